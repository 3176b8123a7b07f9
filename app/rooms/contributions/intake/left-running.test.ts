import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { intakeDesk } from "#test/intake-desk.ts";

const rows = 2_500;
const sheet = `Svar\n${Array.from({ length: rows }, (_, at) => `Flere bænke ved åen, nummer ${at}`).join("\n")}\n`;

describe("a sheet on its way in", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  it("comes in whole, though who started it leaves and its day is over before it is done", async () => {
    const desk = intakeDesk(house);
    const id = await desk.stage("svar.csv", sheet);
    await desk.check(id, { 0: "text" });
    assert.equal((await desk.start(id)).statusCode, 303);
    // A day goes by before the first thousand are taken: rows that wait for a mapping are overdue
    const late = new Date(Date.now() - 1000);
    await house.superuser.query("update intake set waits_until = $1", [late]);
    await house.superuser.query("update intake_chunk set waits_until = $1 where isfinite(waits_until)", [
      late,
    ]);
    await house.superuser.query("update job set run_after = now() - interval '1 hour' where kind = $1", [
      "contributions.dropWaiting",
    ]);
    await house.superuser.query("update membership set ended_at = now() where person_id = $1", [
      people.secretary.id,
    ]);
    await house.work();
    const { rows: found } = await house.superuser.query(
      "select (select count(*)::int from contribution) as here, finished_at is not null as finished, taken from intake where id = $1",
      [id],
    );
    assert.deepEqual(found, [{ here: rows, finished: true, taken: rows }]);
    const jobs = await house.superuser.query(
      "select kind from job where kind like 'contributions.%' and (finished_at is null or problem_code is not null)",
    );
    assert.deepEqual(jobs.rows, []);
  });
});
