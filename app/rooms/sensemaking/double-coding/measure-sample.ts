import type { Trx } from "#base/db.ts";
import type { JobHandler } from "#base/jobs.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import { actAsHouse } from "#rooms/people/door.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import type { Assignment } from "#sense/types.ts";
import { runAside } from "../proposing/ask-aside.ts";
import { listExamples } from "../proposing/examples.ts";
import { findLesson } from "../proposing/lessons.ts";
import { runInputOf } from "../proposing/propose.ts";
import { findLatestRun } from "../queries.ts";
import { areaNames } from "./area-names.ts";
import { listBlindMembers } from "./blind-queries.ts";
import { freezeFirst, listFrozen } from "./freeze-first.ts";
import { measureAgreement } from "./measure.ts";
import { findSampleById, freezeSample, lockSamples } from "./queries.ts";
import { type Codes, codesOf, type Sample, stateOf } from "./sample.ts";

export const measureJob = "sensemaking.measureSample";

/** Job `sensemaking.measureSample`: a sample is handed in, so the two codings are held against each other. */
export function measureDelivered(): JobHandler {
  return async (trx, job) => {
    const id = job.payload.subjectId;
    if (job.processId === null || typeof id !== "string") throw new Error("a sample belongs to a process");
    // What was handed in is measured, whatever its coder may since.
    await actAsHouse(trx);
    await lockSamples(trx, job.processId);
    const sample = await findSampleById(trx, job.processId, id);
    if (sample && stateOf(sample) === "delivered") await measureSample(trx, sample);
  };
}

/** Asks the machine about a delivered sample, and works out how far the three agree as it was delivered. */
async function measureSample(trx: Trx, sample: Sample): Promise<void> {
  const members = await listBlindMembers(trx, sample.id);
  const ids = new Set(members.map((one) => one.statementId));
  // Only for one handed in by a version that left this to the job; else it is frozen already.
  await freezeFirst(trx, sample);
  const first = await listFrozen(trx, sample.id);
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
  const statements = await listStatements(trx, processId);
  // As the machine that proposes now: it has read along in the same documents.
  const background = (await findLatestRun(trx, processId))?.manifest.background;
  const reading = runInputOf(statements, areas, examples, background);
  const lesson = await findLesson(trx, processId, reading);
  const input = lesson ? reading : runInputOf(statements, areas, examples);
  const proposals = JSON.parse((await runAside(input, lesson)).proposals) as Assignment[];
  return new Map(
    proposals
      .filter((one) => sampled.has(one.id))
      .map((one) => [
        one.id,
        one.band === "rest" ? { target: "rest", areaIds: [] } : { target: "area", areaIds: [one.areaId] },
      ]),
  );
}
