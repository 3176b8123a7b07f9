import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { listContributions, listStatements, type Statement } from "#rooms/contributions/door.ts";
import { type GroupedStatement, groupStatements } from "./dimensions.ts";

/** Every counted statement that nobody has left out, with what is known of where it came from. */
export async function listComparable(
  trx: Trx,
  processId: string,
): Promise<{ statements: Statement[]; grouped: GroupedStatement[] }> {
  const { rows } = await sql<{ id: string }>`
    select statement_id as id from statement_place where process_id = ${processId} and place = 'excluded'`.execute(
    trx,
  );
  const excluded = new Set(rows.map((row) => row.id));
  const statements = (await listStatements(trx, processId)).filter((each) => !excluded.has(each.id));
  return { statements, grouped: groupStatements(statements, await listContributions(trx, processId)) };
}
