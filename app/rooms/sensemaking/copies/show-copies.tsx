import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { page as pageOf } from "#base/outcome.ts";
import { listSourceTitles, listStatements } from "#rooms/contributions/door.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { pagesOf, sliceOf, windowOf } from "#shell/parts/pagination/pages-of.ts";
import { ledgerOf } from "../ledger/ledger.ts";
import { countSets, standingSets } from "./copy-sets.ts";
import type { copiesInput } from "./inputs.ts";
import { CopiesPage, distinctPerPage, setsPerPage } from "./pages/copies-page.tsx";
import type { ShownUnlike } from "./pages/unlike-list.tsx";
import { findNewestCopyRun, listDistinct, listMembers, listUnlikes, type SaidUnlike } from "./queries.ts";

/** The sets of a process, or the list behind »forskellige«. */
export async function showCopies(context: SignedIn, input: z.infer<typeof copiesInput>) {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, input.slug);
  const ledger = await ledgerOf(trx, process.id);
  const unlikes = await listUnlikes(trx, process.id);
  const sets = standingSets(await listMembers(trx, process.id), unlikes);
  const both = countSets(ledger.total, sets);
  const wanted = input.kind ? sets.filter((set) => set.kind === input.kind) : sets;
  const shown = sliceOf(wanted, input.page, setsPerPage);
  const texts = await listStatements(trx, process.id, {
    ids: shown.map((set) => set.members[0]!.statementId),
  });
  const distinctIds =
    input.list === "distinct"
      ? await listDistinct(trx, process.id, sets, windowOf(input.page, distinctPerPage))
      : null;
  const copies = new Map(sets.map((set) => [set.members[0]!.statementId, set.members.length - 1]));
  const distinct =
    distinctIds &&
    (await listStatements(trx, process.id, { ids: distinctIds })).map((statement) => ({
      statement,
      copies: copies.get(statement.id) ?? 0,
    }));
  const run = await findNewestCopyRun(trx, process.id);
  const pages = distinct ? pagesOf(both.distinct, distinctPerPage) : pagesOf(wanted.length, setsPerPage);
  return pageOf(
    <CopiesPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      ledger={ledger}
      both={both}
      run={run}
      counts={{
        exact: sets.filter((set) => set.kind === "exact").length,
        near: sets.filter((set) => set.kind === "near").length,
        campaign: both.campaigns,
      }}
      kind={input.kind}
      sets={shown}
      distinct={distinct}
      texts={new Map(texts.map((each) => [each.id, each]))}
      titles={await listSourceTitles(trx, process.id)}
      unlikes={await showUnlikes(context, process.id, unlikes)}
      asked={input.asked === "yes"}
      page={input.page}
      pages={pages}
    />,
    { data: { ...both, run: run && { number: run.number, outputHash: run.outputHash }, shown } },
  );
}

/** With words and names; of statements that still count. */
export async function showUnlikes(
  { trx }: SignedIn,
  processId: string,
  unlikes: readonly SaidUnlike[],
): Promise<ShownUnlike[]> {
  if (unlikes.length === 0) return [];
  const statements = await listStatements(trx, processId, { ids: unlikes.map((one) => one.statementId) });
  const byId = new Map(statements.map((each) => [each.id, each]));
  const names = await listNames(trx, [...new Set(unlikes.map((one) => one.saidBy))]);
  return unlikes.flatMap(({ id, statementId, saidBy, saidAt }) => {
    const statement = byId.get(statementId);
    return statement ? [{ id, statement, name: names.get(saidBy), saidAt }] : [];
  });
}
