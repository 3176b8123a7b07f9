import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Acting } from "#rooms/process/door.ts";
import { findAct } from "../coding/act-queries.ts";
import { lockActs, undoAct } from "../coding/undo-act.ts";
import type { CodebookActKind } from "./codebook-act.ts";
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
 * taken from under a newer. The areas that came with it go too.
 *
 * @param seen the act that the person saw named; when another has come since, nothing is undone
 */
export async function undoCodebook(context: Acting, processId: string, seen: string): Promise<void> {
  const { trx } = context;
  await lockActs(trx, processId);
  const newest = await findNewestCodebookAct(trx, processId);
  if (!newest) throw themeProblems.nothingToUndo();
  if (newest.id !== seen) throw themeProblems.codebookMoved();
  const { codingActId } = await undoAct(context, processId, { codebook: newest.id });
  await context.record({
    kind: "codebookUndone",
    processId,
    subjectKind: "process",
    subjectId: processId,
    details: { act: newest.id, what: newest.kind },
  });
  const coded = codingActId === null ? null : await findAct(trx, processId, codingActId);
  if (!coded) return;
  await context.record({
    kind: "codingUndone",
    processId,
    subjectKind: coded.statementId ? "statement" : "process",
    subjectId: coded.statementId ?? processId,
    details: { act: coded.id, what: coded.kind },
  });
}
