import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { tables } from "../queries.ts";
import type { StandingCoding } from "./coding.ts";
import type { ActKind, CodingRow } from "./decision.ts";

export interface Act {
  id: string;
  kind: ActKind;
  personId: string;
  undone: boolean;
  /** The statement it was about; null for an act over many: it moves proposals, or brings codings in from a file. */
  statementId: string | null;
  /** The theme it gave or took off, beside the area. */
  theme: string | null;
  rows: CodingRow[];
}

/** What stands for one statement, and the id of its newest coding, taken back or not (0 when there is none). */
export async function listStanding(
  trx: Trx,
  processId: string,
  statementId: string,
): Promise<{ standing: StandingCoding[]; newest: number }> {
  const rows = await tables(trx)
    .selectFrom("standing_coding")
    .select(["id", "target", "focus_area_id as areaId", "reason", "state", "person_id as personId"])
    .select(sql<number>`(select max(id) from coding where statement_id = ${statementId})`.as("newest"))
    .where("process_id", "=", processId)
    .where("statement_id", "=", statementId)
    .orderBy("id")
    .execute();
  const newest = rows[0]?.newest ?? (await findNewestCoding(trx, statementId))?.id ?? 0;
  return { standing: rows.map(({ newest: _, ...coding }) => coding), newest };
}

/** The last coding of a statement, with who made it: what a person who comes too late is told. */
export async function findNewestCoding(
  trx: Trx,
  statementId: string,
): Promise<(CodingRow & { id: number; personId: string }) | null> {
  const { rows } = await sql<CodingRow & { id: number; personId: string }>`
    select c.id, c.target, c.focus_area_id as "areaId", c.reason, c.state, a.person_id as "personId"
      from coding c join coding_act a on a.id = c.act_id
     where c.statement_id = ${statementId} order by c.id desc limit 1`.execute(trx);
  return rows[0] ?? null;
}

export async function insertAct(
  trx: Trx,
  act: { id: string; processId: string; personId: string; at: Date; kind: ActKind },
): Promise<void> {
  await sql`insert into coding_act (id, process_id, person_id, at, kind)
            values (${act.id}, ${act.processId}, ${act.personId}, ${act.at}, ${act.kind})`.execute(trx);
}

export async function insertCodings(
  trx: Trx,
  act: { id: string; processId: string; statementId: string; readingId: string | null; runId: string | null },
  rows: readonly CodingRow[],
): Promise<void> {
  for (const row of rows)
    await sql`
      insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, reason, state, run_id)
      values (${act.id}, ${act.processId}, ${act.statementId}, ${act.readingId}, ${row.target}, ${row.areaId}, ${row.reason}, ${row.state}, ${act.runId})`.execute(
      trx,
    );
}

export async function findAct(trx: Trx, processId: string, id: string): Promise<Act | null> {
  const { rows } = await sql<Act>`${actById(processId, id)}`.execute(trx);
  return rows[0] ?? null;
}

const actColumns = sql`
  a.id, a.kind, a.person_id as "personId", a.undone_at is not null as undone,
  coalesce((select c.statement_id from coding c where c.act_id = a.id and a.kind <> 'import' limit 1),
           (select t.statement_id from codebook_act b join theme_coding t on t.act_id = b.id where b.coding_act_id = a.id limit 1)) as "statementId",
  (select e.name from codebook_act b join theme_coding t on t.act_id = b.id join theme_entry e on e.theme_id = t.theme_id
    where b.coding_act_id = a.id order by e.id desc limit 1) as theme,
  coalesce((select json_agg(json_build_object('target', c.target, 'areaId', c.focus_area_id, 'reason', c.reason, 'state', c.state) order by c.id)
              from coding c where c.act_id = a.id and a.kind <> 'import'), '[]') as rows`;

/** The same as a question within a larger one. */
export function actById(processId: string, id: string | null) {
  return sql`select ${actColumns} from coding_act a where a.process_id = ${processId} and a.id = ${id}`;
}

export interface OwnAct extends Act {
  at: Date;
}

/** What a person did last, newest first, taken back or not. */
export async function listOwnActs(
  trx: Trx,
  processId: string,
  personId: string,
  limit: number,
): Promise<OwnAct[]> {
  const { rows } = await sql<OwnAct>`
    select ${actColumns}, a.at
      from (select * from coding_act where process_id = ${processId} and person_id = ${personId}
             order by at desc, id desc limit ${limit}) a
     order by a.at desc, a.id desc`.execute(trx);
  return rows;
}

/** The last thing a person did here that still stands. */
export async function findNewestAct(trx: Trx, processId: string, personId: string): Promise<string | null> {
  const row = await tables(trx)
    .selectFrom("coding_act")
    .select("id")
    .where("process_id", "=", processId)
    .where("person_id", "=", personId)
    .where("undone_at", "is", null)
    // Ids grow with time, which tells apart two acts of one moment.
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The codings of an act alone; what came with them in the codebook, `undoAct` takes back too. */
export async function markUndone(trx: Trx, id: string, personId: string, at: Date): Promise<void> {
  await tables(trx)
    .updateTable("coding_act")
    .set({ undone_at: at, undone_by: personId })
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .execute();
}
