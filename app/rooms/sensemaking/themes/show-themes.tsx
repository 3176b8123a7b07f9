import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { findLatestJob } from "#base/find-job.ts";
import { type Outcome, page } from "#base/outcome.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug, listFocusAreas } from "#rooms/process/door.ts";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { listCodebookActs } from "./act-queries.ts";
import type { themesInput } from "./inputs.ts";
import { findThemesJob } from "./jobs.ts";
import { mapColumns } from "./map-columns.ts";
import { loadOverview } from "./overview-queries.ts";
import { ThemesPage } from "./pages/themes-page.tsx";
import { findLevel, loadProposals } from "./proposal-queries.ts";
import { findProgress } from "./run-progress.ts";
import type { ThemeWords } from "./theme.ts";
import { makeThemeMap } from "./theme-map.ts";

/** All themes with their counts, what waits for an answer, and the map. As many questions however many statements. */
export async function showThemes(
  context: SignedIn,
  input: z.infer<typeof themesInput>,
  shown: { errors?: FormError[]; typed?: Partial<ThemeWords> } = {},
): Promise<Outcome> {
  const { trx, viewer, lang } = context;
  const process = await getProcessBySlug(trx, input.slug);
  const { themes, sum, cells, overlaps, unseen } = await loadOverview(trx, process.id, input.by);
  const areas = await listFocusAreas(trx, process.id);
  const proposals = await loadProposals(trx, process.id, await findLevel(trx, process.id));
  const { acts } = await listCodebookActs(trx, process.id, { limit: 1, offset: 0, standing: true });
  const { columns, none } = mapColumns(input.by, areas, lang);
  const map = makeThemeMap(themes, cells, overlaps, columns, none);
  const run = proposals?.run ?? null;
  return page(
    <ThemesPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      sum={sum}
      themes={themes}
      areas={areas}
      map={map}
      by={input.by}
      run={run}
      unseen={unseen}
      proposals={proposals?.outlines.length ?? 0}
      job={await findLatestJob(trx, process.id, findThemesJob)}
      progress={findProgress(process.id)}
      latest={acts[0] ?? null}
      names={
        await listNames(
          trx,
          acts.map((act) => act.personId),
        )
      }
      done={input.done}
      page={input.page}
      {...shown}
    />,
    {
      data: {
        sum,
        themes,
        run: run && { number: run.number, outputHash: run.outputHash, madeAt: run.madeAt },
        proposals: proposals?.outlines.length ?? 0,
        map,
      },
    },
  );
}
