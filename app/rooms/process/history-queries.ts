import { sql } from "kysely";
import type { Trx } from "#base/db.ts";

/** One line of the log: the event, and what its ids are called today. */
export interface HistoryEntry {
  id: number;
  at: Date;
  kind: string;
  subjectKind: string;
  subjectId: string;
  /** Null when the viewer may not know of the person. */
  actor: string | null;
  /** What the subject is called now; null when it is gone or belongs to a room downstream. */
  subject: string | null;
  details: Record<string, unknown>;
}

export const historyPageSize = 100;

export async function countEvents(trx: Trx, processId: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from event where process_id = ${processId}`.execute(trx);
  return rows[0]?.n ?? 0;
}

/**
 * The log of a process, newest first. It reads the log of `base` and the names of
 * `people` in one query: the log holds ids only, and a history is read by name.
 */
export async function listEvents(trx: Trx, processId: string, page: number): Promise<HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`
    select e.id, e.at, e.kind, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.details,
           actor.name as actor,
           coalesce(
             (select p.name from person p where p.id = case e.subject_kind when 'person' then e.subject_id::uuid end),
             (select c.name from committee c where c.id = case e.subject_kind when 'committee' then e.subject_id::uuid end),
             (select f.name from phase f where f.id = case e.subject_kind when 'phase' then e.subject_id::uuid end),
             (select f.name from focus_area f where f.id = case e.subject_kind when 'focusArea' then e.subject_id::uuid end),
             (select d.what from decision d where d.id = case e.subject_kind when 'decision' then e.subject_id::uuid end),
             (select p.what from promise p where p.id = case e.subject_kind when 'promise' then e.subject_id::uuid end),
             (select b.covers from budget_line b where b.id = case e.subject_kind when 'budgetLine' then e.subject_id::uuid end)
           ) as subject
      from event e left join person actor on actor.id = e.actor_id
     where e.process_id = ${processId}
     order by e.id desc
     limit ${historyPageSize} offset ${(page - 1) * historyPageSize}`.execute(trx);
  return rows;
}
