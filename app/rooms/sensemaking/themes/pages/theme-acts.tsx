import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { hashWords } from "../hash-words.ts";
import { textsIn } from "../texts.ts";
import type { ThemePageProps } from "./theme-page-props.ts";
import { ThemeWordsForm } from "./theme-words-form.tsx";
import { withError } from "./with-error.ts";

/** What can be done to the theme itself. */
export function ThemeActs({ context, process, theme, book, areas, errors, typed, open }: ThemePageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const others = book.filter((one) => !one.retired && one.id !== theme.id);
  if (theme.retired)
    return (
      <Form action={paths.themeEnd(process.slug, theme.number)} hidden={{ what: "restore" }}>
        <Button>{t.restore}</Button>
      </Form>
    );
  return (
    <section class="flow-s">
      <h2>{t.more}</h2>
      <Details summary={t.edit} open={open === "edit"}>
        <ThemeWordsForm
          lang={lang}
          action={paths.oneTheme(process.slug, theme.number)}
          button={t.save}
          areas={areas}
          parents={others}
          words={{ ...theme, ...typed }}
          seen={hashWords(theme)}
          error={open === "edit" ? errorFor(errors, "name") : undefined}
        />
      </Details>
      {others.length > 0 && (
        <Details summary={t.merge} open={open === "merge"}>
          <Form action={paths.themeMerger(process.slug, theme.number)}>
            <p>{t.mergeLead}</p>
            <Select
              id="into"
              label={t.mergeInto}
              {...withError(open === "merge" ? errorFor(errors, "into") : undefined)}
              options={[
                { value: "", text: t.chooseTheme },
                ...others.map((one) => ({
                  value: String(one.number),
                  text: t.themeTitle(n(one.number), one.name),
                })),
              ]}
            />
            <Button>{t.mergeButton}</Button>
          </Form>
        </Details>
      )}
      <Details summary={t.retire}>
        <Form action={paths.themeEnd(process.slug, theme.number)} hidden={{ what: "retire" }}>
          <p>{t.retireLead}</p>
          <Button>{t.retire}</Button>
        </Form>
      </Details>
    </section>
  );
}
