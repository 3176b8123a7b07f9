import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { Extraction } from "#formats/extraction.ts";
import type { Reading, Recipe } from "#formats/reading.ts";
import type { Cause, Channel, Document, ReadingHead } from "./document.ts";
import { pack, unpack } from "./packed.ts";

type DocumentTables = {
  document: {
    id: string;
    process_id: string;
    sha256: string;
    size: number;
    media_type: string;
    filename: string;
    title: string;
    channel: Channel;
    committee_id: string | null;
    received_on: string | null;
    uploaded_by: string;
    uploaded_at: Date;
  };
  source_text: {
    document_id: string;
    process_id: string;
    extractor: string;
    extraction: Buffer;
    extracted_at: Date;
  };
  reading: {
    id: string;
    document_id: string;
    process_id: string;
    number: number;
    recipe: Recipe;
    content: Buffer;
    kind: Reading["kind"];
    repairs: number;
    open_doubts: number;
    points: number;
    items: number;
    made_by: string;
    made_at: Date;
    cause: Cause;
  };
  reading_approval: {
    reading_id: string;
    document_id: string;
    process_id: string;
    approved_by: string;
    approved_at: Date;
  };
  repair_acceptance: {
    document_id: string;
    process_id: string;
    repair_kind_key: string;
    accepted_by: string;
    accepted_at: Date;
  };
};

const tables = (trx: Trx) => trx.withTables<DocumentTables>();

const documentColumns = [
  "document.id",
  "document.process_id as processId",
  "document.sha256",
  "document.size",
  "document.media_type as mediaType",
  "document.filename",
  "document.title",
  "document.channel",
  "document.committee_id as committeeId",
  "document.received_on as receivedOn",
  "document.uploaded_at as uploadedAt",
] as const;

const headColumns = [
  "reading.id",
  "reading.document_id as documentId",
  "reading.number",
  "reading.kind",
  "reading.repairs",
  "reading.open_doubts as openDoubts",
  "reading.points",
  "reading.items",
  "reading.made_by as madeBy",
  "reading.made_at as madeAt",
  "reading.cause",
  "reading_approval.approved_by as approvedBy",
  "reading_approval.approved_at as approvedAt",
] as const;

const readings = (trx: Trx) =>
  tables(trx).selectFrom("reading").leftJoin("reading_approval", "reading_approval.reading_id", "reading.id");

export async function findDocumentByHash(
  trx: Trx,
  processId: string,
  sha256: string,
): Promise<Document | null> {
  const row = await tables(trx)
    .selectFrom("document")
    .select(documentColumns)
    .where("process_id", "=", processId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row ?? null;
}

export async function getDocument(trx: Trx, processId: string, id: string): Promise<Document> {
  const row = await tables(trx)
    .selectFrom("document")
    .select(documentColumns)
    .where("process_id", "=", processId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw problems.notFound();
  return row;
}

export async function findDocument(trx: Trx, id: string): Promise<Document | null> {
  const row = await tables(trx)
    .selectFrom("document")
    .select(documentColumns)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** @returns false when the same bytes came in at the same moment from elsewhere */
export async function insertDocument(trx: Trx, document: Document, by: string): Promise<boolean> {
  const result = await tables(trx)
    .insertInto("document")
    .values({
      id: document.id,
      process_id: document.processId,
      sha256: document.sha256,
      size: document.size,
      media_type: document.mediaType,
      filename: document.filename,
      title: document.title,
      channel: document.channel,
      committee_id: document.committeeId,
      received_on: document.receivedOn,
      uploaded_by: by,
      uploaded_at: document.uploadedAt,
    })
    .onConflict((oc) => oc.columns(["process_id", "sha256"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateTitle(trx: Trx, documentId: string, title: string): Promise<void> {
  await tables(trx).updateTable("document").set({ title }).where("id", "=", documentId).execute();
}

export async function insertSourceText(
  trx: Trx,
  document: Document,
  extraction: Extraction,
  now: Date,
): Promise<void> {
  await tables(trx)
    .insertInto("source_text")
    .values({
      document_id: document.id,
      process_id: document.processId,
      extractor: extraction.extractor,
      extraction: pack(extraction),
      extracted_at: now,
    })
    .execute();
}

export async function getExtraction(trx: Trx, documentId: string): Promise<Extraction> {
  const row = await tables(trx)
    .selectFrom("source_text")
    .select("extraction")
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  if (!row) throw problems.notFound();
  return unpack<Extraction>(row.extraction);
}

/** The raw texts of several documents. */
export async function listRawTexts(trx: Trx, documentIds: string[]): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map();
  const rows = await tables(trx)
    .selectFrom("source_text")
    .select(["document_id", "extraction"])
    .where("document_id", "in", documentIds)
    .execute();
  return new Map(rows.map((row) => [row.document_id, unpack<Extraction>(row.extraction).text]));
}

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

export type DocumentState = "doubts" | "ready" | "approved";

/** A document with its newest reading, as lists show it. */
export type ListedDocument = Document & { newest: ReadingHead; everApproved: boolean };

export interface DocumentFilter {
  words?: string | undefined;
  kind?: Reading["kind"] | undefined;
  state?: DocumentState | undefined;
}

export async function listDocuments(
  trx: Trx,
  processId: string,
  filter: DocumentFilter = {},
  page: { limit: number; offset: number } = { limit: 10_000, offset: 0 },
): Promise<{ found: ListedDocument[]; total: number }> {
  let query = tables(trx)
    .selectFrom("document")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("reading")
          .leftJoin("reading_approval", "reading_approval.reading_id", "reading.id")
          .select(headColumns)
          .select(
            sql<boolean>`exists (select from reading_approval every where every.document_id = document.id)`.as(
              "everApproved",
            ),
          )
          .whereRef("reading.document_id", "=", "document.id")
          .orderBy("reading.number", "desc")
          .limit(1)
          .as("newest"),
      (join) => join.onTrue(),
    )
    .where("document.process_id", "=", processId);
  if (filter.words) {
    const like = `%${filter.words.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([eb("document.title", "ilike", like), eb("document.filename", "ilike", like)]),
    );
  }
  if (filter.kind) query = query.where("newest.kind", "=", filter.kind);
  if (filter.state === "doubts")
    query = query.where("newest.openDoubts", ">", 0).where("newest.approvedAt", "is", null);
  if (filter.state === "ready")
    query = query.where("newest.openDoubts", "=", 0).where("newest.approvedAt", "is", null);
  if (filter.state === "approved") query = query.where("newest.approvedAt", "is not", null);
  const rows = await query
    .select(documentColumns)
    .select([
      "newest.id as readingId",
      "newest.number",
      "newest.kind",
      "newest.repairs",
      "newest.openDoubts",
      "newest.points",
      "newest.items",
      "newest.madeBy",
      "newest.madeAt",
      "newest.cause",
      "newest.approvedBy",
      "newest.approvedAt",
      "newest.everApproved",
    ])
    .select(sql<number>`count(*) over ()`.as("total"))
    .orderBy("document.uploaded_at", "desc")
    .orderBy("document.filename")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return {
    total: Number(rows[0]?.total ?? 0),
    found: rows.map(
      ({
        total: _,
        readingId,
        everApproved,
        number,
        kind,
        repairs,
        openDoubts,
        points,
        items,
        madeBy,
        madeAt,
        cause,
        approvedBy,
        approvedAt,
        ...document
      }) => ({
        ...document,
        everApproved,
        newest: {
          id: readingId,
          documentId: document.id,
          number,
          kind,
          repairs,
          openDoubts,
          points,
          items,
          madeBy,
          madeAt,
          cause,
          approvedBy,
          approvedAt,
        },
      }),
    ),
  };
}

export async function listDocumentTitles(trx: Trx, processId: string): Promise<Map<string, string>> {
  const rows = await tables(trx)
    .selectFrom("document")
    .select(["id", "title"])
    .where("process_id", "=", processId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}
