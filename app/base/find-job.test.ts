import assert from "node:assert/strict";
import { test } from "node:test";
import { isAskedAgain } from "#base/find-job.ts";
import { systemIds } from "#base/ids.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";

test("of jobs of one kind that one person's acts ask for, the last that waits does the work", async () => {
  const house = await openTestHouse();
  try {
    const ask = async (viewer: string, kind = "try") => {
      const job = { id: systemIds.uuid(), kind, processId: cast.process.id, viewer };
      await house.superuser.query(
        "insert into job (id, kind, process_id, viewer_id, payload) values ($1, $2, $3, $4, '{}')",
        [job.id, job.kind, job.processId, job.viewer],
      );
      return job;
    };
    const again = (job: Awaited<ReturnType<typeof ask>>) =>
      house.workerDb.transaction({ viewer: job.viewer }, (trx) => isAskedAgain(trx, job));
    const first = await ask(people.secretary.id);
    await ask(people.secretary.id, "other");
    await ask(people.analyst.id);
    assert.equal(await again(first), false, "other work, or another person's");
    const second = await ask(people.secretary.id);
    assert.equal(await again(first), true);
    assert.equal(await again(second), false);
    await house.superuser.query("update job set leased_until = now() where id = $1", [second.id]);
    assert.equal(await again(first), false, "one that has begun may have looked too early");
  } finally {
    await house.close();
  }
});
