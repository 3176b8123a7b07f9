import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { page as pageOf } from "#base/outcome.ts";
import { listSourceTitles, listStatements } from "#rooms/contributions/door.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, listEveryFocusArea, type Process } from "#rooms/process/door.ts";
import type { Band } from "#sense/types.ts";
import { pagesOf, windowOf } from "#shell/parts/pagination/pages-of.ts";
import { ledgerOf } from "../ledger/ledger.ts";
import { countJudged, type Judged, listJudged } from "../proposing/decided-proposals.ts";
import { findLatestRun } from "../queries.ts";
import { listedPerPage } from "./difference.ts";
import type { runsInput } from "./inputs.ts";
import { JudgedList } from "./pages/judged-list.tsx";
import { RunsPage, runsPerPage } from "./pages/runs-page.tsx";
import { listRuns } from "./queries.ts";

type Asked = z.infer<typeof runsInput>;

/** Every run, newest first, and how the machine has done in the eyes of people. */
export async function showRuns(context: SignedIn, input: Asked) {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, input.slug);
  // A page number is that of the list when one is open.
  const page = input.judged ? 1 : input.page;
  const { runs, count } = await listRuns(trx, process.id, windowOf(page, runsPerPage));
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
      list={await judgedList(context, process, judged, input)}
      page={page}
      pages={pagesOf(count, runsPerPage)}
    />,
    { data: { runs, count, judged } },
  );
}

async function judgedList(
  context: SignedIn,
  process: Process,
  judged: Record<Band, Judged>,
  { judged: band, only, page }: Asked,
) {
  if (!band) return null;
  const { trx } = context;
  const changed = only === "changed";
  const count = judged[band][changed ? "changed" : "decided"];
  const window = windowOf(page, listedPerPage);
  const found = await listJudged(trx, process.id, { band, changed }, window);
  const statements = await listStatements(trx, process.id, { ids: found.map((one) => one.id) });
  const proposed = new Map(found.map((one) => [one.id, one.proposed]));
  return (
    <JudgedList
      context={context}
      slug={process.slug}
      band={band}
      changed={changed}
      count={count}
      items={statements.map((statement) => ({ statement, proposed: proposed.get(statement.id)! }))}
      areaNames={new Map((await listEveryFocusArea(trx, process.id)).map((area) => [area.id, area.name]))}
      titles={await listSourceTitles(trx, process.id)}
      page={page}
      pages={pagesOf(count, listedPerPage)}
    />
  );
}
