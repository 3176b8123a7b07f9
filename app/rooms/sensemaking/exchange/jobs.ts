import type { Clock } from "#base/clock.ts";
import type { JobHandler } from "#base/jobs.ts";
import { giveUp } from "./taking/import-queries.ts";

/** Job `sensemaking.dropImport`: a file that nobody answered within a day is forgotten. */
export function dropWaitingImport({ clock }: { clock: Clock }): JobHandler {
  return async (trx, job) => {
    await giveUp(trx, String(job.payload.subjectId), clock());
  };
}
