import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { type Statement, StatementQuote } from "#rooms/contributions/door.ts";

type Props = {
  context: Pick<SignedIn, "lang">;
  slug: string;
  statements: Statement[];
  titles: Map<string, string>;
};

/** Statements word for word, each with its number and the way to its place. */
export function StatementList({ context: { lang }, slug, statements, titles }: Props) {
  return (
    <ol class="plain statement-list">
      {statements.map((statement) => (
        <li key={statement.id}>
          <StatementQuote
            lang={lang}
            slug={slug}
            statement={statement}
            titles={titles}
            href={paths.statement(slug, statement.id)}
          />
        </li>
      ))}
    </ol>
  );
}
