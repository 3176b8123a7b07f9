import { paths, withQuery } from "#base/paths.ts";
import { may } from "#rooms/people/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { CodebookAct } from "../act-queries.ts";
import { actWords } from "../act-words.ts";
import { textsIn } from "../texts.ts";
import type { CountedTheme } from "../theme.ts";
import { byWhom, LatestAct, whoDid } from "./latest-act.tsx";
import { ThemeFrame, type ThemeScreen } from "./theme-frame.tsx";

export const actsPerPage = 50;

type Props = ThemeScreen & {
  acts: CodebookAct[];
  count: number;
  /** The newest that stands. */
  latest: CodebookAct | null;
  /** The codebook as it was at one of them. */
  then: { themes: CountedTheme[]; at: Date } | null;
  names: ReadonlyMap<string, string>;
  page: number;
  done: keyof ReturnType<typeof textsIn>["done"] | undefined;
  errors: FormError[];
};

/** The codebook act by act, and as it was at any of them. */
export function ThemeActsPage(props: Props) {
  const { context, process, role, acts, count, latest, then, names, page, done, errors } = props;
  const { lang, viewer } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const here = paths.themeActs(process.slug);
  return (
    <ThemeFrame {...props} title={t.acts}>
      <ErrorSummary errors={errors} />
      <p>{t.actsLead}</p>
      <Status>{done && t.done[done]}</Status>
      {latest && (
        <>
          <LatestAct
            context={context}
            slug={process.slug}
            act={latest}
            names={names}
            mayCode={may(role, "code")}
            from="acts"
          />
          <p class="meta">{t.undoLead}</p>
        </>
      )}
      {then && (
        <section class="flow-s" id="then" tabindex={-1}>
          <h2>{t.asItWas(formatDateAndClock(then.at, lang))}</h2>
          <p>
            <a href={paths.themes(process.slug)}>{t.asItIs}</a>
          </p>
          {then.themes.length === 0 ? (
            <p>{t.noThemes}</p>
          ) : (
            <Table
              caption={t.asItWas(formatDateAndClock(then.at, lang))}
              captionHidden
              columns={[{ header: t.theme }, { header: t.definition }, { header: t.inTheme, numeric: true }]}
              rows={then.themes.map((theme) => ({
                cells: [
                  t.themeTitle(n(theme.number), theme.name),
                  theme.definition,
                  t.confirmedOf(n(theme.placed + theme.confirmed), n(theme.confirmed)),
                ],
              }))}
            />
          )}
        </section>
      )}
      {acts.length === 0 ? (
        <EmptyState what={t.noActs} />
      ) : (
        <Table
          caption={t.acts}
          captionHidden
          columns={[{ header: t.when }, { header: t.who }, { header: t.did }, { header: t.asThen }]}
          rows={acts.map((act) => ({
            cells: [
              formatDateAndClock(act.at, lang),
              whoDid(act.personId, viewer.id, names, t),
              <>
                {actWords(act, lang)}{" "}
                {act.undoneAt && (
                  <b>{t.undoneBy(act.undoneBy ? byWhom(act.undoneBy, viewer.id, names, t) : t.someone)}</b>
                )}
              </>,
              <a key="then" href={`${withQuery(here, { at: act.id, page: page === 1 ? null : page })}#then`}>
                {t.asThen}
              </a>,
            ],
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(count / actsPerPage))}
        hrefOf={(at) => withQuery(here, { page: at === 1 ? null : at })}
      />
    </ThemeFrame>
  );
}
