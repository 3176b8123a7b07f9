import { systemClock } from "#base/clock.ts";
import { systemIds } from "#base/ids.ts";
import { cast, people } from "#test/cast/cast.ts";
import type { TestHouse } from "#test/house.ts";

/**
 * Has the worker do one kind of job, as when statements have been placed. Its time is the house's own clock:
 * the database counts in microseconds, and a job asked for in this very millisecond would not be due yet.
 */
export async function workOn(house: TestHouse, kind: `sensemaking.${string}`): Promise<void> {
  await house.superuser.query(
    "insert into job (id, kind, process_id, viewer_id, payload, run_after) values ($1, $2, $3, $4, '{}', $5)",
    [systemIds.uuid(), kind, cast.process.id, people.secretary.id, systemClock()],
  );
  await house.work();
}
