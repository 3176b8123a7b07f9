import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { BlindJudgement } from "./sample.ts";

/** An open sample whose coder is looking. */
export interface OpenBlind {
  id: string;
  number: number;
  /** Statements in it that are counted. */
  size: number;
}

/** The sample this person codes blind in this process and has not delivered; there is one at most. */
export async function findOpenBlind(
  trx: Trx,
  processId: string,
  personId: string,
): Promise<OpenBlind | null> {
  const { rows } = await sql<OpenBlind>`
    select s.id, s.number, (select count(*) from sample_member m join statement t on t.id = m.statement_id
                             where m.sample_id = s.id and t.retired_at is null)::int as size
      from sample s
     where s.process_id = ${processId} and s.coder_id = ${personId} and s.delivered_at is null and s.ended_at is null
     limit 1`.execute(trx);
  return rows[0] ?? null;
}

/** Where a statement stands in a sample that this person codes blind now. */
export async function findBlindPlace(
  trx: Trx,
  processId: string,
  statementId: string,
  personId: string,
): Promise<{ sample: number; position: number } | null> {
  const { rows } = await sql<{ sample: number; position: number }>`
    select s.number as sample, m.position from sample s join sample_member m on m.sample_id = s.id
     where s.process_id = ${processId} and s.coder_id = ${personId} and s.delivered_at is null and s.ended_at is null
       and m.statement_id = ${statementId} limit 1`.execute(trx);
  return rows[0] ?? null;
}

export interface BlindMember extends BlindJudgement {
  statementId: string;
  position: number;
  number: number;
  /** Its newest act, undone or not; 0 before the first. */
  newest: number;
}

/** Every counted statement of a sample with what the second coder says of it, in the drawn order. */
export async function listBlindMembers(trx: Trx, sampleId: string): Promise<BlindMember[]> {
  const { rows } = await sql<BlindMember>`
    select m.statement_id as "statementId", m.position, t.number, coalesce(newest.id, 0) as newest,
           coalesce(b.area_ids, '{}') as "areaIds", b.rest, b.exclusion
      from sample_member m
      join statement t on t.id = m.statement_id and t.retired_at is null
      left join (select distinct on (statement_id) statement_id, area_ids, rest, exclusion from blind_coding
                  where sample_id = ${sampleId} and undone_at is null order by statement_id, id desc) b on b.statement_id = m.statement_id
      left join (select statement_id, max(id) as id from blind_coding
                  where sample_id = ${sampleId} group by 1) newest on newest.statement_id = m.statement_id
     where m.sample_id = ${sampleId} order by m.position`.execute(trx);
  return rows;
}

export async function insertBlindCoding(
  trx: Trx,
  act: { sampleId: string; processId: string; statementId: string; personId: string; at: Date },
  { areaIds, rest, exclusion }: BlindJudgement,
): Promise<void> {
  await sql`
    insert into blind_coding (sample_id, process_id, statement_id, person_id, at, area_ids, rest, exclusion)
    values (${act.sampleId}, ${act.processId}, ${act.statementId}, ${act.personId}, ${act.at}, ${areaIds}::uuid[], ${rest}, ${exclusion})`.execute(
    trx,
  );
}

/** Takes back the newest act of a sample that stands. Returns the statement it was about; null when there is none. */
export async function undoNewestBlind(trx: Trx, sampleId: string, at: Date): Promise<string | null> {
  const { rows } = await sql<{ statementId: string }>`
    update blind_coding set undone_at = ${at}
     where id = (select id from blind_coding where sample_id = ${sampleId} and undone_at is null order by id desc limit 1)
    returning statement_id as "statementId"`.execute(trx);
  return rows[0]?.statementId ?? null;
}

/** Which of these statements the viewer codes blind now. */
export async function findBlindAmong(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from viewer_blind_statements() as id where id = any (${[...ids]}::uuid[])`.execute(trx);
  return new Set(rows.map((row) => row.id));
}
