import type { SignedIn } from "#base/context.ts";
import { problems } from "#base/problems.ts";
import { getStatement } from "#rooms/contributions/door.ts";
import { listMemberships, may } from "#rooms/people/door.ts";
import { holdWords } from "../coding/lock-words.ts";
import { mayEnd, type StatementComment } from "./comment.ts";
import { endComment, findComment, insertComment } from "./comment-queries.ts";
import { commentProblems } from "./problems.ts";

/** Those a comment can be to: who code in the process. */
export async function listColleagues(
  { trx, viewer }: SignedIn,
  processId: string,
): Promise<{ id: string; name: string }[]> {
  const members = (await listMemberships(trx, { processId })).filter((one) => may(one.role, "code"));
  const byId = new Map(members.map(({ person }) => [person.id, { id: person.id, name: person.name }]));
  byId.delete(viewer.id);
  return [...byId.values()];
}

export async function addComment(
  context: SignedIn,
  processId: string,
  { id, text, to }: { id: string; text: string; to?: string | undefined },
): Promise<void> {
  const { trx, viewer, clock, ids } = context;
  // It may repeat what the statement says.
  await holdWords(trx, processId);
  const statement = await getStatement(trx, processId, id);
  if (to !== undefined && !(await listColleagues(context, processId)).some((one) => one.id === to))
    throw commentProblems.notAColleague();
  const comment = ids.uuid();
  await insertComment(trx, processId, {
    id: comment,
    statementId: statement.id,
    text,
    toPerson: to ?? null,
    madeBy: viewer.id,
    madeAt: clock(),
  });
  await context.record({
    kind: "statementCommented",
    processId,
    subjectKind: "statement",
    subjectId: statement.id,
    details: { comment },
  });
}

/** @throws notFound, notYours when it is between others, changedMeanwhile when it was ended already */
export async function finishComment(
  context: SignedIn,
  processId: string,
  id: string,
): Promise<StatementComment> {
  const { trx, viewer, clock } = context;
  const comment = await findComment(trx, processId, id);
  if (!comment) throw problems.notFound();
  if (!mayEnd(comment, viewer.id)) throw problems.notYours();
  if (!(await endComment(trx, id, viewer.id, clock()))) throw problems.changedMeanwhile();
  await context.record({
    kind: "commentResolved",
    processId,
    subjectKind: "statement",
    subjectId: comment.statementId,
    details: { comment: id },
  });
  return comment;
}
