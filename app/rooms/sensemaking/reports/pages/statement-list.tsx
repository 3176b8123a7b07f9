import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { type Statement, StatementSource, titleOf } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { textsIn } from "../texts.ts";

type Props = {
  context: Pick<SignedIn, "lang">;
  slug: string;
  statements: Statement[];
  titles: Map<string, string>;
};

/** Statements word for word, each with its number and the way to its place. */
export function StatementList({ context: { lang }, slug, statements, titles }: Props) {
  const t = textsIn(lang);
  return (
    <ol class="plain statement-list">
      {statements.map((statement) => (
        <li key={statement.id}>
          <Quote
            text={statement.text}
            lang="da"
            size="small"
            source={
              <>
                <a href={paths.statement(slug, statement.id)}>
                  {t.statementNo(formatNumber(statement.number, lang))}
                </a>
                {" · "}
                <StatementSource
                  lang={lang}
                  slug={slug}
                  statement={statement}
                  title={titleOf(titles, statement, lang)}
                />
              </>
            }
          />
        </li>
      ))}
    </ol>
  );
}
