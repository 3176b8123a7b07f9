import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { may } from "#rooms/people/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { CountTabs } from "#shell/parts/count-tabs/count-tabs.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import type { ThemePlace } from "../member-queries.ts";
import { textsIn } from "../texts.ts";
import type { CodebookTheme } from "../theme.ts";
import { SearchForm } from "./search-form.tsx";
import { StatementLines } from "./statement-lines.tsx";
import { ThemeFrame, type ThemeScreen } from "./theme-frame.tsx";
import { withError } from "./with-error.ts";

export const placesPerPage = 25;

type Props = ThemeScreen & {
  place: ThemePlace;
  statements: Statement[];
  /** How many there are over all pages. */
  listed: number;
  titles: Map<string, string>;
  themes: CodebookTheme[];
  words: string | undefined;
  page: number;
  saved: boolean;
  errors: FormError[];
};

/** The statements behind a number of the sum; those in no theme can be laid in one. */
export function PlacesPage(props: Props) {
  const { context, process, role, sum, place, statements, listed, titles, themes, words, page, errors } =
    props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const here = paths.themePlaces(process.slug);
  const counts = { in: sum.inThemes, none: sum.inNone, excluded: sum.excluded };
  const mayLay = may(role, "code") && place !== "excluded" && themes.length > 0 && listed > 0;
  const list = (
    <StatementLines
      context={context}
      slug={process.slug}
      statements={statements}
      titles={titles}
      choosable={mayLay}
    />
  );
  return (
    <ThemeFrame {...props} title={t.placeTabs[place]}>
      <ErrorSummary errors={errors} />
      <Status>{props.saved && t.done.decided}</Status>
      <CountTabs
        label={t.sumLabel}
        items={(["in", "none", "excluded"] as const).map((one) => ({
          href: withQuery(here, { place: one }),
          count: n(counts[one]),
          text: t.placeTabs[one],
          current: one === place,
        }))}
      />
      <h2>{t.places[place](n(listed))}</h2>
      {(listed > 0 || words) && (
        <SearchForm
          lang={lang}
          action={here}
          words={words}
          clear={withQuery(here, { place })}
          hidden={{ place }}
        />
      )}
      {listed === 0 && <p>{t.noneHere}</p>}
      {mayLay ? (
        <Form action={here} hidden={{ place, page, ...(words ? { words } : {}) }}>
          {list}
          <Select
            id="to"
            label={t.layIn}
            {...withError(errorFor(errors, "to"))}
            options={[
              { value: "", text: t.chooseTheme },
              ...themes.map((one) => ({
                value: String(one.number),
                text: t.themeTitle(n(one.number), one.name),
              })),
            ]}
          />
          <Button>{t.layInButton}</Button>
        </Form>
      ) : (
        list
      )}
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(listed / placesPerPage))}
        hrefOf={(at) => withQuery(here, { place, words, page: at === 1 ? null : at })}
      />
    </ThemeFrame>
  );
}
