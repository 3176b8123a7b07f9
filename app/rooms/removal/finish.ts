import type { Clock } from "#base/clock.ts";
import type { JobHandler } from "#base/jobs.ts";
import type { Outside } from "#base/outside.ts";
import { actAsHouse } from "#rooms/people/door.ts";
import { reprintFiles } from "#rooms/publishing/door.ts";
import { findRemoval, isNeeded, lockRemovals, saveFinished, saveReprinted } from "./queries.ts";
import type { RemovalList } from "./replay.ts";

interface Tools {
  clock: Clock;
  outside: Outside;
  removals: RemovalList;
}

/**
 * Job `removal.finish`: deletes the bytes that held the words, prints published
 * files again from what is left, and notes the removal where an older backup does not reach. Each
 * step may be done again: an object gone is gone, the same page prints the same bytes.
 *
 * It is done even when whoever removed has left since, and never beside another removal,
 * whose strokes on the same page would be printed over.
 */
export function finishRemoval({ clock, outside, removals }: Tools): JobHandler {
  return async (trx, job) => {
    if (job.processId === null) throw new Error("a removal belongs to a process");
    await actAsHouse(trx);
    await lockRemovals(trx, job.processId);
    const removal = await findRemoval(trx, String(job.payload.removalId));
    if (!removal) throw new Error("the removal to be finished is not there");
    if (removal.finishedAt) return;
    const { id, processId, subjectKind, subjectId, ground, removedAt, objects } = removal;
    await removals.add({
      id,
      processId,
      subjectKind,
      subjectId,
      ground,
      removedAt: removedAt.toISOString(),
      objects,
    });
    for (const sha256 of objects) if (!(await isNeeded(trx, sha256))) await outside.objects.remove(sha256);
    for (const publicationId of removal.reprints) await reprintFiles(trx, publicationId, outside.objects);
    await saveReprinted(trx, id, []);
    await saveFinished(trx, id, clock());
  };
}
