import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { Reading, Recipe } from "#formats/reading.ts";
import type { Cause, Document, ReadingHead } from "./document.ts";
import { pack, unpack } from "./packed.ts";
import { headColumns, tables } from "./tables.ts";

const readings = (trx: Trx) =>
  tables(trx).selectFrom("reading").leftJoin("reading_approval", "reading_approval.reading_id", "reading.id");

export async function insertReading(
  trx: Trx,
  document: Document,
  made: { id: string; number: number; recipe: Recipe; reading: Reading; by: string; at: Date; cause: Cause },
): Promise<void> {
  const { reading, recipe } = made;
  await tables(trx)
    .insertInto("reading")
    .values({
      id: made.id,
      document_id: document.id,
      process_id: document.processId,
      number: made.number,
      recipe: JSON.stringify(recipe) as unknown as Recipe,
      content: pack(reading),
      kind: reading.kind,
      repairs: reading.repairs.length,
      open_doubts: reading.doubts.length,
      points: reading.points.length,
      items: reading.items.length,
      made_by: made.by,
      made_at: made.at,
      cause: made.cause,
    })
    .execute();
}

/** The readings of a document, newest first. */
export async function listReadings(trx: Trx, documentId: string): Promise<ReadingHead[]> {
  return readings(trx)
    .select(headColumns)
    .where("reading.document_id", "=", documentId)
    .orderBy("reading.number", "desc")
    .execute();
}

/** The numbers of the readings of a process, by id. */
export async function listReadingNumbers(trx: Trx, processId: string): Promise<Map<string, number>> {
  const rows = await readings(trx)
    .select(["reading.id", "reading.number"])
    .where("reading.process_id", "=", processId)
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

export interface ReadingRow {
  head: ReadingHead;
  recipe: Recipe;
  reading: Reading;
}

export async function getReadingRow(
  trx: Trx,
  where: { id: string } | { documentId: string; number: number } | { documentId: string },
): Promise<ReadingRow> {
  let query = readings(trx).select([...headColumns, "reading.recipe", "reading.content"]);
  if ("id" in where) query = query.where("reading.id", "=", where.id);
  else {
    query = query.where("reading.document_id", "=", where.documentId);
    query =
      "number" in where
        ? query.where("reading.number", "=", where.number)
        : query.orderBy("reading.number", "desc").limit(1);
  }
  const row = await query.executeTakeFirst();
  if (!row) throw problems.notFound();
  return rowOf(row);
}

/** Several readings of one document, whole, in one query. */
export async function listReadingRows(trx: Trx, ids: string[]): Promise<Map<string, ReadingRow>> {
  const rows = await readings(trx)
    .select([...headColumns, "reading.recipe", "reading.content"])
    .where("reading.id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, rowOf(row)]));
}

function rowOf({ recipe, content, ...head }: ReadingHead & { recipe: Recipe; content: Buffer }): ReadingRow {
  return { head, recipe, reading: unpack<Reading>(content) };
}

/** Locks the document, so that two people's readings get two numbers and the second notices the first. */
export async function lockNewestNumber(trx: Trx, documentId: string): Promise<number> {
  await sql`select 1 from document where id = ${documentId} for update`.execute(trx);
  const row = await tables(trx)
    .selectFrom("reading")
    .select("number")
    .where("document_id", "=", documentId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function insertApproval(
  trx: Trx,
  head: ReadingHead,
  processId: string,
  by: string,
  now: Date,
): Promise<boolean> {
  const result = await tables(trx)
    .insertInto("reading_approval")
    .values({
      reading_id: head.id,
      document_id: head.documentId,
      process_id: processId,
      approved_by: by,
      approved_at: now,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The newest approved reading's id, or null while nobody has approved one. */
export async function findApprovedReadingId(trx: Trx, documentId: string): Promise<string | null> {
  const row = await readings(trx)
    .select("reading.id")
    .where("reading.document_id", "=", documentId)
    .where("reading_approval.approved_at", "is not", null)
    .orderBy("reading.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface Acceptance {
  key: string;
  by: string;
  at: Date;
}

export async function listAcceptances(trx: Trx, documentId: string): Promise<Acceptance[]> {
  return tables(trx)
    .selectFrom("repair_acceptance")
    .select(["repair_kind_key as key", "accepted_by as by", "accepted_at as at"])
    .where("document_id", "=", documentId)
    .execute();
}

export async function insertAcceptance(
  trx: Trx,
  document: Document,
  key: string,
  by: string,
  now: Date,
): Promise<void> {
  await tables(trx)
    .insertInto("repair_acceptance")
    .values({
      document_id: document.id,
      process_id: document.processId,
      repair_kind_key: key,
      accepted_by: by,
      accepted_at: now,
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
}
