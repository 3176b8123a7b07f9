import type { JobState } from "#base/find-job.ts";
import { paths, withQuery } from "#base/paths.ts";
import { may } from "#rooms/people/door.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { BarChart } from "#shell/parts/bar-chart/bar-chart.tsx";
import { CountTabs } from "#shell/parts/count-tabs/count-tabs.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import type { CodebookAct } from "../act-queries.ts";
import type { RunProgress } from "../run-progress.ts";
import type { ThemeRun } from "../run-queries.ts";
import { textsIn } from "../texts.ts";
import type { CountedTheme, ThemeWords } from "../theme.ts";
import type { ThemeMap } from "../theme-map.ts";
import { LatestAct } from "./latest-act.tsx";
import { RunState } from "./run-state.tsx";
import { ThemeFrame, type ThemeScreen } from "./theme-frame.tsx";
import { ThemeMapChart } from "./theme-map-chart.tsx";
import { ThemeWordsForm } from "./theme-words-form.tsx";

export const themesPerPage = 40;

type Props = ThemeScreen & {
  themes: CountedTheme[];
  areas: FocusArea[];
  map: ThemeMap;
  by: "areas" | "channels";
  run: ThemeRun | null;
  unseen: number;
  proposals: number;
  job: JobState | null;
  progress: RunProgress | null;
  latest: CodebookAct | null;
  names: ReadonlyMap<string, string>;
  done: keyof ReturnType<typeof textsIn>["done"] | undefined;
  page: number;
  errors?: FormError[];
  /** What was typed for a theme that could not be made. */
  typed?: Partial<ThemeWords>;
};

/** The themes by size, what the machine has to say about them, and the map. */
export function ThemesPage(props: Props) {
  const { context, process, role, themes, map, by, latest, done, page, errors = [] } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const size = (theme: CountedTheme) => theme.placed + theme.confirmed;
  const bySize = [...themes].sort((a, b) => size(b) - size(a) || a.number - b.number);
  const here = paths.themes(process.slug);
  const mayCode = may(role, "code");
  return (
    <ThemeFrame {...props} title={t.themes} isStart>
      <ErrorSummary errors={errors} />
      <p>{t.lead}</p>
      <Status>{done && t.done[done]}</Status>
      <RunState {...props} />
      {latest && (
        <LatestAct
          context={context}
          slug={process.slug}
          act={latest}
          names={props.names}
          mayCode={mayCode}
          from="themes"
        />
      )}
      <section class="flow-s">
        <h2>{t.list}</h2>
        {themes.length === 0 ? (
          <EmptyState what={t.noThemes} why={t.noThemesNext} />
        ) : (
          <BarChart
            caption={t.listCaption}
            labelHeader={t.theme}
            valueHeader={t.inTheme}
            max={Math.max(1, size(bySize[0]!))}
            bars={bySize.slice((page - 1) * themesPerPage, page * themesPerPage).map((theme) => ({
              label: t.themeTitle(n(theme.number), theme.name),
              value: size(theme),
              shown: t.confirmedOf(n(size(theme)), n(theme.confirmed)),
              href: paths.oneTheme(process.slug, theme.number),
            }))}
          />
        )}
        <Pagination
          page={page}
          pages={Math.max(1, Math.ceil(themes.length / themesPerPage))}
          hrefOf={(at) => withQuery(here, { page: at === 1 ? null : at })}
        />
        {mayCode && (
          <Details summary={t.add} open={errors.length > 0}>
            <ThemeWordsForm
              lang={lang}
              action={paths.newTheme(process.slug)}
              button={t.addButton}
              areas={props.areas}
              parents={themes}
              words={props.typed ?? {}}
              error={errorFor(errors, "name")}
            />
          </Details>
        )}
        <p>
          <a href={paths.themeActs(process.slug)}>{t.toActs}</a>
        </p>
      </section>
      {map.rows.length > 0 && (
        <section class="flow-s" id="map">
          <h2>{t.map}</h2>
          <p class="meta">{t.mapLead}</p>
          <CountTabs
            label={t.mapBy}
            items={(["areas", "channels"] as const).map((one) => ({
              href: `${withQuery(here, { by: one })}#map`,
              count: "",
              text: t.by[one],
              current: one === by,
            }))}
          />
          <ThemeMapChart
            lang={lang}
            slug={process.slug}
            map={map}
            by={by}
            title={t.mapTitle(t.by[by].toLowerCase())}
          />
        </section>
      )}
    </ThemeFrame>
  );
}
