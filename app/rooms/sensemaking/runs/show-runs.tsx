import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { page as pageOf } from "#base/outcome.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { countJudged } from "../decided-proposals.ts";
import { ledgerOf } from "../ledger.ts";
import { findLatestRun } from "../queries.ts";
import type { runsInput } from "./inputs.ts";
import { RunsPage, runsPerPage } from "./pages/runs-page.tsx";
import { listRuns } from "./queries.ts";

/** Every run, newest first, and how the machine has done in the eyes of people. */
export async function showRuns(context: SignedIn, { slug, page }: z.infer<typeof runsInput>) {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, slug);
  const { runs, count } = await listRuns(trx, process.id, {
    limit: runsPerPage,
    offset: (page - 1) * runsPerPage,
  });
  const judged = await countJudged(trx, process.id);
  return pageOf(
    <RunsPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      ledger={await ledgerOf(trx, process.id)}
      runs={runs}
      newest={(await findLatestRun(trx, process.id))?.number ?? null}
      names={await listNames(trx, [...new Set(runs.map((run) => run.madeBy))])}
      judged={judged}
      page={page}
      pages={Math.max(1, Math.ceil(count / runsPerPage))}
    />,
    { data: { runs, count, judged } },
  );
}
