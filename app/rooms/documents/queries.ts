import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { Extraction } from "#formats/extraction.ts";
import type { Document } from "./document.ts";
import { pack, unpack } from "./packed.ts";
import { documentColumns, tables } from "./tables.ts";

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

export async function listDocumentTitles(trx: Trx, processId: string): Promise<Map<string, string>> {
  const rows = await tables(trx)
    .selectFrom("document")
    .select(["id", "title"])
    .where("process_id", "=", processId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}
