import type { Clock } from "#base/clock.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import { forgetLessons } from "./proposing/lessons.ts";
import { propose } from "./proposing/propose.ts";
import { findLatestRun, lockRuns } from "./queries.ts";

interface Tools {
  clock: Clock;
  ids: Ids;
}

export const proposeJob = "sensemaking.propose";

/** Job `sensemaking.propose`: statements have come or changed, so areas are proposed anew. */
export function proposeAreas({ clock, ids }: Tools): JobHandler {
  return async (trx, job) => {
    if (job.processId === null || job.viewer === null)
      throw new Error("a run belongs to a process and to the person it follows from");
    await propose({ trx, clock, ids, madeBy: job.viewer }, job.processId);
  };
}

/**
 * Job `sensemaking.learnAgain`: words were removed by law, so what had been learnt where they stood is gone.
 * Where the newest run had learnt from documents, another is made from what is left.
 */
export function learnAgain({ clock, ids }: Tools): JobHandler {
  return async (trx, job) => {
    const { processId, viewer } = job;
    if (processId === null || viewer === null)
      throw new Error("a run belongs to a process and to the person it follows from");
    await lockRuns(trx, processId);
    // A run that was being made meanwhile may have kept what it learnt.
    await forgetLessons(trx, processId);
    if ((await findLatestRun(trx, processId))?.manifest.background)
      await propose({ trx, clock, ids, madeBy: viewer }, processId);
  };
}
