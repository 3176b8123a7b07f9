import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { page } from "#base/outcome.ts";
import { listSourceTitles, listStatements } from "#rooms/contributions/door.ts";
import { findRole, getProcessBySlug, listFocusAreas } from "#rooms/process/door.ts";
import { windowOf } from "#shell/parts/pagination/pages-of.ts";
import { findBlindAmong, findOpenBlind } from "../double-coding/blind-queries.ts";
import type { ledgerInput } from "../inputs.ts";
import { countByArea, listPlace } from "../queries.ts";
import { ledgerOf } from "./ledger.ts";
import { LedgerPage, ledgerPageSize } from "./pages/ledger-page.tsx";

/** The ledger with, when a number was opened, the statements behind it. */
export async function showLedger(context: SignedIn, input: z.infer<typeof ledgerInput>) {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, input.slug);
  const ledger = await ledgerOf(trx, process.id);
  const counts = await countByArea(trx, process.id);
  const areas = (await listFocusAreas(trx, process.id)).map(({ id, name }) => ({
    id,
    name,
    count: counts.get(id) ?? 0,
  }));
  const place = input.place ?? (input.area ? "coded" : undefined);
  const list =
    place &&
    (await listPlace(
      trx,
      process.id,
      place,
      { reason: input.reason, areaId: input.area },
      windowOf(input.page, ledgerPageSize),
    ));
  const statements = list ? await listStatements(trx, process.id, { ids: list.ids }) : [];
  const blind = await findOpenBlind(trx, process.id, viewer.id);
  return page(
    <LedgerPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      ledger={ledger}
      areas={areas}
      asked={input.asked === "yes"}
      blind={blind}
      codedBlind={blind && list ? await findBlindAmong(trx, list.ids) : new Set()}
      titles={await listSourceTitles(trx, process.id)}
      open={
        list && place
          ? { place, reason: input.reason, area: input.area, page: input.page, count: list.count, statements }
          : null
      }
    />,
    {
      data: {
        ledger,
        areas,
        codesBlindIn: blind?.number ?? null,
        list: list ? { place, count: list.count, statements } : null,
      },
    },
  );
}
