import type { ComponentChildren } from "preact";
import type { Lang } from "#base/i18n.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { titleOf } from "../source.ts";
import type { Statement } from "../statement.ts";
import { textsIn } from "../texts.ts";
import { StatementSource } from "./statement-source.tsx";

type Props = {
  lang: Lang;
  slug: string;
  statement: Statement;
  titles: ReadonlyMap<string, string>;
  /** Where its number leads: to the statement itself, or to coding it. */
  href: string;
  /** Said right after the number. */
  beside?: ComponentChildren;
  /** Said last, after its place. */
  end?: ComponentChildren;
};

/** A statement in a list: its words, and under them its number and the way to its place. */
export function StatementQuote({ lang, slug, statement, titles, href, beside, end }: Props) {
  return (
    <Quote
      text={statement.text}
      lang="da"
      size="small"
      source={
        <>
          <a href={href}>{textsIn(lang).statementNo(formatNumber(statement.number, lang))}</a>
          {beside}
          {" · "}
          <StatementSource
            lang={lang}
            slug={slug}
            statement={statement}
            title={titleOf(titles, statement, lang)}
          />
          {end}
        </>
      }
    />
  );
}
