import { paths, withQuery } from "#base/paths.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Details } from "#shell/parts/details/details.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import type { ThemeRun } from "../run-queries.ts";
import { textsIn } from "../texts.ts";
import { byWhom } from "./latest-act.tsx";
import { ThemeFrame, type ThemeScreen } from "./theme-frame.tsx";

export const runsPerPage = 5;

type Props = ThemeScreen & {
  runs: {
    run: ThemeRun;
    inGroups: number;
    statements: number;
    differs: string[] | null;
    before: number | null;
  }[];
  count: number;
  names: ReadonlyMap<string, string>;
  page: number;
};

/** Every run with what it was made from, and what it says otherwise than the one before. */
export function ThemeRunsPage(props: Props) {
  const { context, process, runs, count, names, page } = props;
  const { lang, viewer } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  return (
    <ThemeFrame {...props} title={t.runs}>
      <p>{t.runsLead}</p>
      {runs.length === 0 && (
        <EmptyState what={t.noRuns} next={<a href={paths.themes(process.slug)}>{t.themes}</a>} />
      )}
      {runs.map(({ run, inGroups, statements, differs, before }) => (
        <section key={run.id} class="flow-s theme-proposal">
          <h2>{t.runOf(n(run.number))}</h2>
          <p>
            {t.madeBy(byWhom(run.madeBy, viewer.id, names, t), formatDateAndClock(run.madeAt, lang))}{" "}
            {t.runCounts(n(run.report.fine.length), n(run.report.middle.length), n(run.report.coarse.length))}{" "}
            {t.runIn(n(inGroups), n(statements))}
          </p>
          {differs === null ? (
            <p>{t.firstRun}</p>
          ) : (
            <>
              <h3>{t.comparedWith(n(before ?? 0))}</h3>
              <ul>
                {differs.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          <Details summary={t.hash}>
            <KeyValues
              label={t.runOf(n(run.number))}
              items={[
                { key: t.hash, value: <code>{run.outputHash.slice(0, 16)}</code> },
                { key: t.inputHash, value: <code>{run.manifest.inputHash.slice(0, 16)}</code> },
                { key: t.seed, value: String(run.manifest.parameters.seed ?? "") },
                { key: t.version, value: run.manifest.version },
              ]}
            />
          </Details>
        </section>
      ))}
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(count / runsPerPage))}
        hrefOf={(at) => withQuery(paths.themeRuns(process.slug), { page: at === 1 ? null : at })}
      />
    </ThemeFrame>
  );
}
