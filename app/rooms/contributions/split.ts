import type { SignedIn } from "#base/context.ts";
import type { Trx } from "#base/db.ts";
import type { Repair } from "#formats/reading.ts";
import type { Span } from "#formats/span.ts";
import { suggestSplit } from "#sense/suggest-split.ts";
import { contributionProblems } from "./problems.ts";
import * as queries from "./queries.ts";
import { rawSpansOf } from "./rendered-place.ts";
import { sourceIdOf } from "./source.ts";
import { descendantsOf, type Retirement, type Statement } from "./statement.ts";
import { changeRetirement, countAgain, insertStatements, retireStatements } from "./write-statements.ts";

/** Where a statement could be parted: each part as stretches of the statement's own text. */
export function suggestParts(statement: Statement): Span[][] | null {
  return suggestSplit(statement.text)?.parts ?? null;
}

/** Two parts at a place in the statement's text, without the white space around the cut. */
export function partsAt(text: string, at: number): Span[][] {
  const signs = [...text];
  if (at <= 0 || at >= signs.length) throw contributionProblems.cannotSplit();
  const parts = [
    { start: 0, end: at },
    { start: at, end: signs.length },
  ].map((part) => trimmed(signs, part));
  if (parts.some((part) => part.start >= part.end)) throw contributionProblems.cannotSplit();
  return parts.map((part) => [part]);
}

function trimmed(signs: string[], { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(signs[from]!)) from += 1;
  while (to > from && /\s/.test(signs[to - 1]!)) to -= 1;
  return { start: from, end: to };
}

/**
 * Parts a statement: the parts are counted, the whole is kept but no longer
 * counted. Each part is stretches of the same raw text, so its quote is as exact
 * as the whole's.
 */
export async function splitStatement(
  context: SignedIn,
  statement: Statement,
  source: { repairs: Repair[]; render(spans: Span[]): string },
  parts: Span[][],
): Promise<Statement[]> {
  const { trx } = context;
  const retired = await lockAndLook(trx, statement);
  if (retired === "split") throw contributionProblems.alreadySplit();
  if (retired) throw contributionProblems.notCounted();
  const first = await queries.takeStatementNumbers(trx, statement.processId, parts.length);
  const made = parts.map((wanted, index): Statement => {
    const spans = rawSpansOf(statement.spans, source.repairs, wanted);
    return {
      ...statement,
      id: context.ids.uuid(),
      number: first + index,
      spans,
      text: source.render(spans),
      rawStart: spans[0]!.start,
      splitFrom: statement.id,
    };
  });
  if (made.some((part) => part.text.trim() === "")) throw contributionProblems.cannotSplit();
  await insertStatements(trx, made, context.clock());
  await retireStatements(trx, [statement.id], "split", context.clock());
  await context.record({
    kind: "statementSplit",
    processId: statement.processId,
    subjectKind: "statement",
    subjectId: statement.id,
    details: { parts: made.map((part) => part.id) },
  });
  return made;
}

/**
 * Puts a split statement together again. Its parts, and theirs, stay uncounted
 * with what was done to them. A statement that the newest reading no longer holds
 * is put together too, but is not counted until a reading holds it again.
 */
export async function undoSplit(context: SignedIn, statement: Statement): Promise<void> {
  const { trx, clock } = context;
  if ((await lockAndLook(trx, statement)) !== "split") throw contributionProblems.notSplit();
  const parts = descendantsOf(await queries.listStatementsOfContribution(trx, statement.contributionId), [
    statement,
  ]);
  const isGone = parts.some((part) => part.retired === "notInReading");
  await changeRetirement(
    trx,
    parts.map((part) => part.id),
    "splitUndone",
    clock(),
  );
  if (isGone) await changeRetirement(trx, [statement.id], "notInReading", clock());
  else await countAgain(trx, [statement.id]);
  await context.record({
    kind: "statementJoined",
    processId: statement.processId,
    subjectKind: "statement",
    subjectId: statement.id,
  });
}

/** How it stands with a statement now that nobody else can change it: two people may press the same button. */
async function lockAndLook(trx: Trx, statement: Statement): Promise<Retirement | null> {
  await queries.lockStatementsOf(trx, sourceIdOf(statement));
  return (await queries.getStatement(trx, statement.processId, statement.id)).retired;
}
