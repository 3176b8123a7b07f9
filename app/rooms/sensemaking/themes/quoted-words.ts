import type { Statement } from "#rooms/contributions/door.ts";
import { textOfSpan } from "#sense/code-points.ts";
import { hashText, type QuotePlace } from "./run-report.ts";

export interface ShownQuote {
  statement: Statement;
  text: string;
  role: QuotePlace["role"];
}

/**
 * The words at the places a run chose. Where a statement reads otherwise since, all of it is quoted: the
 * place was found in other words. One whose words were removed by law is not quoted.
 */
export function quotedWords(
  places: readonly QuotePlace[],
  statements: ReadonlyMap<string, Statement>,
): ShownQuote[] {
  return places.flatMap(({ statementId, start, end, textHash, role }) => {
    const statement = statements.get(statementId);
    if (!statement || statement.removedAt) return [];
    const text =
      hashText(statement.text) === textHash ? textOfSpan(statement.text, { start, end }) : statement.text;
    return [{ statement, text, role }];
  });
}
