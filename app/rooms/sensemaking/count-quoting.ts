import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { listVersions } from "./editing/version-queries.ts";

/** How many findings quote these statements, and how many approved versions counted them. */
export async function countQuoting(
  trx: Trx,
  processId: string,
  statementIds: readonly string[],
): Promise<{ findings: number; versions: number }> {
  if (statementIds.length === 0) return { findings: 0, versions: 0 };
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from finding
     where process_id = ${processId} and ended_at is null
       and (exists (select from jsonb_array_elements(quotes) q where q->>'statementId' = any (${[...statementIds]}::text[]))
            or query->'statementIds' ?| ${[...statementIds]}::text[])`.execute(trx);
  return { findings: rows[0]!.n, versions: (await listVersions(trx, processId)).length };
}
