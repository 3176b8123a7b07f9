import type { Clock } from "#base/clock.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import { makeThemeRun } from "./make-theme-run.ts";

export const findThemesJob = "sensemaking.findThemes";

/** Job `sensemaking.findThemes`: a person asked what statements are about, unasked. Never follows from anything else. */
export function findThemesForProcess({ clock, ids }: { clock: Clock; ids: Ids }): JobHandler {
  return async (trx, job) => {
    if (job.processId === null || job.viewer === null)
      throw new Error("a run belongs to a process and to the person who asked");
    await makeThemeRun({ trx, clock, ids, madeBy: job.viewer }, job.processId);
  };
}
