import type { Lang } from "#base/i18n.ts";
import type { ArtefactStatement } from "#rooms/publishing/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { textsIn } from "../texts.ts";

export type PublicQuotesProps = {
  numbers: readonly number[];
  statements: readonly ArtefactStatement[];
  lang: Lang;
  /** The page of one statement. */
  hrefOf: (number: number) => string;
  heading?: string;
  note?: string;
  small?: boolean;
};

/** Exact words of these statements, as far as they are shown; nothing at all when none are. */
export function PublicQuotes({ numbers, statements, lang, hrefOf, heading, note, small }: PublicQuotesProps) {
  const byNumber = new Map(statements.map((each) => [each.number, each]));
  const shown = numbers.flatMap((number) => byNumber.get(number) ?? []).filter((each) => each.text !== null);
  if (shown.length === 0) return null;
  return (
    <>
      {heading && <h3>{heading}</h3>}
      {note && <p class="note">{note}</p>}
      <div class={small ? "flow-s" : "quotes"}>
        {shown.map((each) => (
          <Quote
            key={each.number}
            text={each.text!}
            lang="da"
            {...(small ? { size: "small" } : {})}
            source={<SourceOf statement={each} lang={lang} href={hrefOf(each.number)} />}
          />
        ))}
      </div>
    </>
  );
}

/** »Udsagn 12«. Where it comes from is told of none: then nobody can tell where a rare view comes from. */
export function SourceOf({
  statement,
  lang,
  href,
}: {
  statement: ArtefactStatement;
  lang: Lang;
  href: string | null;
}) {
  const t = textsIn(lang);
  const name = t.statementNo(formatNumber(statement.number, lang));
  return (
    <>
      {href ? <a href={href}>{name}</a> : name}
      {statement.masked && <span class="block">{t.masked}</span>}
    </>
  );
}
