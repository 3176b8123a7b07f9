import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Acting } from "#rooms/documents/door.ts";
import { stateOf } from "./intake.ts";
import * as queries from "./intake-queries.ts";
import { intakeProblems } from "./problems.ts";

/** How many statements of an intake somebody has coded. Coding lies downstream, so the wiring hands this in. */
export type CountCoded = (trx: Trx, processId: string, intakeId: string) => Promise<number>;

/**
 * Takes a whole intake back: its statements are retired, and its rows may come in
 * again, but those of which something was removed by law. Only while nothing in it is coded.
 */
export async function takeBackIntake(
  acting: Acting,
  intakeId: string,
  countCoded: CountCoded,
): Promise<void> {
  const { trx, clock, viewer } = acting;
  const intake = await queries.lockIntake(trx, intakeId);
  if (!intake || !["running", "finished"].includes(stateOf(intake, clock()))) throw intakeProblems.gone();
  const statements = await countCoded(trx, intake.processId, intake.id);
  if (statements > 0) throw intakeProblems.codedAlready({ statements });
  const now = clock();
  await queries.deleteChunks(trx, intake.id);
  await sql`update statement set retired_at = ${now}, retired_because = 'takenBack'
             where intake_id = ${intake.id} and retired_at is null`.execute(trx);
  // What was removed by law is known for good: the same file would bring its words back
  await sql`update contribution c set row_key = null
             where c.intake_id = ${intake.id} and c.removed_at is null
               and not exists (select from statement s where s.contribution_id = c.id and s.removed_at is not null)`.execute(
    trx,
  );
  await queries.changeIntake(trx, intake.id, { takenBackAt: now, takenBackBy: viewer.id });
  await acting.record({
    kind: "intakeTakenBack",
    processId: intake.processId,
    subjectKind: "intake",
    subjectId: intake.id,
    details: { contributions: intake.taken },
  });
}
