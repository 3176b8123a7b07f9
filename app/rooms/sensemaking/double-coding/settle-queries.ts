import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { BlindMember } from "./blind-queries.ts";
import type { Codes } from "./sample.ts";

/** A statement of a delivered and measured sample with what each of the three says of it. */
export interface MeasuredMember extends Pick<BlindMember, "statementId" | "position" | "number"> {
  first: Codes;
  machine: Codes;
  areaIds: string[];
  rest: string | null;
  exclusion: string | null;
  /** What a person decided where the two differ; null while nobody has, or when it was taken back. */
  settled: "first" | "second" | "both" | null;
  settledAct: string | null;
  settledBy: string | null;
}

const members = (sampleId: string) => sql`
  select m.statement_id as "statementId", m.position, t.number, m.first_codes as first, m.machine_codes as machine,
         coalesce(b.area_ids, '{}') as "areaIds", b.rest, b.exclusion,
         case when a.id is not null then m.settled end as settled, a.id as "settledAct", a.person_id as "settledBy"
    from sample_member m
    join statement t on t.id = m.statement_id and t.retired_at is null
    left join coding_act a on a.id = m.settled_act and a.undone_at is null
    left join (select distinct on (statement_id) statement_id, area_ids, rest, exclusion from blind_coding
                where sample_id = ${sampleId} and undone_at is null order by statement_id, id desc) b on b.statement_id = m.statement_id
   where m.sample_id = ${sampleId} and m.machine_codes is not null`;

/** In order of number, as they came in. */
export async function listMeasured(trx: Trx, sampleId: string): Promise<MeasuredMember[]> {
  const { rows } = await sql<MeasuredMember>`${members(sampleId)} order by t.number`.execute(trx);
  return rows;
}

export async function findMeasured(
  trx: Trx,
  sampleId: string,
  statementId: string,
): Promise<MeasuredMember | null> {
  const { rows } = await sql<MeasuredMember>`
    ${members(sampleId)} and m.statement_id = ${statementId}`.execute(trx);
  return rows[0] ?? null;
}

export async function markSettled(
  trx: Trx,
  sampleId: string,
  statementId: string,
  settled: "first" | "second" | "both",
  actId: string,
): Promise<void> {
  await sql`update sample_member set settled = ${settled}, settled_act = ${actId}
             where sample_id = ${sampleId} and statement_id = ${statementId}`.execute(trx);
}

/** Statements of a sample that a person has settled and not taken back. */
export async function countSettled(trx: Trx, sampleId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from sample_member m join coding_act a on a.id = m.settled_act and a.undone_at is null
     where m.sample_id = ${sampleId}`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** The act that coded a statement last, of those that stand. */
export async function findNewestActOn(trx: Trx, statementId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select c.act_id as id from coding c join coding_act a on a.id = c.act_id and a.undone_at is null
     where c.statement_id = ${statementId} order by c.id desc limit 1`.execute(trx);
  return rows[0]?.id ?? null;
}
