import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { StatementComment } from "./comment.ts";

const columns = sql`id, statement_id as "statementId", text, to_person as "toPerson", made_by as "madeBy", made_at as "madeAt",
  resolved_by as "resolvedBy", resolved_at as "resolvedAt"`;

/** The comments on one statement that are not ended, oldest first, as a question within a larger one. */
export function openComments(processId: string, statementId: string) {
  return sql`select ${columns} from statement_comment
              where process_id = ${processId} and statement_id = ${statementId} and resolved_at is null order by made_at, id`;
}

/** How many comments wait for a person, as a question within a larger one. */
export function countToPerson(processId: string, personId: string) {
  return sql`select count(*)::int from statement_comment where process_id = ${processId} and to_person = ${personId} and resolved_at is null`;
}

/** What waits for a person and what they wait for an answer to, newest first. */
export async function listBetween(
  trx: Trx,
  processId: string,
  personId: string,
  page: { limit: number; offset: number },
): Promise<{ comments: StatementComment[]; count: number }> {
  const { rows } = await sql<StatementComment & { count: number }>`
    select ${columns}, count(*) over () as count from statement_comment
     where process_id = ${processId} and resolved_at is null and (to_person = ${personId} or made_by = ${personId})
     order by (to_person = ${personId}) desc nulls last, made_at desc, id desc limit ${page.limit} offset ${page.offset}`.execute(
    trx,
  );
  return { comments: rows, count: Number(rows[0]?.count ?? 0) };
}

export async function findComment(trx: Trx, processId: string, id: string): Promise<StatementComment | null> {
  const { rows } = await sql<StatementComment>`
    select ${columns} from statement_comment where process_id = ${processId} and id = ${id}`.execute(trx);
  return rows[0] ?? null;
}

export async function insertComment(
  trx: Trx,
  processId: string,
  comment: Omit<StatementComment, "resolvedBy" | "resolvedAt">,
): Promise<void> {
  await sql`insert into statement_comment (id, process_id, statement_id, text, to_person, made_by, made_at)
            values (${comment.id}, ${processId}, ${comment.statementId}, ${comment.text}, ${comment.toPerson}, ${comment.madeBy}, ${comment.madeAt})`.execute(
    trx,
  );
}

/** @returns false when it was ended already */
export async function endComment(trx: Trx, id: string, by: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update statement_comment set resolved_by = ${by}, resolved_at = ${now} where id = ${id} and resolved_at is null`.execute(
    trx,
  );
  return Number(numAffectedRows) > 0;
}
