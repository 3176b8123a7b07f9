import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { listMigrations, migrate } from "#base/migrate.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

describe("migrations", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  it("run once: a second start finds nothing to do", async () => {
    assert.deepEqual(await migrate(house.ownerConfig), []);
  });

  it("are numbered in one line without gaps or doubles", () => {
    assert.deepEqual(
      listMigrations().map(({ name }) => Number(name.slice(0, 3))),
      listMigrations().map((_, index) => index + 1),
    );
  });

  it("a file that was changed after it ran is refused", async () => {
    const changed = listMigrations().map((each, index) => (index === 0 ? { ...each, hash: "other" } : each));
    await assert.rejects(migrate(house.ownerConfig, changed), /001-gate\.sql was changed after it ran/);
  });

  it("a file that fails leaves nothing of itself", async () => {
    const broken = { name: "999-broken.sql", sql: "create table half (id int); select 1/0;", hash: "x" };
    await assert.rejects(migrate(house.ownerConfig, [...listMigrations(), broken]), /division by zero/);
    const { rows } = await house.superuser.query(
      "select to_regclass('half') as half, (select count(*) from migration where name = '999-broken.sql') as n",
    );
    assert.deepEqual(rows[0], { half: null, n: 0 });
  });

  it("two nodes may start at once", async () => {
    const { rows } = await house.superuser.query("select current_database() as name");
    assert.ok(rows[0].name);
    const both = await Promise.all([migrate(house.ownerConfig), migrate(house.ownerConfig)]);
    assert.deepEqual(both, [[], []]);
  });
});
