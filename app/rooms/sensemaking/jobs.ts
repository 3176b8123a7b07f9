import type { Clock } from "#base/clock.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import { propose } from "./proposing/propose.ts";

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
