import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { isAskedAgain } from "#base/find-job.ts";
import type { JobHandler } from "#base/jobs.ts";
import { getVersion, listMoved } from "#rooms/sensemaking/door.ts";
import type { MovedStatement } from "./publication.ts";
import { json, tables } from "./publication-tables.ts";
import { lockPublishing } from "./queries.ts";

/**
 * Job `publishing.tellMoved`: something was coded, so published summaries say anew what
 * stands elsewhere now. Each coding asks for it; of many in a row the last one does it.
 */
export function tellWhatMoved(): JobHandler {
  return async (trx, job) => {
    if (job.processId === null) throw new Error("what moved belongs to a process");
    if (await isAskedAgain(trx, job)) return;
    await tellMoved(trx, job.processId);
  };
}

/** The summary itself is not altered; what moved stands beside it, and its revision rises when that changes. */
export async function tellMoved(trx: Trx, processId: string): Promise<void> {
  // A summary that is being published now has counted before this was coded, and is not there to be seen yet
  await lockPublishing(trx, processId);
  const summaries = await tables(trx)
    .selectFrom("publication")
    .select(["id", "moved"])
    .select(sql<string>`page->>'versionId'`.as("versionId"))
    .where("process_id", "=", processId)
    .where("kind", "=", "summary")
    .where("withdrawn_at", "is", null)
    .execute();
  for (const { id, moved, versionId } of summaries) {
    const now = await movedSince(trx, versionId);
    if (JSON.stringify(now) === JSON.stringify(moved.map(rowOf))) continue;
    await tables(trx)
      .updateTable("publication")
      .set({ moved: json(now), revision: sql<number>`revision + 1` })
      .where("id", "=", id)
      .execute();
  }
}

/** What stands elsewhere now than when a version was approved, as the public is told it. */
export async function movedSince(trx: Trx, versionId: string): Promise<MovedStatement[]> {
  return (await listMoved(trx, await getVersion(trx, versionId), { forStrangers: true })).map(rowOf);
}

/** One order of keys: jsonb has its own. */
const rowOf = ({ number, from, to }: MovedStatement): MovedStatement => ({ number, from, to });
