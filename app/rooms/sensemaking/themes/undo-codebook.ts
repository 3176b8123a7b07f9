import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { problems } from "#base/problems.ts";
import type { Acting } from "#rooms/process/door.ts";
import { type CodebookActKind, lockCodebook } from "./codebook-act.ts";
import { themeProblems } from "./problems.ts";

/** The last thing anybody did to the codebook that still stands. */
export async function findNewestCodebookAct(
  trx: Trx,
  processId: string,
): Promise<{ id: string; kind: CodebookActKind; personId: string } | null> {
  const { rows } = await sql<{ id: string; kind: CodebookActKind; personId: string }>`
    select id, kind, person_id as "personId" from codebook_act
     where process_id = ${processId} and undone_at is null
     order by at desc limit 1`.execute(trx);
  return rows[0] ?? null;
}

/**
 * Takes back the newest act whole, whoever did it: the codebook is one, and an older act cannot be
 * taken from under a newer.
 *
 * @param seen the act that the person saw named; when another has come since, nothing is undone
 */
export async function undoCodebook(context: Acting, processId: string, seen: string): Promise<void> {
  const { trx, viewer, clock } = context;
  await lockCodebook(trx, processId);
  const newest = await findNewestCodebookAct(trx, processId);
  if (!newest) throw themeProblems.nothingToUndo();
  if (newest.id !== seen) throw themeProblems.codebookMoved();
  const done = await sql`
    update codebook_act set undone_at = ${clock()}, undone_by = ${viewer.id} where id = ${newest.id}`.execute(
    trx,
  );
  // A reader sees the act but may not touch it, and the database says so by doing nothing.
  if (done.numAffectedRows === 0n) throw problems.notYours();
  await context.record({
    kind: "codebookUndone",
    processId,
    subjectKind: "process",
    subjectId: processId,
    details: { act: newest.id, what: newest.kind },
  });
}
