import type { Trx } from "#base/db.ts";
import type { Comment as AnyComment } from "../comments/comment.ts";
import { tables } from "./editing-tables.ts";

/** A colleague's word about a block. */
export interface Comment extends AnyComment {
  block: string;
}

export async function listComments(trx: Trx, draftId: string): Promise<Comment[]> {
  return tables(trx)
    .selectFrom("report_comment")
    .select([
      "id",
      "block",
      "text",
      "made_by as madeBy",
      "made_at as madeAt",
      "resolved_by as resolvedBy",
      "resolved_at as resolvedAt",
    ])
    .where("draft_id", "=", draftId)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
}

export async function insertComment(
  trx: Trx,
  draft: { id: string; processId: string },
  comment: Pick<Comment, "id" | "block" | "text" | "madeBy" | "madeAt">,
): Promise<void> {
  await tables(trx)
    .insertInto("report_comment")
    .values({
      id: comment.id,
      draft_id: draft.id,
      process_id: draft.processId,
      block: comment.block,
      text: comment.text,
      made_by: comment.madeBy,
      made_at: comment.madeAt,
      resolved_by: null,
      resolved_at: null,
    })
    .execute();
}

/** @returns false when there was no such comment open */
export async function resolveComment(
  trx: Trx,
  draftId: string,
  id: string,
  by: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(trx)
    .updateTable("report_comment")
    .set({ resolved_by: by, resolved_at: now })
    .where("draft_id", "=", draftId)
    .where("id", "=", id)
    .where("resolved_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}
