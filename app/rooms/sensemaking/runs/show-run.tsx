import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { findLatestJob } from "#base/find-job.ts";
import { page as pageOf } from "#base/outcome.ts";
import { problems } from "#base/problems.ts";
import { listSourceTitles, listStatements } from "#rooms/contributions/door.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, listEveryFocusArea } from "#rooms/process/door.ts";
import { windowOf } from "#shell/parts/pagination/pages-of.ts";
import { ledgerOf } from "../ledger/ledger.ts";
import { checkRunJob } from "./check-run.ts";
import { type Difference, listedPerPage, type RunList } from "./difference.ts";
import type { runInput } from "./inputs.ts";
import { compareMadeOf } from "./made-of.ts";
import { countMoves, listMoves, listSeen } from "./move-queries.ts";
import { RunPage } from "./pages/run-page.tsx";
import { countBands, findRun, listBand, type RunWhole } from "./queries.ts";

type Asked = z.infer<typeof runInput>;

/** One run: what it was made from, and what it says otherwise than another. */
export async function showRun(context: SignedIn, input: Asked) {
  const { trx, viewer } = context;
  const process = await getProcessBySlug(trx, input.slug);
  const run = await findRun(trx, process.id, input.number);
  if (!run) throw problems.notFound();
  const against = input.against ?? run.number - 1;
  const other = against > 0 && against !== run.number ? await findRun(trx, process.id, against) : null;
  const difference = other && (await compareRuns(context, run, other));
  const bands = await countBands(trx, run.id);
  const list = await listOf(context, input, run, bands, difference);
  const texts = list ? await listStatements(trx, process.id, { ids: list.items.map((item) => item.id) }) : [];
  const people = [run.madeBy, ...run.checks.map((check) => check.askedBy)];
  return pageOf(
    <RunPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      ledger={await ledgerOf(trx, process.id)}
      run={run}
      bands={bands}
      difference={difference}
      missing={input.against !== undefined && !other ? input.against : null}
      areaNames={new Map((await listEveryFocusArea(trx, process.id)).map((area) => [area.id, area.name]))}
      list={list}
      asked={input}
      texts={new Map(texts.map((each) => [each.id, each]))}
      titles={await listSourceTitles(trx, process.id)}
      names={await listNames(trx, [...new Set(people)])}
      job={await findLatestJob(trx, process.id, checkRunJob)}
    />,
    {
      data: {
        run,
        bands,
        difference: difference && {
          earlier: difference.earlier.number,
          later: difference.later.number,
          madeOf: difference.madeOf,
          moves: difference.moves,
        },
        list,
      },
    },
  );
}

async function compareRuns({ trx }: SignedIn, run: RunWhole, other: RunWhole): Promise<Difference> {
  const [earlier, later] = other.number < run.number ? [other, run] : [run, other];
  const madeOf = compareMadeOf(earlier.manifest, later.manifest);
  return { earlier, later, madeOf, moves: await countMoves(trx, earlier.id, later.id) };
}

async function listOf(
  { trx }: SignedIn,
  { list, from, to, page }: Asked,
  run: RunWhole,
  bands: Record<string, number>,
  difference: Difference | null,
): Promise<RunList | null> {
  const window = windowOf(page, listedPerPage);
  if (list === undefined) return null;
  if (list === "sure" || list === "suggestion" || list === "rest") {
    const ids = await listBand(trx, run.id, list, window);
    return { count: bands[list] ?? 0, items: ids.map((id) => ({ id })) };
  }
  if (!difference) return null;
  if (list === "decided" || list === "undecided") {
    const ids = await listSeen(trx, [...new Set(difference.madeOf[list].map((one) => one.id))]);
    const shown = ids.slice(window.offset, window.offset + window.limit);
    return { count: ids.length, items: shown.map((id) => ({ id })) };
  }
  const counted = difference.moves.filter(
    (move) => move.kind === list && (!from || move.from === from) && (!to || move.to === to),
  );
  return {
    count: counted.reduce((sum, move) => sum + move.count, 0),
    items: await listMoves(trx, difference.earlier.id, difference.later.id, { kind: list, from, to }, window),
  };
}
