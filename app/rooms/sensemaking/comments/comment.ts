import { z } from "zod";
import { say } from "#base/input.ts";

/** A colleague's word; never printed. */
export interface Comment {
  id: string;
  text: string;
  madeBy: string;
  madeAt: Date;
  resolvedBy: string | null;
  resolvedAt: Date | null;
}

/** A comment about a statement, to one colleague or to all who code. */
export interface StatementComment extends Comment {
  statementId: string;
  toPerson: string | null;
}

export const commentText = z
  .string()
  .trim()
  .min(1, say("Skriv en kommentar.", "Write a comment."))
  .max(2000, say("Kommentaren må højst fylde 2.000 tegn.", "The comment can be 2,000 characters at most."));

/** Who may end it: the one who wrote it and the one it is to. The database holds the same line (017-workbench.sql). */
export function mayEnd(comment: Pick<StatementComment, "madeBy" | "toPerson">, personId: string): boolean {
  return comment.madeBy === personId || comment.toPerson === personId;
}
