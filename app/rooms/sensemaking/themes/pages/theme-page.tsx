import { paths, withQuery } from "#base/paths.ts";
import { StatementSource, titleOf } from "#rooms/contributions/door.ts";
import { may } from "#rooms/people/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { Badge } from "#shell/parts/badge/badge.tsx";
import { ErrorSummary } from "#shell/parts/error-summary/error-summary.tsx";
import { Figures } from "#shell/parts/figures/figures.tsx";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { textsIn } from "../texts.ts";
import { ThemeActs } from "./theme-acts.tsx";
import { ThemeAround } from "./theme-around.tsx";
import { ThemeFrame } from "./theme-frame.tsx";
import { ThemeMembers } from "./theme-members.tsx";
import type { ThemePageProps } from "./theme-page-props.ts";

/** One theme: what it is, what speaks for it, who is in it. */
export function ThemePage(props: ThemePageProps) {
  const { context, process, role, theme, book, areas, counts, quotes, run, titles, done, errors } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const ref = (id: string | null) => {
    const other = book.find((one) => one.id === id);
    return other ? (
      <a href={paths.oneTheme(process.slug, other.number)}>{t.themeTitle(n(other.number), other.name)}</a>
    ) : null;
  };
  const children = book.filter((one) => one.parentId === theme.id && !one.retired);
  const to = (narrow: Record<string, string>) =>
    `${withQuery(paths.oneTheme(process.slug, theme.number), narrow)}#members`;
  const placed = counts.all - counts.confirmed;
  const known = [
    { key: t.useWhen, value: theme.useWhen },
    { key: t.notWhen, value: theme.notWhen },
    {
      key: t.area,
      value: theme.areaId && (areas.find((area) => area.id === theme.areaId)?.name ?? t.endedArea),
    },
    { key: t.parent, value: ref(theme.parentId) },
    {
      key: t.children,
      value: children.length > 0 && (
        <ul class="plain">
          {children.map((child) => (
            <li key={child.id}>{ref(child.id)}</li>
          ))}
        </ul>
      ),
    },
  ].flatMap(({ key, value }) => (value ? [{ key, value }] : []));
  const mayCode = may(role, "code") && !theme.retired;
  return (
    <ThemeFrame
      {...props}
      title={t.themeTitle(n(theme.number), theme.name)}
      {...(mayCode
        ? {
            keys: [
              { key: "B", does: t.keys.confirm },
              { key: "X", does: t.keys.reject },
              { key: "/", does: t.keys.search },
            ],
          }
        : {})}
    >
      <ErrorSummary errors={errors} />
      <Status>{done && t.done[done]}</Status>
      {theme.retired && (
        <Alert variant="info">{theme.mergedInto ? <MergedInto {...props} /> : t.retired}</Alert>
      )}
      <p>{theme.definition || <span class="meta">{t.noDefinition}</span>}</p>
      {known.length > 0 && <KeyValues label={t.themeTitle(n(theme.number), theme.name)} items={known} />}
      <Figures
        items={[
          { count: n(counts.all), counts: t.counts(n(props.sum.total)), href: to({}) },
          { count: n(counts.confirmed), counts: t.confirmedCount, href: to({ part: "confirmed" }) },
          {
            count: n(placed),
            href: to({ part: "placed" }),
            counts: `${t.placedCount}: ${t.firmCount(n(counts.firm))}, ${t.looseCount(n(placed - counts.firm))}`,
          },
        ]}
      />
      <section class="flow-s">
        <h2>{t.quotes}</h2>
        {quotes.length === 0 ? (
          <p class="meta">{t.noQuotes}</p>
        ) : (
          <>
            {run !== null && <p class="meta">{t.quotesFrom(n(run))}</p>}
            {quotes.map(({ statement, text, role: kind }) => (
              <Quote
                key={statement.id}
                text={text}
                lang="da"
                source={
                  <>
                    <Badge>{t.roles[kind]}</Badge>{" "}
                    <StatementSource
                      lang={lang}
                      slug={process.slug}
                      statement={statement}
                      title={titleOf(titles, statement, lang)}
                    />
                  </>
                }
              />
            ))}
          </>
        )}
      </section>
      <ThemeMembers {...props} mayCode={mayCode} />
      <ThemeAround {...props} mayCode={mayCode} />
      {may(role, "code") && <ThemeActs {...props} />}
    </ThemeFrame>
  );
}

function MergedInto({ context, process, theme, book }: ThemePageProps) {
  const t = textsIn(context.lang);
  const into = book.find((one) => one.id === theme.mergedInto);
  if (!into) return <>{t.retired}</>;
  const number = formatNumber(into.number, context.lang);
  return (
    <a href={paths.oneTheme(process.slug, into.number)}>{t.mergedInto(t.themeRef(number, into.name))}</a>
  );
}
