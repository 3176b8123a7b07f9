import type { SignedIn } from "#base/context.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import { findNewestOf, insertCodingsOf, listStandingOf, type SetCoding } from "../copies/set-codings.ts";
import { findBlindPlace } from "../double-coding/blind-queries.ts";
import { doubleCodingProblems } from "../double-coding/problems.ts";
import { sensemakingProblems } from "../problems.ts";
import { lockCoding } from "../queries.ts";
import { insertAct } from "./act-queries.ts";
import { rowsOf } from "./decision.ts";

/**
 * Gives several statements one area in one act that undo takes back whole. What a person
 * has decided of any of them stays as it is: they were asked about because nobody had.
 *
 * @param seen the newest coding of any of them that the person had before them
 * @returns the act, or null when all of them were decided already
 */
export async function codeTogether(
  context: SignedIn,
  processId: string,
  statementIds: readonly string[],
  areaId: string,
  seen: number,
): Promise<string | null> {
  const { trx, viewer, clock, ids } = context;
  if (!(await listFocusAreas(trx, processId)).some((area) => area.id === areaId))
    throw sensemakingProblems.unknownArea();
  for (const id of statementIds) {
    const blind = await findBlindPlace(trx, processId, id, viewer.id);
    if (blind) throw doubleCodingProblems.codedBlind({ sample: blind.sample });
  }
  await lockCoding(trx, processId);
  if ((await findNewestOf(trx, statementIds)) > seen) throw sensemakingProblems.groupCodedMeanwhile();
  const standing = await listStandingOf(trx, processId, statementIds);
  const statements = await listStatements(trx, processId, { ids: [...statementIds] });
  const codings = statements.flatMap(({ id, readingId }): SetCoding[] => {
    const stands = standing.get(id) ?? [];
    if (stands.some((coding) => coding.state === "confirmed")) return [];
    return rowsOf({ kind: "area", areaId }, stands).rows.map((row) => ({
      ...row,
      statementId: id,
      readingId,
    }));
  });
  if (codings.length === 0) return null;
  const actId = ids.uuid();
  await insertAct(trx, { id: actId, processId, personId: viewer.id, at: clock(), kind: "code" });
  await insertCodingsOf(trx, { id: actId, processId }, codings);
  await context.record({
    kind: "statementsCodedTogether",
    processId,
    subjectKind: "process",
    subjectId: processId,
    details: { act: actId, statements: codings.length },
  });
  return actId;
}
