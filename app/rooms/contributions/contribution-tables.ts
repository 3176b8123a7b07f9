import type { Trx } from "#base/db.ts";
import type { Span } from "#formats/span.ts";
import type { Basis, Retirement } from "./statement.ts";

type ContributionTables = {
  contribution: {
    id: string;
    process_id: string;
    document_id: string;
    reading_id: string;
    kind: "compiledNote" | "input";
    basis: Basis;
    channel: string;
    groups: number | null;
    position: number;
  };
  statement: {
    id: string;
    process_id: string;
    contribution_id: string;
    document_id: string;
    number: number;
    position: number;
    basis: Basis;
    group_label: string | null;
    question_number: number | null;
    question: string | null;
    reading_id: string;
    spans: Span[];
    text: string;
    raw_start: number;
    split_from: string | null;
    retired_at: Date | null;
    retired_because: Retirement | null;
    made_at: Date;
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
