import type { SignedIn } from "#base/context.ts";
import { forBlindCoder } from "./judge.ts";
import { doubleCodingProblems } from "./problems.ts";
import { type ListedSample, lockSamples, markDelivered, markEnded, markReopened } from "./queries.ts";
import { type Sample, stateOf } from "./sample.ts";
import { countSettled } from "./settle-queries.ts";

/** The second coder is done: from here the codings may be held against each other. */
export async function deliverSample(context: SignedIn, sample: ListedSample): Promise<void> {
  await forBlindCoder(context, sample);
  const missing = sample.size - sample.judged;
  if (missing > 0 || sample.size === 0) throw doubleCodingProblems.notAllJudged({ missing });
  await markDelivered(context.trx, sample.id, context.clock());
  await record(context, sample, "sampleDelivered");
}

/**
 * Opens a sample again, with a reason. What was measured is dropped. The coder may have seen
 * the first coding meanwhile, and the agreement says so for good.
 */
export async function reopenSample(context: SignedIn, sample: Sample, reason: string): Promise<void> {
  const { trx, viewer, clock } = context;
  await lockSamples(trx, sample.processId);
  if (stateOf(sample) !== "delivered") throw doubleCodingProblems.sampleClosed();
  if ((await countSettled(trx, sample.id)) > 0) throw doubleCodingProblems.alreadySettled();
  await markReopened(trx, sample.id, viewer.id, clock(), reason);
  await record(context, sample, "sampleReopened");
}

/** Ends an open sample that will not be finished; its coder sees again what everyone sees. */
export async function endSample(context: SignedIn, sample: Sample, reason: string): Promise<void> {
  const { trx, viewer, clock } = context;
  await lockSamples(trx, sample.processId);
  if (stateOf(sample) !== "open") throw doubleCodingProblems.sampleClosed();
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
