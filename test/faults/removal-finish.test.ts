import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { folderObjectStore } from "#base/object-store.ts";
import { extractInWorker } from "#formats/extract/extract-in-worker.ts";
import { openPublishingHouse, type PublishingHouse } from "#rooms/publishing/testing/publishing-house.ts";
import { cast, people } from "#test/cast/cast.ts";
import { codeByHand } from "#test/cast/spoken-house.ts";
import { untilWaiting } from "./until-waiting.ts";

/* The job that ends a removal, when somebody else's doings come in between. */

describe("a removal is finished", () => {
  let at: PublishingHouse;
  beforeEach(async () => {
    at = await openPublishingHouse();
  });
  afterEach(() => at.house.close());

  const remove = async (words: string) => {
    const { rows } = await at.house.superuser.query("select id from statement where text = $1", [words]);
    const answer = await at.post(`/process/${cast.process.slug}/removals/statement/${rows[0].id}`, [
      ["ground", "erasure"],
      ["reason", "Bedt om det"],
      ["understood", "yes"],
    ]);
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 800));
  };
  const unfinished = async () =>
    (await at.house.superuser.query("select from removal where finished_at is null")).rowCount;

  it("though whoever removed has no part in the process any more", async () => {
    const { rows } = await at.house.superuser.query(
      "select sha256 from document where filename = 'notat.txt'",
    );
    const original = join(at.house.objectFolder, rows[0].sha256.slice(0, 2), rows[0].sha256);
    assert.ok(existsSync(original));
    await remove("Flere små boliger i landsbyerne");
    await at.house.superuser.query(
      "update membership set ended_at = now(), ended_by = $1 where person_id = $1",
      [people.secretary.id],
    );
    await at.house.work();
    assert.equal(await unfinished(), 0);
    assert.ok(!existsSync(original));
  });

  it("without printing what another removal takes at the same time", async () => {
    const wordsOf = async (files: { sha256: string; format: string }[]) => {
      const store = folderObjectStore(at.house.objectFolder);
      const texts = await Promise.all(
        files.map(async ({ sha256, format }) => {
          const { extraction } = await extractInWorker(await store.fetch(sha256), `report.${format}`);
          return extraction.text.replace(/\s+/g, " ");
        }),
      );
      return texts.join("\n");
    };
    const printed = async () => {
      const { rows } = await at.house.superuser.query(
        "select page->'files' as files from publication where kind = 'summary'",
      );
      assert.equal(rows[0].files.length, 2);
      return wordsOf(rows[0].files);
    };
    await codeByHand(
      at.house,
      ["En fast voksen", "Cykelsti", "Bussen skal", "Der mangler"].map((words) => ({
        words,
        area: at.areas[0]!,
      })),
    );
    const { key } = await at.approveSummary();
    await at.decideAll(key, "stands");
    assert.equal((await at.publish([key])).statusCode, 303);
    const before = await printed();
    const { rows } = await at.house.superuser.query("select text from statement order by number");
    const [first, second] = rows.map((each) => each.text).filter((text) => before.includes(text));
    assert.ok(first && second, "two are quoted");

    await remove(first);
    const holder = await at.house.superuser.connect();
    try {
      // The other has struck its words and is not done: its row is held up
      await holder.query("begin; lock table removal in share mode");
      const other = remove(second);
      await untilWaiting(at.house, 1, other);
      const work = at.house.work();
      await untilWaiting(at.house, 2, work);
      await holder.query("commit");
      await Promise.all([other, work]);
    } finally {
      holder.release();
    }
    await at.house.work();
    assert.equal(await unfinished(), 0);
    const after = await printed();
    assert.ok(!after.includes(first) && !after.includes(second));
  });
});
