import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { lockUntilCommit } from "#base/lock-until-commit.ts";
import { problems } from "#base/problems.ts";
import type { Drawable } from "./draw-sample.ts";
import type { AgreementResult } from "./measure.ts";
import type { Codes, Sample, SampleProgress } from "./sample.ts";

const columns = sql`
  s.id, s.process_id as "processId", s.number, s.seed, s.share, s.counted, s.left_out as "leftOut", s.coder_id as "coderId",
  s.drawn_by as "drawnBy", s.drawn_at as "drawnAt", s.delivered_at as "deliveredAt", s.reopened_at as "reopenedAt",
  s.reopen_reason as "reopenReason", s.ended_at as "endedAt", s.end_reason as "endReason"`;

export interface ListedSample extends Sample, SampleProgress {
  result: AgreementResult | null;
}

/** Samples of a process with how far they have come, newest first. */
export async function listSamples(trx: Trx, processId: string): Promise<ListedSample[]> {
  const { rows } = await sql<ListedSample>`
    select ${columns}, s.result, coalesce(p.size, 0) as size, coalesce(p.judged, 0) as judged
      from sample s left join sample_progress(${processId}) p on p.sample_id = s.id
     where s.process_id = ${processId} order by s.number desc`.execute(trx);
  return rows;
}

export async function getSample(trx: Trx, processId: string, number: number): Promise<ListedSample> {
  const sample = (await listSamples(trx, processId)).find((one) => one.number === number);
  if (!sample) throw problems.notFound();
  return sample;
}

export async function findSampleById(trx: Trx, processId: string, id: string): Promise<Sample | null> {
  const { rows } = await sql<Sample>`
    select ${columns} from sample s where s.process_id = ${processId} and s.id = ${id}`.execute(trx);
  return rows[0] ?? null;
}

/** Until commit nobody else draws, judges, delivers or settles in the samples of this process. */
export async function lockSamples(trx: Trx, processId: string): Promise<void> {
  await lockUntilCommit(trx, `samples ${processId}`);
}

/**
 * Locks the samples of a process and reads one again as it stands now. What was read before the lock
 * may be from before another tab delivered, opened or ended it: decide on what this returns.
 */
export async function lockSample(
  trx: Trx,
  { processId, number }: Pick<Sample, "processId" | "number">,
): Promise<ListedSample> {
  await lockSamples(trx, processId);
  return getSample(trx, processId, number);
}

export async function insertSample(
  trx: Trx,
  sample: Pick<
    Sample,
    "id" | "processId" | "seed" | "share" | "counted" | "leftOut" | "coderId" | "drawnBy" | "drawnAt"
  >,
  members: readonly Drawable[],
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into sample (id, process_id, number, seed, share, counted, left_out, coder_id, drawn_by, drawn_at)
    select ${sample.id}, ${sample.processId}, count(*) + 1, ${sample.seed}, ${sample.share}, ${sample.counted}, ${sample.leftOut},
           ${sample.coderId}, ${sample.drawnBy}, ${sample.drawnAt}
      from sample where process_id = ${sample.processId}
    returning number`.execute(trx);
  await sql`
    insert into sample_member (sample_id, statement_id, process_id, position, channel)
    select ${sample.id}, given.id, ${sample.processId}, given.position, given.channel
      from unnest(${members.map((one) => one.id)}::uuid[], ${members.map((one) => one.channel)}::text[])
           with ordinality as given (id, channel, position)`.execute(trx);
  return rows[0]!.number;
}

/** Statements this person has ever coded: of them they would remember the first coding, for it is theirs. */
export async function listCodedBy(trx: Trx, processId: string, personId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.statement_id as id from coding c join coding_act a on a.id = c.act_id
     where c.process_id = ${processId} and a.person_id = ${personId}`.execute(trx);
  return new Set(rows.map((row) => row.id));
}

export async function markDelivered(trx: Trx, id: string, at: Date): Promise<void> {
  await sql`update sample set delivered_at = ${at} where id = ${id}`.execute(trx);
}

export async function markReopened(
  trx: Trx,
  id: string,
  by: string,
  at: Date,
  reason: string,
): Promise<void> {
  await sql`update sample set delivered_at = null, result = null, reopened_at = ${at}, reopened_by = ${by}, reopen_reason = ${reason}
             where id = ${id}`.execute(trx);
  await sql`update sample_member set first_codes = null, machine_codes = null where sample_id = ${id}`.execute(
    trx,
  );
}

export async function markEnded(trx: Trx, id: string, by: string, at: Date, reason: string): Promise<void> {
  await sql`update sample set ended_at = ${at}, ended_by = ${by}, end_reason = ${reason} where id = ${id}`.execute(
    trx,
  );
}

/** Keeps what the machine says of each statement, and what comes of it. */
export async function freezeSample(
  trx: Trx,
  id: string,
  members: readonly { statementId: string; machine: Codes }[],
  result: AgreementResult,
): Promise<void> {
  await sql`
    update sample_member m set machine_codes = given.machine
      from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as given ("statementId" uuid, machine jsonb)
     where m.sample_id = ${id} and m.statement_id = given."statementId"`.execute(trx);
  await sql`update sample set result = ${JSON.stringify(result)}::jsonb where id = ${id}`.execute(trx);
}
