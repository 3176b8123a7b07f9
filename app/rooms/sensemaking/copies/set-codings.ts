import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { StandingCoding } from "../coding/coding.ts";
import type { CodingRow } from "../coding/decision.ts";
import { tables } from "../queries.ts";

/** What stands for each of these statements; those without a coding have none. */
export async function listStandingOf(
  trx: Trx,
  processId: string,
  statementIds: readonly string[],
): Promise<Map<string, StandingCoding[]>> {
  const rows = await tables(trx)
    .selectFrom("standing_coding")
    .select([
      "id",
      "statement_id as statementId",
      "target",
      "focus_area_id as areaId",
      "reason",
      "state",
      "person_id as personId",
    ])
    .where("process_id", "=", processId)
    .where(sql<boolean>`statement_id = any (${[...statementIds]}::uuid[])`)
    .orderBy("id")
    .execute();
  const standing = new Map<string, StandingCoding[]>();
  for (const { statementId, ...coding } of rows) {
    const known = standing.get(statementId);
    if (known) known.push(coding);
    else standing.set(statementId, [coding]);
  }
  return standing;
}

/** The id of the newest coding of any of them, taken back or not; 0 when there is none. */
export async function findNewestOf(trx: Trx, statementIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ newest: number | null }>`
    select max(id) as newest from coding where statement_id = any (${[...statementIds]}::uuid[])`.execute(
    trx,
  );
  return Number(rows[0]?.newest ?? 0);
}

export interface SetCoding extends CodingRow {
  statementId: string;
  readingId: string | null;
}

/** The codings of one act over many statements, in their order. */
export async function insertCodingsOf(
  trx: Trx,
  act: { id: string; processId: string },
  codings: readonly SetCoding[],
): Promise<void> {
  await sql`
    insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, reason, state)
    select ${act.id}, ${act.processId}, g."statementId", g."readingId", g.target, g."areaId", g.reason, g.state
      from rows from (jsonb_to_recordset(${JSON.stringify(codings)}::jsonb)
             as ("statementId" uuid, "readingId" uuid, target text, "areaId" uuid, reason text, state text))
           with ordinality as g ("statementId", "readingId", target, "areaId", reason, state, n)
     order by g.n`.execute(trx);
}
