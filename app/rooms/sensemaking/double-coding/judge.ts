import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import { sensemakingProblems } from "../problems.ts";
import { type BlindMember, insertBlindCoding, listBlindMembers, undoNewestBlind } from "./blind-queries.ts";
import { doubleCodingProblems } from "./problems.ts";
import { type ListedSample, lockSample } from "./queries.ts";
import { type BlindDecision, judgementAfter, type Sample, stateOf } from "./sample.ts";

/**
 * One blind act. It stands in the sample alone: no ledger counts it and no run learns from it.
 *
 * @param seen the newest act on the statement the coder had before them
 */
export async function judgeBlind(
  context: SignedIn,
  sample: Sample,
  position: number,
  decision: BlindDecision,
  seen: number,
): Promise<void> {
  const { trx, viewer, clock } = context;
  await lockForBlindCoder(context, sample);
  const member = (await listBlindMembers(trx, sample.id)).find((one) => one.position === position);
  if (!member) throw sensemakingProblems.notCounted();
  if (member.newest > seen) throw problems.changedMeanwhile();
  if (decision.kind === "area") {
    const areas = await listFocusAreas(trx, sample.processId);
    if (!areas.some((area) => area.id === decision.areaId)) throw sensemakingProblems.unknownArea();
  }
  await insertBlindCoding(
    trx,
    {
      sampleId: sample.id,
      processId: sample.processId,
      statementId: member.statementId,
      personId: viewer.id,
      at: clock(),
    },
    judgementAfter(decision, member),
  );
}

/** Takes back the newest blind act. Returns where in the sample it was. */
export async function undoBlind(context: SignedIn, sample: Sample): Promise<BlindMember | undefined> {
  const { trx, clock } = context;
  await lockForBlindCoder(context, sample);
  const statementId = await undoNewestBlind(trx, sample.id, clock());
  if (statementId === null) throw sensemakingProblems.nothingToUndo();
  return (await listBlindMembers(trx, sample.id)).find((one) => one.statementId === statementId);
}

/**
 * Nobody but its coder works in an open sample, and nobody in one that is handed in.
 *
 * @returns the sample as it stands behind the lock
 */
export async function lockForBlindCoder({ trx, viewer }: SignedIn, sample: Sample): Promise<ListedSample> {
  if (sample.coderId !== viewer.id) throw problems.notYours();
  const now = await lockSample(trx, sample);
  if (stateOf(now) !== "open") throw doubleCodingProblems.sampleClosed();
  return now;
}
