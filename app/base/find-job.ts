import { sql } from "kysely";
import type { Trx } from "./db.ts";
import type { Job } from "./jobs.ts";

/** How far a piece of work in the background has come, for the page of those who wait for it. */
export type JobState = "waiting" | "finished" | "gaveUp";

/** The newest job of a kind in a process; null when there was none. */
export async function findLatestJob(trx: Trx, processId: string, kind: string): Promise<JobState | null> {
  // Ids grow with time, so the newest are at the end of the key's index.
  const { rows } = await sql<{ state: JobState }>`
    select case when finished_at is not null then 'finished' when gave_up_at is not null then 'gaveUp' else 'waiting' end as state
      from job where process_id = ${processId} and kind = ${kind} order by id desc limit 1`.execute(trx);
  return rows[0]?.state ?? null;
}

/** Does the same person's act ask for the same work once more, and nobody has begun on it? Then this job may end at once. */
export async function isAskedAgain(
  trx: Trx,
  { id, kind, processId, viewer }: Pick<Job, "id" | "kind" | "processId" | "viewer">,
): Promise<boolean> {
  const { rows } = await sql<{ again: boolean }>`
    select exists (select from job
                    where process_id = ${processId} and kind = ${kind} and id > ${id}
                      and viewer_id is not distinct from ${viewer}
                      and finished_at is null and gave_up_at is null and leased_until is null) as again`.execute(
    trx,
  );
  return rows[0]!.again;
}
