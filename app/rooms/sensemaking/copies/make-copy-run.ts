import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import { isAskedAgain } from "#base/find-job.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import { runManifest } from "#sense/manifest.ts";
import { copyParameters, findCopiesAside } from "./find-copies.ts";
import { findNewestCopyRun, insertCopyRun, lockCopies } from "./queries.ts";

interface Tools {
  clock: Clock;
  ids: Ids;
}

/** Job `sensemaking.findCopies`: statements have come or gone, so their copies are found anew. */
export function findCopiesInProcess(tools: Tools): JobHandler {
  return async (trx, job) => {
    if (job.processId === null || job.viewer === null)
      throw new Error("a run belongs to a process and to the person it follows from");
    if (await isAskedAgain(trx, job)) return;
    await makeCopyRun(trx, tools, job.processId, job.viewer);
  };
}

/** Keeps which statements are copies, with what the run was made from. The same input makes no second run. */
async function makeCopyRun(
  trx: Trx,
  { clock, ids }: Tools,
  processId: string,
  madeBy: string,
): Promise<void> {
  await lockCopies(trx, processId);
  // Where the words are removed by law a mark stands in their place: equal marks are no copies.
  const statements = (await listStatements(trx, processId))
    .filter((one) => !one.removedAt)
    .map(({ id, text }) => ({ id, text }));
  const manifest = runManifest({ statements, language: "da" }, copyParameters);
  if ((await findNewestCopyRun(trx, processId))?.manifest.inputHash === manifest.inputHash) return;
  const { members, outputHash } = await findCopiesAside(statements);
  const run = { id: ids.uuid(), processId, manifest, outputHash, madeBy, madeAt: clock() };
  await insertCopyRun(trx, { ...run, statements: statements.length }, members);
}
