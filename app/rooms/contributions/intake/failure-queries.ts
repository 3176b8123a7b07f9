import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { tables } from "./intake-tables.ts";
import type { FailureReason } from "./map-row.ts";

/** A row that was not taken in: which, where, why. What it says is not kept. */
export interface NamedFailure {
  row: number;
  column: string;
  reason: FailureReason;
}

export async function replaceFailures(
  trx: Trx,
  intake: { id: string; processId: string },
  failures: NamedFailure[],
): Promise<void> {
  await tables(trx).deleteFrom("intake_failure").where("intake_id", "=", intake.id).execute();
  for (let at = 0; at < failures.length; at += 5000)
    await sql`
      insert into intake_failure (intake_id, process_id, row_number, column_name, reason)
      select ${intake.id}, ${intake.processId}, f.row, f.column, f.reason
        from json_to_recordset(${JSON.stringify(failures.slice(at, at + 5000))}::json)
          as f (row integer, "column" text, reason text)
      on conflict do nothing`.execute(trx);
}

export async function listFailures(
  trx: Trx,
  intakeId: string,
  page: { limit: number; offset: number },
): Promise<NamedFailure[]> {
  const rows = await tables(trx)
    .selectFrom("intake_failure")
    .select(["row_number as row", "column_name as column", "reason"])
    .where("intake_id", "=", intakeId)
    .orderBy("row_number")
    .orderBy("column_name")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows as NamedFailure[];
}

/** Rows that fail, each counted once, and those among them where a CPR number is all that is wrong. */
export async function countFailures(
  trx: Trx,
  intakeId: string,
): Promise<{ rows: number; failures: number; onlyCpr: number }> {
  const { rows } = await sql<{ rows: number; failures: number; onlyCpr: number }>`
    select count(*)::int as rows, coalesce(sum(n), 0)::int as failures,
           (count(*) filter (where cpr))::int as "onlyCpr"
      from (select row_number, count(*) as n, bool_and(reason = 'cprInText') as cpr
              from intake_failure where intake_id = ${intakeId} group by row_number) each_row`.execute(trx);
  return rows[0]!;
}
