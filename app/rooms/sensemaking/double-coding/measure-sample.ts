import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { JobHandler } from "#base/jobs.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import { actAsHouse } from "#rooms/people/door.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import type { Assignment } from "#sense/types.ts";
import { runAside } from "../ask-aside.ts";
import { listExamples } from "../examples.ts";
import { runInputOf } from "../propose.ts";
import { areaNames } from "./area-names.ts";
import { listBlindMembers } from "./blind-queries.ts";
import { measureAgreement } from "./measure.ts";
import { findSampleById, freezeSample, lockSamples } from "./queries.ts";
import { type BlindJudgement, type Codes, codesOf, type Sample, stateOf } from "./sample.ts";

export const measureJob = "sensemaking.measureSample";

/** Job `sensemaking.measureSample`: a sample is handed in, so the codings are frozen and held against each other. */
export function measureDelivered(): JobHandler {
  return async (trx, job) => {
    const id = job.payload.subjectId;
    if (job.processId === null || typeof id !== "string") throw new Error("a sample belongs to a process");
    // What was handed in is measured, whatever its coder may since.
    await actAsHouse(trx);
    const sample = await findSampleById(trx, job.processId, id);
    if (sample && stateOf(sample) === "delivered") await measureSample(trx, sample);
  };
}

/** Freezes what the first coder and the machine say of a delivered sample, and works out how far they agree. */
export async function measureSample(trx: Trx, sample: Sample): Promise<void> {
  await lockSamples(trx, sample.processId);
  const members = await listBlindMembers(trx, sample.id);
  const ids = new Set(members.map((one) => one.statementId));
  const first = await listFirstCodes(trx, sample);
  const machine = await askMachine(trx, sample.processId, ids);
  const none: Codes = { target: "none", areaIds: [] };
  const compared = members.map((one) => ({
    statementId: one.statementId,
    number: one.number,
    first: first.get(one.statementId) ?? none,
    second: codesOf(one),
    machine: machine.get(one.statementId) ?? none,
  }));
  const nameOf = await areaNames(trx, sample.processId);
  await freezeSample(trx, sample.id, compared, measureAgreement(compared, nameOf));
}

/** What stands of the ordinary coding of a sample's statements. */
async function listFirstCodes(trx: Trx, sample: Sample): Promise<Map<string, Codes>> {
  const { rows } = await sql<{ statementId: string } & BlindJudgement>`
    select c.statement_id as "statementId",
           coalesce(array_agg(c.focus_area_id) filter (where c.target = 'area'), '{}') as "areaIds",
           max(c.reason) filter (where c.target = 'rest') as rest,
           max(c.reason) filter (where c.target = 'exclusion') as exclusion
      from standing_coding c join sample_member m on m.statement_id = c.statement_id and m.sample_id = ${sample.id}
     where c.process_id = ${sample.processId} and c.state = 'confirmed'
     group by 1`.execute(trx);
  return new Map(rows.map((row) => [row.statementId, codesOf(row)]));
}

/**
 * The machine as a third coder: its best area for each statement, learnt from every decision
 * except those about the sample itself. Else it would be measured on what it was told.
 */
async function askMachine(
  trx: Trx,
  processId: string,
  sampled: ReadonlySet<string>,
): Promise<Map<string, Codes>> {
  const areas = await listFocusAreas(trx, processId);
  if (areas.length === 0) return new Map();
  const examples = (await listExamples(trx, processId)).filter((one) => !sampled.has(one.id));
  const input = runInputOf(await listStatements(trx, processId), areas, examples);
  const proposals = JSON.parse((await runAside(input)).proposals) as Assignment[];
  return new Map(
    proposals
      .filter((one) => sampled.has(one.id))
      .map((one) => [
        one.id,
        one.band === "rest" ? { target: "rest", areaIds: [] } : { target: "area", areaIds: [one.areaId] },
      ]),
  );
}
