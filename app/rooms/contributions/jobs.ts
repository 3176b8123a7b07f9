import type { Clock } from "#base/clock.ts";
import { recordEvent, type Subscriptions } from "#base/events.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import { findApprovedReadingId, loadReading } from "#rooms/documents/door.ts";
import { placeReading } from "./place-reading.ts";
import { lockStatementsOf } from "./queries.ts";

interface Tools {
  clock: Clock;
  ids: Ids;
  subscriptions: Subscriptions;
}

/**
 * Job `contributions.place`: an approved reading becomes statements. Jobs may run
 * late, twice or two at once; only the newest approved reading is placed, and one
 * document at a time.
 */
export function placeStatements({ clock, ids, subscriptions }: Tools): JobHandler {
  return async (trx, job) => {
    const readingId = String(job.payload.subjectId);
    const { reading, document, render } = await loadReading(trx, readingId);
    await lockStatementsOf(trx, document.id);
    if ((await findApprovedReadingId(trx, document.id)) !== readingId) return;
    const placed = await placeReading(
      trx,
      {
        readingId,
        documentId: document.id,
        processId: document.processId,
        channel: document.channel,
        reading,
        render,
      },
      clock,
      ids,
    );
    await recordEvent(
      { trx, viewer: job.viewer, clock, ids, subscriptions },
      {
        kind: "statementsPlaced",
        processId: document.processId,
        subjectKind: "document",
        subjectId: document.id,
        details: { ...placed },
      },
    );
  };
}
