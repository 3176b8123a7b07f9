import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockCoding } from "../queries.ts";

/** Statements of an intake that carry a standing coding; nobody codes another until commit. */
export async function countCoded(trx: Trx, processId: string, intakeId: string): Promise<number> {
  await lockCoding(trx, processId);
  const { rows } = await sql<{ n: number }>`
    select count(distinct c.statement_id)::int as n
      from standing_coding c join statement s on s.id = c.statement_id
     where c.process_id = ${processId} and s.process_id = ${processId} and s.intake_id = ${intakeId}
       and s.retired_at is null and c.state <> 'withdrawn'`.execute(trx);
  return rows[0]?.n ?? 0;
}
