import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { type BlindJudgement, type Codes, codesOf, type Sample } from "./sample.ts";
import { seeingWhole } from "./see-whole.ts";

/**
 * Keeps what the first coder says of every statement of a sample as it stands now, where it is not
 * kept already. It belongs in the transaction that delivers: from the next moment both coders see
 * each other's codings and may change their own. Nothing of what is read is shown.
 */
export async function freezeFirst(trx: Trx, sample: Pick<Sample, "id" | "processId">): Promise<void> {
  await seeingWhole(trx, async () => {
    const { rows: members } = await sql<{ statementId: string }>`
      select statement_id as "statementId" from sample_member
       where sample_id = ${sample.id} and first_codes is null`.execute(trx);
    if (members.length === 0) return;
    const ids = members.map((one) => one.statementId);
    const first = await listFirstCodes(trx, sample.processId, ids);
    const none: Codes = { target: "none", areaIds: [] };
    const frozen = ids.map((statementId) => ({ statementId, first: first.get(statementId) ?? none }));
    await sql`
      update sample_member m set first_codes = given.first
        from jsonb_to_recordset(${JSON.stringify(frozen)}::jsonb) as given ("statementId" uuid, first jsonb)
       where m.sample_id = ${sample.id} and m.statement_id = given."statementId"`.execute(trx);
  });
}

/** What was kept of each statement of a sample. */
export async function listFrozen(trx: Trx, sampleId: string): Promise<Map<string, Codes>> {
  const { rows } = await sql<{ statementId: string; first: Codes }>`
    select statement_id as "statementId", first_codes as first from sample_member
     where sample_id = ${sampleId} and first_codes is not null`.execute(trx);
  return new Map(rows.map((row) => [row.statementId, row.first]));
}

/** What stands of the ordinary coding of these statements. */
async function listFirstCodes(
  trx: Trx,
  processId: string,
  ids: readonly string[],
): Promise<Map<string, Codes>> {
  const { rows } = await sql<{ statementId: string } & BlindJudgement>`
    select statement_id as "statementId",
           coalesce(array_agg(focus_area_id) filter (where target = 'area'), '{}') as "areaIds",
           max(reason) filter (where target = 'rest') as rest,
           max(reason) filter (where target = 'exclusion') as exclusion
      from standing_coding
     where process_id = ${processId} and statement_id = any (${[...ids]}::uuid[]) and state = 'confirmed'
     group by 1`.execute(trx);
  return new Map(rows.map((row) => [row.statementId, codesOf(row)]));
}
