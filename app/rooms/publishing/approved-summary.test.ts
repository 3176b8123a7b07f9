import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast, people } from "#test/cast/cast.ts";
import { listSummaries, loadAll, loadPage } from "./door.ts";
import { openPublishingHouse, type PublishingHouse } from "./testing/publishing-house.ts";

const { slug } = cast.process;
const base = `/process/${slug}`;

describe("an approved summary", () => {
  let at: PublishingHouse;
  before(async () => {
    at = await openPublishingHouse();
    for (const table of ["statement", "statement_wording"])
      await at.house.superuser.query(
        `update ${table} set text = text || ' ring 20 30 40 56' where text like 'Flere små%'`,
      );
    ({ draft, key } = await at.approveSummary());
  });
  after(() => at.house.close());

  let draft: string;
  let key: string;

  it("is looked through with its files, and printed when it is published", async () => {
    const looked = await at.seen(key);
    assert.ok(looked.hits.some((hit: { words: string }) => hit.words === "20 30 40 56"));
    assert.equal((await at.publish([key])).statusCode, 409);
    await at.decide(
      key,
      looked.hits.filter((hit: { statement: unknown }) => hit.statement),
      "masked",
    );
    await at.decideAll(key, "stands");
    const answer = await at.publish([key]);
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 3000));
    const found = (await at.standing("summary", null))!;
    assert.equal(found.number, 1);
    const loaded = (await at.asStranger((trx) => loadAll(trx, found.id)))!;
    const { page } = loaded;
    assert.ok(page.kind === "summary");
    assert.ok(!JSON.stringify(loaded).includes("20 30 40 56"));
    assert.deepEqual(
      page.files.map(({ format }) => format),
      ["pdf", "docx"],
    );
    const { folderObjectStore } = await import("#base/object-store.ts");
    const bytes = await folderObjectStore(at.house.objectFolder).fetch(page.files[0]!.sha256);
    assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
    for (const { href } of page.report.references)
      assert.ok(href === null || href.startsWith(`/${slug}/summary/1/`), String(href));
    const words = JSON.stringify(page.report);
    assert.match(words, /færre end 5 af/, "numbers of few say so in the report too");
    assert.doesNotMatch(words, /"text":"[1-4] af \d+.udsagn"/);
    assert.match(words, /ikke vist, da det er få/, "a channel of one letter is not told by number");
    const lists = new Set(loaded.lists.map((each) => each.key));
    for (const { href } of page.report.references) {
      const list = href?.split("/lists/")[1];
      if (list) assert.ok(lists.has(list), list);
    }
  });

  it("stays as it is when something is coded differently, and says what moved under a new revision", async () => {
    const before = (await at.standing("summary", null))!;
    const was = (await at.asStranger((trx) => loadAll(trx, before.id)))!;
    const statements = (await at.data(`${base}/statements`, people.analyst)).statements;
    const moved = statements.find((each: { text: string }) => each.text.startsWith("Bedre belysning"));
    const { seen: newest } = await at.data(`${base}/coding/${moved.id}`, people.analyst);
    const coded = await at.post(
      `${base}/coding/${moved.id}`,
      [
        ["seen", String(newest)],
        ["area", at.areas[2]!],
      ],
      people.analyst,
    );
    assert.equal(coded.statusCode, 303);
    await at.house.work();
    const now = (await at.standing("summary", null))!;
    assert.equal(now.id, before.id);
    assert.ok(now.revision > before.revision);
    const is = (await at.asStranger((trx) => loadAll(trx, before.id)))!;
    assert.deepEqual({ ...is, moved: [], publication: null }, { ...was, moved: [], publication: null });
    assert.deepEqual(
      is.moved.map(({ number, from }) => [number, from]),
      [[moved.number, "Gode boliger"]],
    );
  });

  it("published again after people went on coding, it says at once what moved", async () => {
    const { id } = (await at.standing("summary", null))!;
    assert.equal((await at.withdraw(id)).statusCode, 303);
    assert.equal((await at.publish([key])).statusCode, 303);
    const again = (await at.standing("summary", 1))!;
    assert.notEqual(again.id, id, "the same version keeps its number");
    assert.equal((await at.asStranger((trx) => loadPage(trx, again.id)))!.moved.length, 1);
  });

  it("keeps its own address when the next version is published, until it is withdrawn", async () => {
    await at.approve(draft);
    await at.decideAll(key, "stands");
    assert.equal((await at.publish([key])).statusCode, 303);
    const newest = (await at.standing("summary", null))!;
    assert.equal(newest.number, 2);
    const first = (await at.standing("summary", 1))!;
    assert.notEqual(first.id, newest.id);
    assert.ok(first.supersededAt);
    assert.ok(await at.asStranger((trx) => loadPage(trx, first.id)));
    assert.equal((await at.asStranger((trx) => listSummaries(trx, slug))).length, 2);
    assert.equal((await at.withdraw(first.id)).statusCode, 303);
    assert.equal(await at.standing("summary", 1), null);
    assert.equal(await at.asStranger((trx) => loadPage(trx, first.id)), null);
    assert.equal((await at.standing("summary", null))!.id, newest.id);
  });
});
