import { sql } from "kysely";
import type { SignedIn } from "#base/context.ts";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import { listFocusAreas } from "#rooms/process/door.ts";
import { insertAct } from "../coding/act-queries.ts";
import { rowsOf } from "../coding/decision.ts";
import { sensemakingProblems } from "../problems.ts";
import { lockCoding } from "../queries.ts";
import type { CopySet } from "./copy-sets.ts";
import { copyProblems } from "./problems.ts";
import { lockCopies, setsOf } from "./queries.ts";
import { findNewestOf, insertCodingsOf, listStandingOf, type SetCoding } from "./set-codings.ts";

/** The set a statement of this number is in. */
export async function getSet(trx: Trx, processId: string, number: number): Promise<CopySet> {
  const set = (await setsOf(trx, processId)).find((one) =>
    one.members.some((member) => member.number === number),
  );
  if (!set) throw problems.notFound();
  return set;
}

/** A person says that a statement is no copy of the others in its set. */
export async function sayUnlike(
  { trx, viewer, clock, ids, record }: SignedIn,
  processId: string,
  number: number,
  statementId: string,
): Promise<CopySet> {
  await lockCopies(trx, processId);
  const set = await getSet(trx, processId, number);
  const others = set.members.map((one) => one.statementId).filter((id) => id !== statementId);
  if (others.length === set.members.length) throw copyProblems.notInSet();
  // It may have been held against others before, in a set that is no longer: one word stands at a time.
  await sql`update copy_unlike set undone_by = ${viewer.id}, undone_at = ${clock()}
             where statement_id = ${statementId} and undone_at is null`.execute(trx);
  await sql`insert into copy_unlike (id, process_id, statement_id, others, said_by, said_at)
            values (${ids.uuid()}, ${processId}, ${statementId}, ${JSON.stringify(others)}, ${viewer.id}, ${clock()})`.execute(
    trx,
  );
  await record({ kind: "copyDenied", processId, subjectKind: "statement", subjectId: statementId });
  return set;
}

/** Takes that word back. Anyone who codes may; who did is kept. */
export async function takeBackUnlike(
  { trx, viewer, clock, record }: SignedIn,
  processId: string,
  unlikeId: string,
): Promise<void> {
  await lockCopies(trx, processId);
  const { rows } = await sql<{ statementId: string }>`
    update copy_unlike set undone_by = ${viewer.id}, undone_at = ${clock()}
     where id = ${unlikeId} and process_id = ${processId} and undone_at is null
    returning statement_id as "statementId"`.execute(trx);
  const [row] = rows;
  if (!row) return;
  await record({ kind: "copyDenialUndone", processId, subjectKind: "statement", subjectId: row.statementId });
}

/**
 * Gives every statement of a set the same area, in one act that undo takes back whole. What lies
 * there already stays; what a person has left out with a reason stays out.
 *
 * @param seen the newest coding of any of them that the person had before them
 * @returns how many were given it
 */
export async function codeSet(
  context: SignedIn,
  processId: string,
  number: number,
  areaId: string,
  seen: number,
): Promise<number> {
  const { trx, viewer, clock, ids } = context;
  if (!(await listFocusAreas(trx, processId)).some((area) => area.id === areaId))
    throw sensemakingProblems.unknownArea();
  await lockCoding(trx, processId);
  const set = await getSet(trx, processId, number);
  const statementIds = set.members.map((one) => one.statementId);
  if ((await findNewestOf(trx, statementIds)) > seen) throw copyProblems.codedMeanwhile();
  const standing = await listStandingOf(trx, processId, statementIds);
  const statements = await listStatements(trx, processId, { ids: statementIds });
  const codings = statements.flatMap(({ id, readingId }): SetCoding[] => {
    const stands = standing.get(id) ?? [];
    const stays = stands.some(
      (coding) => coding.state === "confirmed" && (coding.areaId === areaId || coding.target === "exclusion"),
    );
    if (stays) return [];
    return rowsOf({ kind: "area", areaId }, stands).rows.map((row) => ({
      ...row,
      statementId: id,
      readingId,
    }));
  });
  if (codings.length === 0) return 0;
  const actId = ids.uuid();
  await insertAct(trx, { id: actId, processId, personId: viewer.id, at: clock(), kind: "code" });
  await insertCodingsOf(trx, { id: actId, processId }, codings);
  const given = new Set(codings.map((one) => one.statementId)).size;
  await context.record({
    kind: "copySetCoded",
    processId,
    subjectKind: "process",
    subjectId: processId,
    details: { act: actId, statements: given },
  });
  return given;
}
