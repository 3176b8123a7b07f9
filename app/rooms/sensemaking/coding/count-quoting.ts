import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { runFinder } from "#sense/strike/find-runs.ts";
import type { Struck } from "#sense/strike/struck.ts";
import { seeingWhole } from "../double-coding/see-whole.ts";
import { listVersions } from "../editing/version-queries.ts";

/** How many standing findings quote these statements or say their words, and how many approved versions there are that may. */
export async function countQuoting(
  trx: Trx,
  processId: string,
  struck: Pick<Struck, "statementIds" | "words">,
): Promise<{ findings: number; versions: number }> {
  return seeingWhole(trx, () => countRows(trx, processId, struck));
}

async function countRows(
  trx: Trx,
  processId: string,
  { statementIds, words }: Pick<Struck, "statementIds" | "words">,
): Promise<{ findings: number; versions: number }> {
  const { rows } = await sql<{ sentence: string; named: string[] }>`
    select sentence, array(select jsonb_array_elements(quotes)->>'statementId'
                           union select jsonb_array_elements_text(coalesce(query->'statementIds', '[]'))) as named
      from finding where process_id = ${processId} and ended_at is null`.execute(trx);
  const finder = runFinder(words);
  const quoting = rows.filter(
    ({ sentence, named }) => named.some((id) => statementIds.has(id)) || finder.find(sentence).length > 0,
  );
  const versions = statementIds.size > 0 ? (await listVersions(trx, processId)).length : 0;
  return { findings: quoting.length, versions };
}
