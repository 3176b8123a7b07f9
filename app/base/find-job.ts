import { sql } from "kysely";
import type { Trx } from "./db.ts";

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
