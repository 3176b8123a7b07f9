import { sql } from "kysely";
import type { Trx } from "#base/db.ts";

/** How many publications show the words of these statements, those no longer read by anyone too. */
export async function countShowing(
  trx: Trx,
  processId: string,
  statementIds: readonly string[],
): Promise<number> {
  if (statementIds.length === 0) return 0;
  const { rows } = await sql<{ n: number }>`
    select count(distinct publication_id)::int as n from published_statement
     where process_id = ${processId} and text is not null and statement_id = any (${[...statementIds]}::uuid[])`.execute(
    trx,
  );
  return rows[0]!.n;
}
