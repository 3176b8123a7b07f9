import pg from "pg";
import type { Clock } from "#base/clock.ts";
import type { EventRecord } from "#base/events.ts";
import { housePersonId } from "#rooms/people/door.ts";

/** What the operator did with the whole house or a whole process, in the audit log of the house. */
export async function recordHouseEvent(
  owner: pg.ClientConfig,
  clock: Clock,
  event: EventRecord,
): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(
      "insert into event (at, actor_id, kind, process_id, subject_kind, subject_id) values ($1, $2, $3, $4, $5, $6)",
      [clock(), housePersonId, event.kind, event.processId, event.subjectKind, event.subjectId],
    );
  } finally {
    await client.end();
  }
}
