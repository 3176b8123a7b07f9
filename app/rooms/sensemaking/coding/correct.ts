import type { SignedIn } from "#base/context.ts";
import type { Trx } from "#base/db.ts";
import { listStatements, type Statement } from "#rooms/contributions/door.ts";
import { type FocusArea, listFocusAreas } from "#rooms/process/door.ts";
import type { Move as MoveOfIds } from "#sense/preview-correction.ts";
import type { Example } from "#sense/types.ts";
import { sensemakingProblems } from "../problems.ts";
import { previewAside } from "../proposing/ask-aside.ts";
import { findLesson } from "../proposing/lessons.ts";
import { makeRun, runInputOf, withBands } from "../proposing/propose.ts";
import { findLatestRun, lockCoding, lockRuns } from "../queries.ts";
import { findCorrectionGround } from "../workbench/record-queries.ts";
import { type Act, findAct, insertAct } from "./act-queries.ts";
import { findKnownMoves, keepMoves, listWaitingTexts } from "./known-moves.ts";

/** Another statement a correction would move, with its words. */
export type Move = MoveOfIds & { text: string };

/** A correction and what it would do to others. */
export interface Preview {
  act: Act;
  moves: Move[];
  /** Every counted statement, when it was read to find out. */
  statements: Statement[] | null;
}

/** The decision in an act that others can learn from; null when the act holds none or is taken back. */
function correctionIn(act: Act | null): Example | null {
  if (!act || act.undone || act.statementId === null) return null;
  const row = act.rows.find((each) => each.areaId !== null && each.state !== "withdrawn");
  return row ? { id: act.statementId, areaId: row.areaId!, state: row.state as Example["state"] } : null;
}

/**
 * Which waiting statements would get another proposal if the newest run had known
 * this one decision more. Nothing is moved. What it knew besides is kept, so that
 * what is shown is the work of this decision alone.
 *
 * @returns null when the act is none of a correction that stands
 * @throws proposalsUnderWay
 */
export async function previewMoves(
  trx: Trx,
  processId: string,
  areas: readonly FocusArea[],
  actId: string,
): Promise<Preview | null> {
  const found = await previewIfKnown(trx, processId, areas, actId);
  if (found === "underWay") throw sensemakingProblems.proposalsUnderWay();
  return found;
}

/** The same for a page that shows it besides: `underWay` while a job learns for statements or areas that have changed since. */
export async function previewIfKnown(
  trx: Trx,
  processId: string,
  areas: readonly FocusArea[],
  actId: string,
): Promise<Preview | "underWay" | null> {
  const known = await findKnownMoves(trx, processId, areas, actId);
  if (known) return lookAgain(trx, processId, known);
  const ground = await findCorrectionGround(trx, processId, actId);
  const { act, examples, calibration, background, waiting } = ground;
  const correction = correctionIn(act);
  if (!act || !correction || !examples) return null;
  const statements = await listStatements(trx, processId);
  const decided = runInputOf(statements, areas, examples, background ?? undefined);
  const input = withBands(decided, calibration ?? undefined);
  const lesson = await findLesson(trx, processId, input);
  if (input.background && !lesson) return "underWay";
  const texts = new Map(statements.map((each) => [each.id, each.text]));
  const waits = new Set(waiting);
  const found = await previewAside(input, correction, lesson);
  keepMoves(processId, areas, actId, ground, found);
  const moves = found
    .filter((move) => waits.has(move.id))
    .map((move) => ({ ...move, text: texts.get(move.id)! }));
  return { act, moves, statements };
}

/** The same moves as before, of those that wait now. */
async function lookAgain(
  trx: Trx,
  processId: string,
  { act, moves }: { act: Act | null; moves: readonly MoveOfIds[] },
): Promise<Preview | null> {
  if (!act || !correctionIn(act)) return null;
  const ids = moves.map(({ id }) => id);
  const words = await listWaitingTexts(trx, processId, ids);
  const still = moves.flatMap((move) => {
    const text = words.get(move.id);
    return text === undefined ? [] : { ...move, text };
  });
  return { act, moves: still, statements: null };
}

/** Makes the run that the preview showed. Proposals move; what people have coded does not. An act like others: undo brings the run before back. */
export async function moveOthers(context: SignedIn, processId: string, because: string): Promise<string> {
  const { trx, viewer, clock, ids } = context;
  await lockRuns(trx, processId);
  const standing = async () => {
    const correction = correctionIn(await findAct(trx, processId, because));
    if (!correction) throw sensemakingProblems.noCorrection();
    return correction;
  };
  const correction = await standing();
  const latest = (await findLatestRun(trx, processId))?.manifest;
  if (!latest) throw sensemakingProblems.noCorrection();
  const examples = [
    ...latest.examples.filter((one) => one.id !== correction.id || one.areaId !== correction.areaId),
    correction,
  ];
  const actId = ids.uuid();
  await insertAct(trx, { id: actId, processId, personId: viewer.id, at: clock(), kind: "move" });
  const input = runInputOf(
    await listStatements(trx, processId),
    await listFocusAreas(trx, processId),
    examples,
    latest.background,
  );
  const number = await makeRun(
    { trx, clock, ids, madeBy: viewer.id, actId },
    processId,
    input,
    latest.calibration,
  );
  if (number === null) throw sensemakingProblems.noCorrection();
  // Only now is the coding locked, so that people could code on; the correction may have been taken back meanwhile.
  await lockCoding(trx, processId);
  await standing();
  await context.record({
    kind: "proposalsMoved",
    processId,
    subjectKind: "process",
    subjectId: processId,
    details: { act: actId, run: number },
  });
  return actId;
}
