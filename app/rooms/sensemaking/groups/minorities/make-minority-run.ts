import type { Clock } from "#base/clock.ts";
import type { Trx } from "#base/db.ts";
import { isAskedAgain } from "#base/find-job.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import { runManifest } from "#sense/manifest.ts";
import { findMinoritiesAside, minorityParameters } from "./find-minorities.ts";
import { findNewestMinorityRun, insertMinorityRun, lockMinorities } from "./minority-queries.ts";

interface Tools {
  clock: Clock;
  ids: Ids;
}

export const minoritiesJob = "sensemaking.findMinorities";

/** Job `sensemaking.findMinorities`: statements have come or gone, so what few have said is found anew. */
export function findMinoritiesInProcess(tools: Tools): JobHandler {
  return async (trx, job) => {
    if (job.processId === null || job.viewer === null)
      throw new Error("a run belongs to a process and to the person it follows from");
    if (await isAskedAgain(trx, job)) return;
    await makeMinorityRun(trx, tools, job.processId, job.viewer);
  };
}

/** Keeps what few have said together, with what the run was made from. The same input makes no second run. */
export async function makeMinorityRun(
  trx: Trx,
  { clock, ids }: Tools,
  processId: string,
  madeBy: string,
): Promise<void> {
  await lockMinorities(trx, processId);
  const statements = (await listStatements(trx, processId))
    .filter((one) => !one.removedAt)
    .map(({ id, text }) => ({ id, text }));
  const manifest = runManifest({ statements, language: "da" }, minorityParameters);
  if ((await findNewestMinorityRun(trx, processId))?.manifest.inputHash === manifest.inputHash) return;
  const { views, outputHash } = await findMinoritiesAside(statements);
  const run = { id: ids.uuid(), processId, manifest, outputHash, madeBy, madeAt: clock() };
  await insertMinorityRun(trx, { ...run, statements: statements.length }, views);
}
