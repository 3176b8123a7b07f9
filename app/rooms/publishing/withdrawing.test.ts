import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast, people } from "#test/cast/cast.ts";
import {
  findStanding,
  listListsHolding,
  listProcessesPublished,
  listStanding,
  listSummaries,
  loadAll,
  loadList,
  loadPage,
  loadStatement,
} from "./door.ts";
import { desk, openPublishingHouse, type PublishingHouse } from "./testing/publishing-house.ts";

const { slug } = cast.process;

describe("withdrawing", () => {
  let at: PublishingHouse;
  before(async () => {
    at = await openPublishingHouse();
    await at.decideAll("process", "stands");
    assert.equal((await at.publish(["process"])).statusCode, 303);
  });
  after(() => at.house.close());

  it("withdrawn, it is gone for strangers at once, on every way in", async () => {
    const { id, revision } = (await at.standing("process", null))!;
    assert.equal((await at.withdraw(id)).statusCode, 303);
    assert.equal(await at.standing("process", null), null);
    assert.equal(await findStanding(at.house.db.pool, slug, "process", cast.process.id), null);
    const all = await at.asStranger(async (trx) => [
      await loadPage(trx, id),
      await loadAll(trx, id),
      await loadList(trx, id, "statements", { limit: 10, offset: 0 }),
      await loadStatement(trx, id, 1),
      (await listStanding(trx, slug)).find((each) => each.id === id) ?? null,
      (await listProcessesPublished(trx)).find((each) => each.id === id) ?? null,
      (await listSummaries(trx, slug))[0] ?? null,
      (await listListsHolding(trx, id, 1))[0] ?? null,
    ]);
    assert.deepEqual(
      all,
      all.map(() => null),
    );
    // Nor for a member who is signed in and asks as the public does
    assert.equal(
      await at.house.db.transaction({ viewer: people.secretary.id }, (trx) => loadPage(trx, id)),
      null,
    );
    const { rows } = await at.house.superuser.query("select revision from publication where id = $1", [id]);
    assert.ok(rows[0].revision > revision);
    assert.equal((await at.withdraw(id)).statusCode, 409);
    const index = await at.get(desk);
    assert.match(index.body, /Trukket tilbage/);
    assert.match(index.body, /Der var en fejl/);
    const history = await at.get(`/process/${slug}/history`);
    assert.match(history.body, /trak en offentliggjort side tilbage/);
  });
});
