import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Reading } from "#formats/reading.ts";
import type { Document, ReadingHead } from "./document.ts";
import { documentColumns, headColumns, tables } from "./tables.ts";

type DocumentState = "doubts" | "ready" | "approved";

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
