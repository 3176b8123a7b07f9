import type { SignedIn } from "#base/context.ts";
import { formErrors } from "#base/form-errors.ts";
import { page as pageOf, redirect } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { listSourceTitles, listStatements } from "#rooms/contributions/door.ts";
import { findRole, getProcessBySlug, listFocusAreas } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { sliceOf } from "#shell/parts/pagination/pages-of.ts";
import { ledgerOf } from "../ledger/ledger.ts";
import { getSet } from "./actions.ts";
import { CopySetPage, membersPerPage } from "./pages/copy-set-page.tsx";
import { listUnlikes } from "./queries.ts";
import { findNewestOf, listStandingOf } from "./set-codings.ts";
import { showUnlikes } from "./show-copies.tsx";
import { textsIn } from "./texts.ts";

type Asked = {
  slug: string;
  number: number;
  page: number;
  done?: "unlike" | "again" | "coded" | undefined;
  count?: number | undefined;
};

/** One set with its statements side by side. */
export async function showSet(
  context: SignedIn,
  asked: Asked,
  { problem, chosen }: { problem?: Problem; chosen?: string } = {},
) {
  const { trx, viewer, lang } = context;
  const t = textsIn(lang);
  const process = await getProcessBySlug(trx, asked.slug);
  const set = await getSet(trx, process.id, asked.number);
  if (set.number !== asked.number && !problem) return redirect(paths.copySet(process.slug, set.number));
  const ids = set.members.map((one) => one.statementId);
  const onPage = sliceOf(ids, asked.page, membersPerPage);
  const texts = new Map(
    (await listStatements(trx, process.id, { ids: [ids[0]!, ...onPage] })).map((each) => [each.id, each]),
  );
  const areas = await listFocusAreas(trx, process.id);
  const nameOf = new Map(areas.map((area) => [area.id, area.name]));
  const inAreas = new Map<string, number>();
  const areasOf = new Map<string, string[]>();
  for (const [id, codings] of await listStandingOf(trx, process.id, ids))
    for (const { areaId, state } of codings) {
      if (areaId === null || state !== "confirmed") continue;
      inAreas.set(areaId, (inAreas.get(areaId) ?? 0) + 1);
      areasOf.set(id, [...(areasOf.get(id) ?? []), nameOf.get(areaId) ?? ""]);
    }
  // Words about a statement and this set: they were held against one of its members.
  const here = new Set(ids);
  const unlikes = (await listUnlikes(trx, process.id)).filter((one) => one.others.some((id) => here.has(id)));
  const done =
    asked.done === "coded"
      ? t.done.coded(asked.count ?? 0, formatNumber(asked.count ?? 0, lang))
      : asked.done && t.done[asked.done];
  return pageOf(
    <CopySetPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      ledger={await ledgerOf(trx, process.id)}
      set={set}
      first={texts.get(ids[0]!)!}
      statements={onPage.flatMap((id) => texts.get(id) ?? [])}
      titles={await listSourceTitles(trx, process.id)}
      areas={areas}
      inAreas={inAreas}
      areasOf={areasOf}
      unlikes={await showUnlikes(context, process.id, unlikes)}
      seen={await findNewestOf(trx, ids)}
      done={done}
      chosen={chosen}
      errors={problem ? formErrors(problem, lang) : []}
      page={asked.page}
    />,
    { data: { set } },
  );
}
