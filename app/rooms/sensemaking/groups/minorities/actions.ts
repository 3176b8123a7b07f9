import type { SignedIn } from "#base/context.ts";
import { holdWords } from "../../coding/lock-words.ts";
import { loadMinorities } from "./load-minorities.ts";
import { insertDecision, lockMinorities, undoDecision } from "./minority-queries.ts";
import { minorityProblems } from "./problems.ts";

/** A person accepts a view with a sentence of their own, or says no to it. */
export async function decideView(
  { trx, viewer, clock, ids, record }: SignedIn,
  processId: string,
  wanted: { key: string; count: number; sentence: string | null },
): Promise<string> {
  // The sentence is kept: a removal by law under way comes first.
  await holdWords(trx, processId);
  await lockMinorities(trx, processId);
  const view = (await loadMinorities(trx, processId)).open.find((one) => one.key === wanted.key);
  // What is decided is what the person had before them.
  if (!view || view.statementIds.length !== wanted.count) throw minorityProblems.viewGone();
  const id = ids.uuid();
  await insertDecision(trx, {
    id,
    processId,
    kind: view.kind,
    shownId: view.shownId,
    statementIds: view.statementIds,
    accepted: wanted.sentence !== null,
    sentence: wanted.sentence,
    decidedBy: viewer.id,
    decidedAt: clock(),
  });
  await record({
    kind: wanted.sentence === null ? "minorityDeclined" : "minorityAccepted",
    processId,
    subjectKind: "minority",
    subjectId: id,
  });
  return id;
}

/** Takes a decision back: the view is open again if it is still found. */
export async function takeBackDecision(
  { trx, viewer, clock, record }: SignedIn,
  processId: string,
  id: string,
): Promise<void> {
  await lockMinorities(trx, processId);
  if (!(await undoDecision(trx, processId, id, { personId: viewer.id, at: clock() }))) return;
  await record({ kind: "minorityUndone", processId, subjectKind: "minority", subjectId: id });
}
