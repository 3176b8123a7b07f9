import type { Trx } from "#base/db.ts";
import type { Reading, Recipe } from "#formats/reading.ts";
import type { Cause, Channel } from "./document.ts";

/** The room's tables as its queries see them; nobody else does. */
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
    removed_at: Date | null;
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

export const tables = (trx: Trx) => trx.withTables<DocumentTables>();

export const documentColumns = [
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
  "document.removed_at as removedAt",
] as const;

export const headColumns = [
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
