import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { type Statement, StatementQuote } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  slug: string;
  statements: readonly Statement[];
  titles: Map<string, string>;
  /** Whether each can be chosen: a box stands before it. */
  choosable?: boolean;
  /** What stands under a statement: its state, its buttons. */
  under?: (statement: Statement) => ComponentChildren;
};

/** Statements one under the other, with their source, each to be chosen. */
export function StatementLines({ context, slug, statements, titles, choosable, under }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  return (
    <ol class="plain statement-list">
      {statements.map((statement) => {
        const number = formatNumber(statement.number, lang);
        const quote = (
          <StatementQuote
            lang={lang}
            slug={slug}
            statement={statement}
            titles={titles}
            href={paths.codingAct(slug, statement.id)}
          />
        );
        return (
          <li key={statement.id} class={choosable ? "theme-statement" : undefined}>
            {choosable && (
              <div class="form-group-checkbox">
                <input
                  type="checkbox"
                  class="form-checkbox"
                  id={`choose-${statement.number}`}
                  name="statement"
                  value={statement.id}
                />
                <label class="form-label" for={`choose-${statement.number}`}>
                  <span class="sr-only">{t.choose(number)}</span>
                </label>
              </div>
            )}
            {quote}
            {under?.(statement)}
          </li>
        );
      })}
    </ol>
  );
}
