import { sql } from "kysely";
import type { Clock } from "./clock.ts";
import type { Database, Trx } from "./db.ts";
import { Problem } from "./problem.ts";

/**
 * The job queue: rows in `job`, claimed with FOR UPDATE SKIP LOCKED under a
 * lease, so that any number of nodes may work at once and a killed node's job
 * is taken up again when its lease runs out. Polling is the truth; nothing
 * depends on a notification arriving. A job must be safe to run twice.
 */
export interface Job {
  id: string;
  kind: string;
  processId: string | null;
  viewer: string | null;
  payload: Record<string, unknown>;
  attempts: number;
}

/**
 * Work in pieces answers »again«: what it did is committed and it goes to the end of
 * the line, so that a kill costs one piece and others get their turn in between.
 */
export type JobHandler = (trx: Trx, job: Job) => Promise<unknown | "again">;

/** A job for later: no event causes it, time does. */
export async function askLater(
  trx: Trx,
  job: { id: string; kind: string; processId: string; viewer: string; payload: object; now: Date; at: Date },
): Promise<void> {
  await sql`insert into job (id, kind, process_id, viewer_id, payload, made_at, run_after)
            values (${job.id}, ${job.kind}, ${job.processId}, ${job.viewer}, ${JSON.stringify(job.payload)}, ${job.now}, ${job.at})`.execute(
    trx,
  );
}

const leaseSeconds = 120;
const maxAttempts = 5;

/** Takes the oldest waiting job, or returns null. */
async function claimJob(db: Database, now: Date): Promise<Job | null> {
  return db.transaction({ viewer: null }, async (trx) => {
    const { rows } = await sql<{
      id: string;
      kind: string;
      process_id: string | null;
      viewer_id: string | null;
      payload: Record<string, unknown>;
      attempts: number;
    }>`
      update job set leased_until = ${now}::timestamptz + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
       where id = (select id from job
                    where finished_at is null and gave_up_at is null and run_after <= ${now}
                      and (leased_until is null or leased_until < ${now})
                    order by run_after, id limit 1 for update skip locked)
      returning id, kind, process_id, viewer_id, payload, attempts`.execute(trx);
    const row = rows[0];
    return row
      ? {
          id: row.id,
          kind: row.kind,
          processId: row.process_id,
          viewer: row.viewer_id,
          payload: row.payload,
          attempts: row.attempts,
        }
      : null;
  });
}

/**
 * Runs one waiting job, as the person whose act caused it: its work and its
 * finishing are one transaction.
 *
 * @returns false when nothing waits
 */
export async function runNextJob(
  db: Database,
  handlers: Record<string, JobHandler>,
  clock: Clock,
  log: (line: Record<string, unknown>) => void,
): Promise<boolean> {
  const job = await claimJob(db, clock());
  if (!job) return false;
  const handler = handlers[job.kind];
  try {
    if (!handler) throw new Error(`no handler for job kind ${job.kind}`);
    await db.transaction({ viewer: job.viewer }, async (trx) => {
      const again = (await handler(trx, job)) === "again";
      await sql`update job set finished_at = ${again ? null : clock()}, leased_until = null, problem_code = null,
                       attempts = case when ${again} then 0 else attempts end, run_after = case when ${again} then ${clock()} else run_after end
                 where id = ${job.id}`.execute(trx);
    });
  } catch (error) {
    const code = error instanceof Problem ? error.kind.code : "500.1";
    log({ message: "job failed", kind: job.kind, job: job.id, attempts: job.attempts, code });
    const gaveUp = error instanceof Problem || job.attempts >= maxAttempts;
    const wait = 2 ** job.attempts;
    await db.transaction({ viewer: null }, (trx) =>
      sql`update job set leased_until = null, problem_code = ${code},
                 gave_up_at = ${gaveUp ? clock() : null},
                 run_after = ${clock()}::timestamptz + make_interval(secs => ${wait})
           where id = ${job.id}`.execute(trx),
    );
  }
  return true;
}

/** Works through jobs until stopped; looks for new ones every `pollMilliseconds` and when `wake` is called. */
export function startJobs(run: () => Promise<boolean>, pollMilliseconds: number) {
  let stopped = false;
  let wake = () => {};
  const loop = (async () => {
    while (!stopped) {
      const worked = await run().catch(() => false);
      if (worked || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMilliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    wake: () => wake(),
    async stop() {
      stopped = true;
      wake();
      await loop;
    },
  };
}
