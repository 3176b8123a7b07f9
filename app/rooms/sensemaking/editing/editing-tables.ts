import type { Trx } from "#base/db.ts";
import type { Lang } from "#base/i18n.ts";
import type { DraftContent, DraftKind } from "./draft-content.ts";

type EditingTables = {
  report_draft: {
    id: string;
    process_id: string;
    kind: DraftKind;
    document_id: string | null;
    language: Lang;
    title: string;
    revision: number;
    started_by: string;
    started_at: Date;
  };
  report_edit: {
    draft_id: string;
    revision: number;
    process_id: string;
    content: DraftContent;
    saved_by: string;
    saved_at: Date;
    based_on: number | null;
    fork: boolean;
  };
  report_comment: {
    id: string;
    draft_id: string;
    process_id: string;
    block: string;
    text: string;
    made_by: string;
    made_at: Date;
    resolved_by: string | null;
    resolved_at: Date | null;
  };
  report_version: {
    id: string;
    draft_id: string;
    process_id: string;
    number: number;
    revision: number;
    content: Buffer;
    content_hash: string;
    approved_by: string;
    approved_by_name: string;
    approved_at: Date;
  };
};

export const tables = (trx: Trx) => trx.withTables<EditingTables>();
