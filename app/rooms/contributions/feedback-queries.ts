import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Span } from "#formats/span.ts";
import { spansJson, tables } from "./contribution-tables.ts";

/** What a note says its groups said together: one paragraph. */
export interface Feedback {
  id: string;
  documentId: string;
  readingId: string;
  contributionId: string;
  position: number;
  rawStart: number;
  spans: Span[];
  text: string;
  /** Statements it restates. */
  statementIds: string[];
}

export async function saveFeedback(
  trx: Trx,
  feedback: Omit<Feedback, "statementIds"> & { processId: string },
): Promise<string> {
  const row = await tables(trx)
    .insertInto("overall_feedback")
    .values({
      id: feedback.id,
      process_id: feedback.processId,
      contribution_id: feedback.contributionId,
      document_id: feedback.documentId,
      reading_id: feedback.readingId,
      position: feedback.position,
      raw_start: feedback.rawStart,
      spans: spansJson(feedback.spans),
      text: feedback.text,
    })
    .onConflict((oc) =>
      oc.columns(["document_id", "raw_start"]).doUpdateSet({
        reading_id: feedback.readingId,
        position: feedback.position,
        spans: spansJson(feedback.spans),
        text: feedback.text,
      }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Links the machine proposes; those a person made stay as they are. */
export async function replaceProposedLinks(
  trx: Trx,
  processId: string,
  links: { feedbackId: string; statementId: string; score: number }[],
  feedbackIds: string[],
): Promise<void> {
  if (feedbackIds.length > 0)
    await tables(trx)
      .deleteFrom("feedback_link")
      .where("feedback_id", "in", feedbackIds)
      .where("linked_by", "is", null)
      .execute();
  if (links.length > 0)
    await tables(trx)
      .insertInto("feedback_link")
      .values(
        links.map((link) => ({
          feedback_id: link.feedbackId,
          statement_id: link.statementId,
          process_id: processId,
          score: link.score,
          linked_by: null,
        })),
      )
      .onConflict((oc) => oc.doNothing())
      .execute();
}

/**
 * Overall feedback of a process in the order of its documents, with what it
 * restates. A passage that the newest approved reading no longer holds is left out.
 */
export async function listFeedback(trx: Trx, processId: string, documentId?: string): Promise<Feedback[]> {
  let query = tables(trx)
    .selectFrom("overall_feedback as f")
    .innerJoin("contribution as c", (join) =>
      join.onRef("c.id", "=", "f.contribution_id").onRef("c.reading_id", "=", "f.reading_id"),
    )
    .leftJoin("feedback_link as l", "l.feedback_id", "f.id")
    .select([
      "f.id",
      "f.document_id as documentId",
      "f.reading_id as readingId",
      "f.contribution_id as contributionId",
      "f.position",
      "f.raw_start as rawStart",
      "f.spans",
      "f.text",
    ])
    .select(
      sql<
        string[]
      >`coalesce(array_agg(l.statement_id order by l.score desc) filter (where l.statement_id is not null), '{}')`.as(
        "statementIds",
      ),
    )
    .where("f.process_id", "=", processId)
    .groupBy("f.id")
    .orderBy("f.document_id")
    .orderBy("f.position");
  if (documentId) query = query.where("f.document_id", "=", documentId);
  return query.execute();
}
