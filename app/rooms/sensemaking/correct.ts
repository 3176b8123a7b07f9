import type { SignedIn } from "#base/context.ts";
import type { Trx } from "#base/db.ts";
import { type Move, previewCorrection } from "#sense/preview-correction.ts";
import type { Example } from "#sense/types.ts";
import { type Act, findAct, insertAct } from "./act-queries.ts";
import { sensemakingProblems } from "./problems.ts";
import { loadRunInput, makeRun, type RunInput } from "./propose.ts";
import { findLatestRun, listWaiting, lockCoding } from "./queries.ts";

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
 */
export async function previewMoves(
  trx: Trx,
  processId: string,
  act: Act | null,
): Promise<(Move & { text: string })[]> {
  const correction = correctionIn(act);
  const input = correction && (await loadNewestInput(trx, processId));
  if (!input) return [];
  const waiting = new Set(await listWaiting(trx, processId));
  const texts = new Map(input.statements.map((each) => [each.id, each.text]));
  return previewCorrection(input.statements, input.areas, input.examples, correction)
    .filter((move) => waiting.has(move.id))
    .map((move) => ({ ...move, text: texts.get(move.id)! }));
}

/** Makes the run that the preview showed. Proposals move; what people have coded does not. An act like others: undo brings the run before back. */
export async function moveOthers(context: SignedIn, processId: string, because: string): Promise<string> {
  const { trx, viewer, clock, ids } = context;
  await lockCoding(trx, processId);
  const correction = correctionIn(await findAct(trx, processId, because));
  const input = correction && (await loadNewestInput(trx, processId));
  if (!input) throw sensemakingProblems.noCorrection();
  const examples = [
    ...input.examples.filter((one) => one.id !== correction.id || one.areaId !== correction.areaId),
    correction,
  ];
  const actId = ids.uuid();
  await insertAct(trx, { id: actId, processId, personId: viewer.id, at: clock(), kind: "move" });
  const number = await makeRun({ trx, clock, ids, madeBy: viewer.id, actId }, processId, {
    ...input,
    examples,
  });
  if (number === null) throw sensemakingProblems.noCorrection();
  await context.record({
    kind: "proposalsMoved",
    processId,
    subjectKind: "process",
    subjectId: processId,
    details: { act: actId, run: number },
  });
  return actId;
}

/** The statements and areas of today with the decisions the newest run learnt from. */
async function loadNewestInput(trx: Trx, processId: string): Promise<RunInput | null> {
  const run = await findLatestRun(trx, processId);
  return run && loadRunInput(trx, processId, run.manifest.examples);
}
