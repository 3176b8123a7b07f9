import type { Trx } from "#base/db.ts";
import type { Span } from "#formats/span.ts";
import type { Basis, Retirement } from "./statement.ts";

type ContributionTables = {
  /** What a contribution without a document came in; the inner room `intake` owns it. */
  intake: { id: string; process_id: string; title: string };
  contribution: {
    id: string;
    process_id: string;
    document_id: string | null;
    reading_id: string | null;
    kind: "compiledNote" | "input";
    basis: Basis;
    channel: string;
    groups: number | null;
    position: number;
    intake_id: string | null;
    raw_text: string | null;
    raw_sha256: string | null;
    sender_kind: string | null;
    place: string | null;
    said_on: string | null;
    own_id: string | null;
    row_number: number | null;
    row_key: string | null;
    removed_at: Date | null;
  };
  statement: {
    id: string;
    process_id: string;
    contribution_id: string;
    document_id: string | null;
    intake_id: string | null;
    row_number: number | null;
    number: number;
    position: number;
    basis: Basis;
    group_label: string | null;
    question_number: number | null;
    question: string | null;
    reading_id: string | null;
    spans: Span[];
    text: string;
    raw_start: number;
    split_from: string | null;
    retired_at: Date | null;
    retired_because: Retirement | null;
    made_at: Date;
    removed_at: Date | null;
  };
  statement_wording: {
    statement_id: string;
    reading_id: string;
    process_id: string;
    spans: Span[];
    text: string;
  };
  overall_feedback: {
    id: string;
    process_id: string;
    contribution_id: string;
    document_id: string;
    reading_id: string;
    position: number;
    raw_start: number;
    spans: Span[];
    text: string;
  };
  feedback_link: {
    feedback_id: string;
    statement_id: string;
    process_id: string;
    score: number;
    linked_by: string | null;
  };
};

export const tables = (trx: Trx) => trx.withTables<ContributionTables>();

/** Spans as the database takes them. */
export const spansJson = (spans: Span[]) => JSON.stringify(spans) as unknown as Span[];

/** A contribution as rooms know it. */
export const contributionColumns = [
  "id",
  "process_id as processId",
  "document_id as documentId",
  "reading_id as readingId",
  "intake_id as intakeId",
  "row_number as rowNumber",
  "kind",
  "basis",
  "channel",
  "groups",
  "sender_kind as senderKind",
  "place",
  "said_on as saidOn",
] as const;
