import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import type { Lang } from "#base/i18n.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { compareRuns, type Grouping } from "#sense/themes/compare-runs.ts";
import { sumThemes } from "./codebook-queries.ts";
import { differenceWords } from "./difference-words.ts";
import type { runsInput } from "./inputs.ts";
import { runsPerPage, ThemeRunsPage } from "./pages/runs-page.tsx";
import { listPlacesOfRuns, listThemeRuns, type ThemeRun } from "./run-queries.ts";
import type { Level } from "./theme.ts";

/** The theme runs, newest first, each held against the one before. */
export async function showThemeRuns(context: SignedIn, input: z.infer<typeof runsInput>): Promise<Outcome> {
  const { trx, viewer, lang } = context;
  const process = await getProcessBySlug(trx, input.slug);
  // One more than is shown: the oldest on the page is held against it.
  const { runs: read, count } = await listThemeRuns(trx, process.id, {
    limit: runsPerPage + 1,
    offset: (input.page - 1) * runsPerPage,
  });
  const places = await listPlacesOfRuns(
    trx,
    process.id,
    read.map((run) => run.id),
    input.level,
  );
  const shown = read.slice(0, runsPerPage).map((run, at) => {
    const own = places.get(run.id) ?? new Map<string, string | null>();
    const before = read[at + 1];
    return {
      run,
      inGroups: [...own.values()].filter((group) => group !== null).length,
      statements: own.size,
      differs: before ? tell(before, run, places, input.level, lang) : null,
      before: before?.number ?? null,
    };
  });
  return page(
    <ThemeRunsPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      sum={await sumThemes(trx, process.id)}
      runs={shown}
      count={count}
      names={await listNames(trx, [...new Set(shown.map(({ run }) => run.madeBy))])}
      page={input.page}
    />,
    {
      data: {
        count,
        runs: shown.map(({ run, differs }) => ({
          number: run.number,
          madeAt: run.madeAt,
          manifest: run.manifest,
          outputHash: run.outputHash,
          differs,
        })),
      },
    },
  );
}

function tell(
  before: ThemeRun,
  after: ThemeRun,
  places: Map<string, Map<string, string | null>>,
  level: Level,
  lang: Lang,
): string[] {
  const grouping = (run: ThemeRun): Grouping => ({
    groups: run.report[level].map((group) => String(group.number)),
    groupOf: places.get(run.id) ?? new Map(),
  });
  const name = (run: ThemeRun) => (group: string) =>
    run.report[level].find((one) => String(one.number) === group)?.label ?? group;
  return differenceWords(
    compareRuns(grouping(before), grouping(after)),
    { before: name(before), after: name(after) },
    lang,
  );
}
