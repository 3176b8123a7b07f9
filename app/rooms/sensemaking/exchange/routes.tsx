import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads } from "#base/endpoint.ts";
import { file, page } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import { problems } from "#base/problems.ts";
import { may } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, type Process } from "#rooms/process/door.ts";
import { ledgerOf } from "../ledger.ts";
import { exportFilename, mediaTypeOf, writeExport } from "./files/export-file.ts";
import { gatherExchange } from "./gather-exchange.ts";
import * as inputs from "./inputs.ts";
import { ExchangePage } from "./pages/exchange-page.tsx";

/** The coding to and from other programs. */
export function exchangeEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.exchange(":slug"), { input: inputs.exchangeInput }, async (context, { slug }) => {
      const { trx, viewer } = context;
      const process = await getProcessBySlug(trx, slug);
      const role = await findRole(trx, process.id, viewer);
      const ledger = await ledgerOf(trx, process.id);
      return page(<ExchangePage context={context} process={process} role={role} ledger={ledger} />, {
        data: { ledger },
      });
    }),
    reads(paths.exchangeFile(":slug", ":name"), { input: inputs.fileInput }, async (context, input) => {
      const { trx, lang, origin } = context;
      const process = await forCoder(context, input.slug);
      const data = await gatherExchange(trx, process, lang);
      return file(await writeExport(trx, data, input.name, origin), {
        mediaType: mediaTypeOf(input.name),
        filename: exportFilename(input.name, process.slug),
      });
    }),
  ];
}

async function forCoder(context: SignedIn, slug: string): Promise<Process> {
  const process = await getProcessBySlug(context.trx, slug);
  if (!may(await findRole(context.trx, process.id, context.viewer), "code")) throw problems.notYours();
  return process;
}
