import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sql } from "kysely";
import { openDatabase } from "#base/db.ts";
import { recordEvent } from "#base/events.ts";
import { systemIds } from "#base/ids.ts";
import { type JobHandler, runNextJob } from "#base/jobs.ts";
import { problems } from "#base/problems.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

describe("events and jobs", () => {
  let house: TestHouse;
  let now = new Date("2026-06-18T08:00:00Z");
  const clock = () => now;
  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  const record = (options: { fail?: boolean } = {}) =>
    house.db.transaction({ viewer: people.secretary.id }, async (trx) => {
      await recordEvent(
        { trx, viewer: people.secretary.id, clock, ids: systemIds, subscriptions: { tried: ["try"] } },
        { kind: "tried", processId: cast.process.id, subjectKind: "process", subjectId: cast.process.id },
      );
      if (options.fail) throw new Error("the act failed");
    });

  const run = (handler: JobHandler) => runNextJob(house.workerDb, { try: handler }, clock, () => undefined);

  it("an event and its jobs happen with the act, or not at all", async () => {
    await assert.rejects(record({ fail: true }), /the act failed/);
    assert.equal(await run(async () => undefined), false);
    await record();
    let ran = 0;
    assert.equal(
      await run(async () => {
        ran += 1;
      }),
      true,
    );
    assert.equal(ran, 1);
    assert.equal(await run(async () => undefined), false, "a finished job does not run again");
  });

  it("a job sees what the person whose act caused it may see, and no more", async () => {
    await record();
    await run(async (trx) => {
      const { rows } = await sql<{
        viewer: string;
        n: number;
      }>`select viewer() as viewer, (select count(*) from process) as n`.execute(trx);
      assert.deepEqual(rows[0], { viewer: people.secretary.id, n: 1 });
    });
    const { rows } = await house.superuser.query("select count(*) as n from job where finished_at is null");
    assert.equal(Number(rows[0].n), 0);
  });

  it("a job that fails leaves nothing behind, waits longer each time and gives up after five", async () => {
    await record();
    for (let attempt = 1; attempt <= 5; attempt++) {
      assert.equal(
        await run(async (trx) => {
          await sql`insert into event (actor_id, kind, process_id, subject_kind, subject_id) values (viewer(), 'halfDone', ${cast.process.id}, 'process', 'x')`.execute(
            trx,
          );
          throw new Error("no luck");
        }),
        true,
      );
      assert.equal(await run(async () => undefined), false, "not tried again at once");
      later(2 ** attempt + 1);
    }
    assert.equal(await run(async () => undefined), false);
    const { rows } = await house.superuser.query(
      "select problem_code, gave_up_at from job where gave_up_at is not null",
    );
    assert.equal(rows[0].problem_code, "500.1");
    const half = await house.superuser.query("select count(*) as n from event where kind = 'halfDone'");
    assert.equal(Number(half.rows[0].n), 0);
  });

  it("expected trouble is final: it is not tried again", async () => {
    await record();
    await run(async () => {
      throw problems.notFound();
    });
    later(1000);
    assert.equal(await run(async () => undefined), false);
  });

  it("the job of a killed worker is taken up again when its lease runs out", async () => {
    await record();
    await house.superuser.query(
      "update job set leased_until = $1, attempts = 1 where finished_at is null and gave_up_at is null",
      [new Date(now.getTime() + 60_000)],
    );
    assert.equal(await run(async () => undefined), false, "another worker holds it");
    later(61);
    assert.equal(await run(async () => undefined), true);
  });

  it("two workers never run the same job", async () => {
    for (let each = 0; each < 20; each++) await record();
    const other = openDatabase({ ...house.workerConfig, max: 2 });
    const ran: string[] = [];
    const drain = async (db: typeof other) => {
      while (
        await runNextJob(
          db,
          {
            try: async (_, job) => {
              ran.push(job.id);
            },
          },
          clock,
          () => undefined,
        )
      );
    };
    await Promise.all([drain(house.workerDb), drain(other)]);
    await other.close();
    assert.equal(ran.length, 20);
    assert.equal(new Set(ran).size, 20);
  });
});
