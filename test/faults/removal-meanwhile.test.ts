import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { openPublishingHouse, type PublishingHouse } from "#rooms/publishing/testing/publishing-house.ts";
import { wholeDatabase } from "#rooms/removal/testing/whole-database.ts";
import { cast } from "#test/cast/cast.ts";
import { untilWaiting } from "./until-waiting.ts";

/*
 * Somebody removes by law while somebody else is writing the same words somewhere: what was
 * not committed yet when the removal looked is not spared.
 */

const words = "Flere små boliger i landsbyerne";

describe("words removed while", () => {
  let at: PublishingHouse;
  beforeEach(async () => {
    at = await openPublishingHouse();
  });
  afterEach(() => at.house.close());

  const removal = async () => {
    const { rows } = await at.house.superuser.query("select id from statement where text = $1", [words]);
    return at.post(`/process/${cast.process.slug}/removals/statement/${rows[0].id}`, [
      ["ground", "erasure"],
      ["reason", "Bedt om det"],
      ["understood", "yes"],
    ]);
  };
  /** Lets an act come as far as writing into a table, removes, and lets both go on. */
  const removeWhileWriting = async (
    table: string,
    act: () => Promise<{ statusCode: number; body: string }>,
  ) => {
    const holder = await at.house.superuser.connect();
    try {
      await holder.query(`begin; lock table ${table} in share mode`);
      const acting = act();
      await untilWaiting(at.house, 1, acting);
      const removing = removal();
      await untilWaiting(at.house, 2, removing);
      await holder.query("commit");
      const [acted, removed] = await Promise.all([acting, removing]);
      assert.equal(acted.statusCode, 303, acted.body.slice(0, 800));
      assert.equal(removed.statusCode, 303, removed.body.slice(0, 800));
    } finally {
      holder.release();
    }
    await at.house.work();
  };

  it("a summary is approved do not stand in the approved version", async () => {
    const draft = String(
      (await at.post(`/process/${cast.process.slug}/drafts`, [["kind", "summary"]])).headers.location,
    );
    const { revision, seen } = await at.data(draft);
    await removeWhileWriting("report_version", () =>
      at.post(`${draft}/approval`, [
        ["revision", String(revision)],
        ["seen", seen],
      ]),
    );
    const { rows } = await at.house.superuser.query("select from report_version");
    assert.equal(rows.length, 1);
    assert.ok(!(await wholeDatabase(at.house.superuser)).includes(words));
  });

  it("a page is published do not stand on the page", async () => {
    await at.decideAll("process", "stands");
    await removeWhileWriting("published_statement", () => at.publish(["process"]));
    assert.ok(await at.standing("process", null));
    assert.ok(!(await wholeDatabase(at.house.superuser)).includes(words));
  });
});
