import type { SignedIn } from "#base/context.ts";
import { listNames } from "#rooms/people/door.ts";
import { findOpenBlind } from "./blind-queries.ts";
import { freezeFirst } from "./freeze-first.ts";
import { lockForBlindCoder } from "./judge.ts";
import { doubleCodingProblems } from "./problems.ts";
import { lockSample, markDelivered, markEnded, markReopened } from "./queries.ts";
import { type Sample, stateOf } from "./sample.ts";
import { countSettled } from "./settle-queries.ts";

/**
 * The second coder is done: from here the codings may be held against each other. The first coding is
 * frozen in the same breath; the job that measures comes later, and codings may have changed by then.
 */
export async function deliverSample(context: SignedIn, sample: Sample): Promise<void> {
  const { size, judged } = await lockForBlindCoder(context, sample);
  const missing = size - judged;
  if (missing > 0 || size === 0) throw doubleCodingProblems.notAllJudged({ missing });
  await freezeFirst(context.trx, sample);
  await markDelivered(context.trx, sample.id, context.clock());
  await record(context, sample, "sampleDelivered");
}

/**
 * Opens a sample again, with a reason. What was measured is dropped. The coder may have seen
 * the first coding meanwhile, and the agreement says so for good.
 */
export async function reopenSample(context: SignedIn, sample: Sample, reason: string): Promise<void> {
  const { trx, viewer, clock } = context;
  if (stateOf(await lockSample(trx, sample)) !== "delivered") throw doubleCodingProblems.sampleClosed();
  if ((await countSettled(trx, sample.id)) > 0) throw doubleCodingProblems.alreadySettled();
  const open = await findOpenBlind(trx, sample.processId, sample.coderId);
  if (open) {
    const name = (await listNames(trx, [sample.coderId])).get(sample.coderId) ?? "";
    throw doubleCodingProblems.coderCodesAnother({ name, sample: open.number });
  }
  await markReopened(trx, sample.id, viewer.id, clock(), reason);
  await record(context, sample, "sampleReopened");
}

/** Ends an open sample that will not be finished; its coder sees again what everyone sees. */
export async function endSample(context: SignedIn, sample: Sample, reason: string): Promise<void> {
  const { trx, viewer, clock } = context;
  if (stateOf(await lockSample(trx, sample)) !== "open") throw doubleCodingProblems.sampleClosed();
  await markEnded(trx, sample.id, viewer.id, clock(), reason);
  await record(context, sample, "sampleEnded");
}

async function record(context: SignedIn, { id, processId, number }: Sample, kind: string): Promise<void> {
  await context.record({
    kind,
    processId,
    subjectKind: "sample",
    subjectId: id,
    details: { sample: number },
  });
}
