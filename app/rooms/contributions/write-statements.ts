import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { spansJson, tables } from "./contribution-tables.ts";
import type { Retirement, Statement } from "./statement.ts";

/** Rows in one query: PostgreSQL takes 65 535 values at a time, and a long letter has thousands of ideas. */
const batchSize = 1000;

function batchesOf<T>(all: T[]): T[][] {
  const batches: T[][] = [];
  for (let at = 0; at < all.length; at += batchSize) batches.push(all.slice(at, at + batchSize));
  return batches;
}

export async function insertStatements(trx: Trx, statements: Statement[], now: Date): Promise<void> {
  for (const batch of batchesOf(statements))
    await tables(trx)
      .insertInto("statement")
      .values(
        batch.map((each) => ({
          id: each.id,
          process_id: each.processId,
          contribution_id: each.contributionId,
          document_id: each.documentId,
          intake_id: each.intakeId,
          row_number: each.rowNumber,
          number: each.number,
          position: each.number,
          basis: each.basis,
          group_label: each.group,
          question_number: each.questionNumber,
          question: each.question,
          reading_id: each.readingId,
          spans: spansJson(each.spans),
          text: each.text,
          raw_start: each.rawStart,
          split_from: each.splitFrom,
          made_at: now,
        })),
      )
      .execute();
  await recordWordings(trx, statements);
}

/** Puts the words of statements in a newer reading; what they said in the older one stays in their wordings. */
export async function rewordStatements(trx: Trx, statements: Statement[]): Promise<void> {
  for (const batch of batchesOf(statements)) {
    const words = JSON.stringify(
      batch.map(({ id, readingId, spans, text, group, questionNumber, question }) => ({
        id,
        reading_id: readingId,
        spans,
        text,
        group_label: group,
        question_number: questionNumber,
        question,
      })),
    );
    await sql`
      update statement s set reading_id = w.reading_id, spans = w.spans,
             -- what was removed by law stays removed, whatever a newer reading finds there
             text = case when s.removed_at is null then w.text else s.text end,
             group_label = w.group_label, question_number = w.question_number, question = w.question
        from json_to_recordset(${words}::json) as w (id uuid, reading_id uuid, spans json, text text,
             group_label text, question_number integer, question text)
       where s.id = w.id`.execute(trx);
  }
}

/** Only readings give new words to what was said; without one there is nothing to record. */
export async function recordWordings(trx: Trx, statements: Statement[]): Promise<void> {
  const inReadings = statements.flatMap((each) =>
    each.readingId === null ? [] : [{ ...each, readingId: each.readingId }],
  );
  for (const batch of batchesOf(inReadings))
    await tables(trx)
      .insertInto("statement_wording")
      .values(
        batch.map((each) => ({
          statement_id: each.id,
          reading_id: each.readingId,
          process_id: each.processId,
          spans: spansJson(each.spans),
          text: each.text,
        })),
      )
      .onConflict((oc) => oc.doNothing())
      .execute();
}

/** Statements that counted count no longer. */
export async function retireStatements(
  trx: Trx,
  ids: string[],
  because: Retirement,
  now: Date,
): Promise<void> {
  for (const batch of batchesOf(ids))
    await retired(trx, batch, because, now).where("retired_at", "is", null).execute();
}

/** Says anew why statements do not count, whether they counted or not. */
export async function changeRetirement(
  trx: Trx,
  ids: string[],
  because: Retirement,
  now: Date,
): Promise<void> {
  for (const batch of batchesOf(ids)) await retired(trx, batch, because, now).execute();
}

export async function countAgain(trx: Trx, ids: string[]): Promise<void> {
  for (const batch of batchesOf(ids)) await retired(trx, batch, null, null).execute();
}

function retired(trx: Trx, ids: readonly string[], because: Retirement | null, at: Date | null) {
  return tables(trx)
    .updateTable("statement")
    .set({ retired_at: at, retired_because: because })
    .where("id", "in", ids);
}
