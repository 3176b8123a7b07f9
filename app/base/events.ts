import type { Clock } from "./clock.ts";
import type { Trx } from "./db.ts";
import type { Ids } from "./ids.ts";

/** Something that happened. Ids and codes only: text that people wrote stays in its own table, where it can be removed by law. */
export interface EventRecord {
  kind: string;
  processId: string | null;
  subjectKind: string;
  subjectId: string;
  details?: Record<string, string | number | boolean | null | string[]>;
}

/** Which jobs follow from which kind of event. The wiring (`app/worker.ts`) holds the one table. */
export type Subscriptions = Record<string, readonly string[]>;

interface EventContext {
  trx: Trx;
  viewer: string | null;
  clock: Clock;
  ids: Ids;
  subscriptions: Subscriptions;
}

type Tables = {
  event: {
    at: Date;
    actor_id: string | null;
    kind: string;
    process_id: string | null;
    subject_kind: string;
    subject_id: string;
    details: string;
  };
  job: {
    id: string;
    kind: string;
    process_id: string | null;
    viewer_id: string | null;
    payload: string;
    made_at: Date;
    run_after: Date;
  };
};

/** Writes the event and the jobs that follow from it in the caller's transaction: all of it happens or none. */
export async function recordEvent(context: EventContext, event: EventRecord): Promise<void> {
  const { trx, viewer, clock, ids, subscriptions } = context;
  const now = clock();
  const tables = trx.withTables<Tables>();
  await tables
    .insertInto("event")
    .values({
      at: now,
      actor_id: viewer,
      kind: event.kind,
      process_id: event.processId,
      subject_kind: event.subjectKind,
      subject_id: event.subjectId,
      details: JSON.stringify(event.details ?? {}),
    })
    .execute();
  for (const kind of subscriptions[event.kind] ?? []) {
    await tables
      .insertInto("job")
      .values({
        id: ids.uuid(),
        kind,
        process_id: event.processId,
        viewer_id: viewer,
        payload: JSON.stringify({ subjectId: event.subjectId, ...event.details }),
        made_at: now,
        run_after: now,
      })
      .execute();
  }
}

/** When something last happened in a process: the time that stands on what is printed from it. */
export async function findNewestEventTime(trx: Trx, processId: string): Promise<Date | null> {
  const row = await trx
    .withTables<Tables>()
    .selectFrom("event")
    .select((eb) => eb.fn.max("at").as("at"))
    .where("process_id", "=", processId)
    .executeTakeFirst();
  return row?.at ?? null;
}
