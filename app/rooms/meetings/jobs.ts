import type { Clock } from "#base/clock.ts";
import { recordEvent, type Subscriptions } from "#base/events.ts";
import type { Ids } from "#base/ids.ts";
import type { JobHandler } from "#base/jobs.ts";
import { findApprovedReadingId, loadReading } from "#rooms/documents/door.ts";
import { placeMinutes } from "./place-minutes.ts";
import * as queries from "./queries.ts";

interface Tools {
  clock: Clock;
  ids: Ids;
  subscriptions: Subscriptions;
}

/** Job `meetings.place`: approved minutes become a meeting and its agenda items. */
export function placeMeeting({ clock, ids, subscriptions }: Tools): JobHandler {
  return async (trx, job) => {
    const readingId = String(job.payload.subjectId);
    const { document, reading } = await loadReading(trx, readingId);
    // A late job of an older approval must not undo a newer one.
    if ((await findApprovedReadingId(trx, document.id)) !== readingId) return;
    const record = (kind: string, subjectId: string, details: Record<string, number | string>) =>
      recordEvent(
        { trx, viewer: job.viewer, clock, ids, subscriptions },
        {
          kind,
          processId: document.processId,
          subjectKind: "meeting",
          subjectId,
          details: { documentId: document.id, ...details },
        },
      );
    if (reading.kind === "minutes") {
      const { meetingId, ...placed } = await placeMinutes(trx, document, { id: readingId, reading }, ids);
      await record("meetingPlaced", meetingId, placed);
      return;
    }
    // A person has said that these were no minutes after all.
    const meeting = await queries.findMeetingOfDocument(trx, document.id);
    if (!meeting) return;
    await queries.deleteMeeting(trx, meeting.id);
    await record("meetingRemoved", meeting.id, {});
  };
}
