import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast, people } from "#test/cast/cast.ts";
import { codeByHand } from "#test/cast/spoken-house.ts";
import {
  findStanding,
  listListsHolding,
  listProcessesPublished,
  listStanding,
  loadAll,
  loadList,
  loadPage,
  loadStatement,
} from "./door.ts";
import { desk, openPublishingHouse, type PublishingHouse } from "./testing/publishing-house.ts";

const { slug } = cast.process;

describe("publishing", () => {
  let at: PublishingHouse;
  before(async () => {
    at = await openPublishingHouse();
  });
  after(() => at.house.close());

  const area = () => `focusArea-${at.areas[0]}`;

  it("nothing is public before somebody publishes it, and the page says where to begin", async () => {
    const page = await at.get(desk);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /0 sider er offentliggjort/);
    assert.equal(await at.standing("process", null), null);
    assert.deepEqual(await at.asStranger((trx) => listStanding(trx, slug)), []);
  });

  it("only those who run the process may look at what is not published, decide, publish and withdraw", async () => {
    for (const who of [people.analyst, people.reader]) {
      for (const url of [desk, `${desk}/process`]) assert.equal((await at.get(url, who)).statusCode, 403);
      assert.equal((await at.publish(["process"], { who })).statusCode, 403);
      assert.equal(
        (
          await at.post(
            `${desk}/process/decisions`,
            [
              ["hit", "x"],
              ["verdict", "masked"],
            ],
            who,
          )
        ).statusCode,
        403,
      );
      assert.ok(!(await at.get(`/process/${slug}`, who)).body.includes(desk));
    }
    assert.equal((await at.get(desk, people.stranger)).statusCode, 404);
    assert.ok((await at.get(`/process/${slug}`)).body.includes(desk));
  });

  it("published, a stranger reads the page, its lists and the words behind them", async () => {
    await at.decideAll("process", "stands");
    await at.decideAll(area(), "stands");
    const answer = await at.publish(["process", area()]);
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 500));
    const process = await at.standing("process", null);
    assert.equal(process!.revision, 1);
    const areaPage = await at.standing("focusArea", 1);
    await at.asStranger(async (trx) => {
      const heads = await listStanding(trx, slug);
      assert.deepEqual(
        heads.map(({ kind, title }) => [kind, title]),
        [
          ["process", cast.process.name],
          ["focusArea", "Gode boliger"],
        ],
      );
      assert.equal((await listProcessesPublished(trx)).length, 1);
      const page = await loadPage(trx, process!.id);
      assert.equal(page!.page.kind, "process");
      const all = await loadAll(trx, process!.id);
      assert.ok(all!.statements.length > 3);
      const list = await loadList(trx, process!.id, "statements", { limit: 2, offset: 1 });
      assert.equal(list!.statements.length, 2);
      assert.equal(list!.length, all!.statements.length);
      assert.equal(list!.list.count, list!.length);
      const sources = await loadList(trx, process!.id, "notes", { limit: 10, offset: 0 });
      assert.equal(sources!.list.sources.length, 1);
      const out = all!.statements.find(({ heldBack }) => heldBack === "leftOut")!;
      assert.equal(out.text, null);
      assert.equal((await loadStatement(trx, process!.id, out.number))!.heldBack, "leftOut");
      assert.ok((await listListsHolding(trx, process!.id, out.number)).length >= 2);
      const few = await loadPage(trx, areaPage!.id);
      assert.ok(
        few!.page.kind === "focusArea" && few!.page.statements.count === null,
        "two statements are few",
      );
      assert.equal(few!.statements.length, 1, "one of the few is shown");
      assert.equal(few!.statements[0]!.title, null);
    });
    const index = await at.get(desk);
    assert.match(index.body, /Viser det, der står nu/);
    assert.match(index.body, /Aftalt med styregruppen/);
  });

  it("shows the page as it will be to those who may publish it, and no link of it leads out", async () => {
    const url = `${desk}/process/preview`;
    const { body, statusCode } = await at.get(url);
    assert.equal(statusCode, 200);
    assert.match(body, /Linkene virker/);
    const hrefs = [...body.matchAll(/<a\b[^>]* href="([^"]*)"/g)].map(([, href]) => href!);
    const led = new Set(hrefs.filter((href) => !href.startsWith("#")));
    assert.deepEqual([...led].sort(), [`/en${url}`, `${desk}/process`].sort());
    assert.doesNotMatch(body, /rel="(canonical|alternate)"/);
    assert.equal((await at.get(url, people.analyst)).statusCode, 403);
    assert.equal((await at.get(`${desk}/nothing/preview`)).statusCode, 404);
  });

  it("says what is not published yet when something changes, and refuses what was seen before", async () => {
    const { hash } = await at.seen("process");
    await codeByHand(at.house, [{ words: "Cykelsti", area: at.areas[2]! }]);
    // Who codes on the screen leaves an event; the list is kept until there is one
    await at.house.superuser.query(
      "insert into event (kind, process_id, subject_kind, subject_id) select 'statementCoded', id, 'process', id from process where slug = $1",
      [cast.process.slug],
    );
    const index = await at.get(desk);
    assert.match(index.body, /ændringer er ikke offentliggjort/);
    const page = await at.get(`${desk}/process`);
    assert.match(page.body, /Hvad der er ændret/);
    const asked = await at.publish(["process"]);
    assert.equal(asked.statusCode, 409);
    assert.match(asked.body, /Der er 1 sted i »Fremtidens Åkær«/, "one that is coded since is found out");
    assert.match(page.body, /Man kan regne ud, hvilket udsagn der ligger i »Foreninger«/);
    const { overTime } = await at.seen("process");
    const may = await at.post(`${desk}/process/decisions`, [
      ["hit", overTime[0].key],
      ["verdict", "stands"],
      ["why", "Det er foreningens eget brev"],
    ]);
    assert.equal(may.statusCode, 303, may.body.slice(0, 500));
    assert.match((await at.get(`${desk}/process`)).body, /Besluttet af .*: Det er foreningens eget brev/);
    const stale = await at.publish(["process"], { hash });
    assert.equal(stale.statusCode, 409);
    assert.match(stale.body, /Tallene er ændret, mens du så på dem\. Se igen\./);
    const before = await at.standing("process", null);
    assert.equal((await at.publish(["process"])).statusCode, 303);
    const now = await at.standing("process", null);
    assert.notEqual(now!.id, before!.id);
    assert.equal(
      await at.asStranger((trx) => loadPage(trx, before!.id)),
      null,
      "the page it replaced is gone",
    );
  });

  it("a page keeps its number when the areas are put in another order", async () => {
    const before = await at.standing("focusArea", 1);
    await at.house.superuser.query("update focus_area set position = 4 - position");
    await at.decideAll(`focusArea-${at.areas[2]}`, "stands");
    assert.equal((await at.publish([`focusArea-${at.areas[2]}`])).statusCode, 303);
    assert.equal((await at.standing("focusArea", 1))!.id, before!.id);
    const third = await findStanding(at.house.db.pool, slug, "focusArea", at.areas[2]!);
    assert.ok(third!.number > 1);
    await at.house.superuser.query("update focus_area set position = 4 - position");
  });
});
