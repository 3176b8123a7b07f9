import type { SignedIn } from "#base/context.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { listNames } from "#rooms/people/door.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import { findBlindPlace } from "../double-coding/blind-queries.ts";
import { doubleCodingProblems } from "../double-coding/problems.ts";
import { sensemakingProblems } from "../problems.ts";
import { findProposal } from "../proposing/proposal-queries.ts";
import { lockCoding } from "../queries.ts";
import {
  type Act,
  findAct,
  findNewestAct,
  findNewestCoding,
  insertAct,
  insertCodings,
  listStanding,
} from "./act-queries.ts";
import type { CodingRow, Decision } from "./decision.ts";
import { rowsOf } from "./decision.ts";
import { lockActs, undoAct } from "./undo-act.ts";

/**
 * Carries out one decision about one statement.
 *
 * @param seen the newest coding the person had before them; when another has come since, nothing is done
 * @returns the act, and whether it corrects what the newest run proposed; null when there was nothing to do
 */
export async function codeStatement(
  context: SignedIn,
  statement: Statement,
  areas: readonly FocusArea[],
  decision: Decision,
  seen: number,
): Promise<{ actId: string; correction: boolean } | null> {
  const { trx, viewer, clock, ids } = context;
  const { processId } = statement;
  await checkOpen(context, statement);
  await lockCoding(trx, processId);
  const { standing, newest } = await listStanding(trx, processId, statement.id);
  if (newest > seen) await refuse(context, statement, areas);
  const { kind, rows } = rowsOf(decision, standing);
  if (rows.length === 0) return null;
  if (
    rows.some(
      (row) =>
        row.state !== "withdrawn" && row.areaId !== null && !areas.some((area) => area.id === row.areaId),
    )
  )
    throw sensemakingProblems.unknownArea();
  const proposal = await findProposal(trx, processId, statement.id);
  const actId = ids.uuid();
  await insertAct(trx, { id: actId, processId, personId: viewer.id, at: clock(), kind });
  await insertCodings(
    trx,
    {
      id: actId,
      processId,
      statementId: statement.id,
      readingId: statement.readingId,
      runId: proposal?.runId ?? null,
    },
    rows,
  );
  await context.record({
    kind: "statementCoded",
    processId,
    subjectKind: "statement",
    subjectId: statement.id,
    details: { act: actId, what: kind },
  });
  const proposed = proposal && proposal.band !== "rest" ? proposal.areaId : null;
  const correction =
    proposal !== null &&
    ((decision.kind === "area" && kind === "code" && decision.areaId !== proposed) ||
      (decision.kind === "reject" && kind === "reject" && decision.areaId === proposed));
  return { actId, correction };
}

/** @throws notCounted, codedBlind when the viewer codes it elsewhere without seeing the others */
export async function checkOpen({ trx, viewer }: SignedIn, statement: Statement): Promise<void> {
  const { processId } = statement;
  if (statement.retired !== null) throw sensemakingProblems.notCounted();
  const blind = await findBlindPlace(trx, processId, statement.id, viewer.id);
  if (blind) throw doubleCodingProblems.codedBlind({ sample: blind.sample });
}

/** Takes back the whole of the newest act the person has not taken back. */
export async function undoNewest(context: SignedIn, processId: string): Promise<Act> {
  const { trx, viewer } = context;
  await lockActs(trx, processId);
  const id = await findNewestAct(trx, processId, viewer.id);
  const act = id === null ? null : await findAct(trx, processId, id);
  if (!act) throw sensemakingProblems.nothingToUndo();
  await undoAct(context, processId, { coding: act.id });
  await context.record({
    kind: "codingUndone",
    processId,
    subjectKind: act.statementId ? "statement" : "process",
    subjectId: act.statementId ?? processId,
    details: { act: act.id, what: act.kind },
  });
  return act;
}

/** Says who was first, and with what. */
export async function refuse(
  { trx, viewer }: SignedIn,
  statement: Statement,
  areas: readonly FocusArea[],
): Promise<never> {
  const coding = (await findNewestCoding(trx, statement.id))!;
  const self = coding.personId === viewer.id;
  const name = (await listNames(trx, [coding.personId])).get(coding.personId);
  throw sensemakingProblems.codedMeanwhile({
    who: self || !name ? viewer.name : name,
    ...whatHappened(coding, areas.find((area) => area.id === coding.areaId)?.name ?? null),
  });
}

/** What a coding did, in words that follow a person's name. */
function whatHappened(coding: CodingRow, area: string | null): { da: string; en: string } {
  const [inDanish, inEnglish] = area ? [`»${area}«`, `“${area}”`] : ["et fokusområde", "a focus area"];
  switch (coding.target) {
    case "area":
      if (coding.state === "confirmed")
        return { da: `lagde udsagnet i ${inDanish}`, en: `placed the statement in ${inEnglish}` };
      if (coding.state === "rejected") return { da: `afviste ${inDanish}`, en: `rejected ${inEnglish}` };
      return { da: `tog udsagnet ud af ${inDanish}`, en: `took the statement out of ${inEnglish}` };
    case "rest":
      return coding.state === "confirmed"
        ? { da: "lagde udsagnet i resten", en: "placed the statement in the rest" }
        : { da: "tog udsagnet ud af resten", en: "took the statement out of the rest" };
    case "exclusion":
      return coding.state === "confirmed"
        ? { da: "udelod udsagnet", en: "left the statement out" }
        : { da: "tog udsagnet med igen", en: "let the statement in again" };
  }
}
