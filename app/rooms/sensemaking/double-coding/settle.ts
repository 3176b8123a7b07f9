import type { SignedIn } from "#base/context.ts";
import { getStatement } from "#rooms/contributions/door.ts";
import { insertAct, insertCodings, listStanding, markUndone } from "../coding/act-queries.ts";
import type { StandingCoding } from "../coding/coding.ts";
import { type CodingRow, type Decision, rowsOf } from "../coding/decision.ts";
import { lockCoding } from "../queries.ts";
import { doubleCodingProblems } from "./problems.ts";
import { lockSamples } from "./queries.ts";
import { codesOf, type Sample, sameCodes, stateOf } from "./sample.ts";
import { findMeasured, findNewestActOn, type MeasuredMember, markSettled } from "./settle-queries.ts";

export type Choice = "first" | "second" | "both";

/** What may be chosen where two differ: both only where both name areas, the first only where there is one. */
export function choicesFor(member: MeasuredMember): Choice[] {
  const second = codesOf(member);
  return [
    ...(member.first.target === "none" ? [] : ["first" as const]),
    "second",
    ...(member.first.target === "area" && second.target === "area" ? ["both" as const] : []),
  ];
}

/**
 * A person settles what two coders disagree on. It becomes an ordinary act of coding, undone
 * like others; what was measured stands as it was. Returns the act.
 */
export async function settle(
  context: SignedIn,
  sample: Sample,
  statementId: string,
  choice: Choice,
): Promise<string> {
  const { trx, viewer, clock, ids } = context;
  await lockSamples(trx, sample.processId);
  await lockCoding(trx, sample.processId);
  const member = await findMeasured(trx, sample.id, statementId);
  if (stateOf(sample) !== "delivered" || !member) throw doubleCodingProblems.sampleClosed();
  if (member.settled || !choicesFor(member).includes(choice)) throw doubleCodingProblems.nothingToSettle();
  const { processId } = sample;
  const { standing } = await listStanding(trx, processId, statementId);
  // Coded anew since it was measured: whoever did that has decided already.
  if (!sameCodes(codesOf(standingJudgement(standing)), member.first))
    throw doubleCodingProblems.nothingToSettle();
  const statement = await getStatement(trx, processId, statementId);
  const rows = rowsFor(choice, member, standing);
  const kind = rows.at(-1)!.target === "area" ? "code" : rows.at(-1)!.target === "rest" ? "rest" : "exclude";
  const actId = ids.uuid();
  await insertAct(trx, { id: actId, processId, personId: viewer.id, at: clock(), kind });
  await insertCodings(
    trx,
    { id: actId, processId, statementId, readingId: statement.readingId, runId: null },
    rows,
  );
  await markSettled(trx, sample.id, statementId, choice, actId);
  await context.record({
    kind: "statementCoded",
    processId,
    subjectKind: "statement",
    subjectId: statementId,
    details: { act: actId, what: kind, sample: sample.number },
  });
  return actId;
}

/** Takes a settling back: one's own, and only while nobody has coded the statement since. */
export async function unsettle(context: SignedIn, sample: Sample, statementId: string): Promise<void> {
  const { trx, viewer, clock } = context;
  await lockSamples(trx, sample.processId);
  await lockCoding(trx, sample.processId);
  const member = await findMeasured(trx, sample.id, statementId);
  const newest = await findNewestActOn(trx, statementId);
  if (!member?.settledAct || member.settledBy !== viewer.id || newest !== member.settledAct)
    throw doubleCodingProblems.nothingToSettle();
  await markUndone(trx, member.settledAct, viewer.id, clock());
  await context.record({
    kind: "codingUndone",
    processId: sample.processId,
    subjectKind: "statement",
    subjectId: statementId,
    details: { act: member.settledAct, what: "settle" },
  });
}

/** What stands of a statement's ordinary coding, as a judgement. */
export function standingJudgement(
  standing: readonly Pick<StandingCoding, "target" | "areaId" | "reason" | "state">[],
) {
  const confirmed = standing.filter((one) => one.state === "confirmed");
  return {
    areaIds: confirmed.flatMap((one) => (one.target === "area" ? [one.areaId!] : [])),
    rest: confirmed.find((one) => one.target === "rest")?.reason ?? null,
    exclusion: confirmed.find((one) => one.target === "exclusion")?.reason ?? null,
  };
}

/** The codings that bring a statement to what was chosen. Kept as it was, it is confirmed once more: somebody has looked. */
function rowsFor(choice: Choice, member: MeasuredMember, standing: readonly StandingCoding[]): CodingRow[] {
  const first = standingJudgement(standing);
  const wanted =
    choice === "first"
      ? first
      : choice === "second"
        ? member
        : { areaIds: [...new Set([...first.areaIds, ...member.areaIds])], rest: null, exclusion: null };
  if (wanted.areaIds.length === 0) {
    const decision: Decision =
      wanted.rest !== null
        ? { kind: "rest", name: wanted.rest }
        : { kind: "exclude", reason: wanted.exclusion ?? "" };
    return rowsOf(decision, standing).rows;
  }
  const away = standing
    .filter((one) => one.state === "confirmed" && !wanted.areaIds.includes(one.areaId ?? ""))
    .map(({ target, areaId }): CodingRow => ({ target, areaId, reason: null, state: "withdrawn" }));
  return [
    ...away,
    ...wanted.areaIds.map(
      (areaId): CodingRow => ({ target: "area", areaId, reason: null, state: "confirmed" }),
    ),
  ];
}
