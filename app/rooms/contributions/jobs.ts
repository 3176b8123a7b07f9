import type { Clock } from "#base/clock.ts";
import { recordEvent, type Subscriptions } from "#base/events.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import { loadReading } from "#rooms/documents/door.ts";
import { placeReading } from "./place-reading.ts";

interface Tools {
  clock: Clock;
  ids: Ids;
  subscriptions: Subscriptions;
}

/** Job `contributions.place`: an approved reading becomes statements. */
export function placeStatements({ clock, ids, subscriptions }: Tools): JobHandler {
  return async (trx, job) => {
    const { reading, document, render } = await loadReading(trx, String(job.payload.subjectId));
    const placed = await placeReading(
      trx,
      {
        readingId: String(job.payload.subjectId),
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
