import type { Trx } from "#base/db.ts";
import { fillAll, fillSpans } from "#sense/strike/fill.ts";
import type { Striker } from "#sense/strike/striker.ts";
import { removedMark } from "#sense/strike/struck.ts";
import { tables } from "./contribution-tables.ts";
import type { FoundStruck, RemovalKind } from "./find-struck.ts";

/**
 * Takes the words of statements out by law. Ids, numbers and places stay, so the ledger
 * adds up as before; the words become a mark, the raw text of a contribution is filled.
 */
export async function strikeStatements(
  trx: Trx,
  kind: RemovalKind,
  found: FoundStruck,
  striker: Striker,
  now: Date,
): Promise<void> {
  const ids = found.statements.map((each) => each.id);
  if (ids.length > 0) {
    await tables(trx)
      .updateTable("statement")
      .set({ text: removedMark, removed_at: now })
      .where("id", "in", ids)
      .execute();
    await tables(trx)
      .updateTable("statement_wording")
      .set({ text: removedMark })
      .where("statement_id", "in", ids)
      .execute();
  }
  for (const id of found.wholes) await strikeWhole(trx, id, found.words, striker);
  if (kind !== "statement" && found.contributionId) await strikeContribution(trx, found.contributionId, now);
  else if (found.contributionId) await strikeOwnText(trx, found.contributionId, found, striker);
  if (found.documentId) await strikeFeedback(trx, found.documentId, kind, striker);
}

/** A statement that was split says what its parts say. */
async function strikeWhole(trx: Trx, id: string, words: readonly string[], striker: Striker): Promise<void> {
  const without = (text: string) =>
    striker.words(words.reduce((left, part) => left.replaceAll(part, removedMark), text));
  const statement = await tables(trx)
    .selectFrom("statement")
    .select("text")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await tables(trx)
    .updateTable("statement")
    .set({ text: without(statement.text) })
    .where("id", "=", id)
    .execute();
  const wordings = await tables(trx)
    .selectFrom("statement_wording")
    .select(["reading_id", "text"])
    .where("statement_id", "=", id)
    .execute();
  for (const { reading_id, text } of wordings)
    await tables(trx)
      .updateTable("statement_wording")
      .set({ text: without(text) })
      .where("statement_id", "=", id)
      .where("reading_id", "=", reading_id)
      .execute();
}

/** All that one sender sent, and what was noted about who it was. */
async function strikeContribution(trx: Trx, id: string, now: Date): Promise<void> {
  const { raw_text } = await tables(trx)
    .selectFrom("contribution")
    .select("raw_text")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await tables(trx)
    .updateTable("contribution")
    .set({
      removed_at: now,
      raw_text: raw_text === null ? null : fillAll(raw_text),
      sender_kind: null,
      place: null,
      own_id: null,
    })
    .where("id", "=", id)
    .execute();
}

async function strikeOwnText(
  trx: Trx,
  id: string,
  { spans, keep }: FoundStruck,
  striker: Striker,
): Promise<void> {
  const { raw_text } = await tables(trx)
    .selectFrom("contribution")
    .select("raw_text")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (raw_text === null) return;
  const repeats = striker
    .find(raw_text)
    .filter((run) => !keep.some((other) => other.start < run.end && run.start < other.end));
  await tables(trx)
    .updateTable("contribution")
    .set({ raw_text: fillSpans(raw_text, [...spans, ...repeats]) })
    .where("id", "=", id)
    .execute();
}

/** What a note says its groups said together, where it says what was removed. */
async function strikeFeedback(
  trx: Trx,
  documentId: string,
  kind: RemovalKind,
  striker: Striker,
): Promise<void> {
  const rows = await tables(trx)
    .selectFrom("overall_feedback")
    .select(["id", "text"])
    .where("document_id", "=", documentId)
    .execute();
  for (const { id, text } of rows) {
    const left = kind === "document" ? removedMark : striker.filled(text);
    if (left !== text)
      await tables(trx).updateTable("overall_feedback").set({ text: left }).where("id", "=", id).execute();
  }
}
