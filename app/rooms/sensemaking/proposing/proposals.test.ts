import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { analystIn, coding } from "../testing/analyst-in.ts";
import { type FilledProcess, fillProcess, proposeNow } from "../testing/fill-process.ts";
import { makeAnswerer } from "./answer-question.ts";
import { previewAside, runAside } from "./ask-aside.ts";

describe("proposals, asked for and looked through", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 60);
    await proposeNow(house);
  });
  after(() => house.close());

  const { act, get, post, state } = analystIn(() => house);

  it("asked to propose again, the machine says that it is at work, and then which run it came to", async () => {
    const [id, coded] = filled.statements as [string, string];
    await act(coded, { area: filled.areas.young });
    const asked = await post(`${coding}/propose`, { at: id, pile: "sure" });
    assert.equal(asked.statusCode, 303);
    const where = String(asked.headers.location);
    assert.match(where, /pile=sure/, "the place is kept");
    const under = await get(where);
    assert.match(under.body, /Maskinen er sat i gang/);
    assert.match(under.body, /Maskinen foreslår på ny lige nu/);
    assert.ok(!under.body.includes("Lad maskinen foreslå igen"), "once is enough");
    await house.work();
    const done = await get(where);
    assert.match(done.body, /Forslagene er fra kørsel 2/);
    assert.equal((await state(id)).proposal.runNumber, 2, "it has learnt from what was coded");
    await post(`${coding}/propose`, { at: id });
    await house.work();
    assert.equal((await state(id)).proposal.runNumber, 2, "with nothing new to learn there is no new run");
    await post(`${coding}/undo`, {});
    await proposeNow(house);
  });

  it("only those who code may ask", async () => {
    const body = { at: filled.statements[0]! };
    assert.equal((await post(`${coding}/propose`, body, people.reader)).statusCode, 403);
    assert.equal((await post(`${coding}/propose`, body, people.stranger)).statusCode, 404);
    assert.ok(!(await get(`${coding}/${body.at}`, people.reader)).body.includes("Lad maskinen"));
  });

  it("what a correction could move is looked through one by one, each told where it would go, and decided by hand", async () => {
    const id = filled.statements[1]!;
    const where = String((await act(id, { area: filled.areas.young })).headers.location);
    const because = /moved=([0-9a-f-]{36})/.exec(where)![1]!;
    const { moves } = await house.data(where, people.analyst);
    const page = await get(where);
    assert.match(page.body, new RegExp(`among=${because}"[^>]*data-key="S"`));
    const seen: string[] = [];
    let next = await get(`${coding}?among=${because}`);
    for (const _ of moves) {
      assert.equal(next.statusCode, 303, "on to the next that could move");
      const at = String(next.headers.location);
      const one = await get(at);
      const current = /coding\/([0-9a-f-]{36})/.exec(at)![1]!;
      seen.push(current);
      assert.match(one.body, /Rettelsen kan flytte forslaget her/);
      const { inbox } = await house.data(at, people.analyst);
      assert.equal(inbox.items.length, moves.length - seen.length + 1, "the list holds those left");
      const coded = await act(current, { area: filled.areas.buses, among: because });
      assert.match(String(coded.headers.location), /among=.*&act=/, "no new question on the way");
      next = await get(`${coding}?among=${because}`);
    }
    assert.deepEqual(seen.sort(), moves.map((move: { id: string }) => move.id).sort());
    assert.equal(next.headers.location, coding, "all decided: on with the rest");
    const { rows } = await house.superuser.query(
      "select count(*)::int as n from run where act_id is not null",
    );
    assert.equal(rows[0].n, 0, "nothing was moved");
    for (let left = moves.length + 1; left > 0; left--) await post(`${coding}/undo`, {});
  });

  it("one's own latest acts are listed, taken back in order, and nobody else's are there", async () => {
    const [, , first, second] = filled.statements as [string, string, string, string];
    await act(first, { rest: "Om selve processen" });
    await act(second, { area: filled.areas.homes });
    const page = await get(`${coding}/acts`);
    assert.ok(page.body.indexOf("Lagt i »Boliger«") < page.body.indexOf("Lagt i resten som"), "newest first");
    const undone = await post(`${coding}/undo`, { from: "acts" });
    const after = await get(String(undone.headers.location));
    assert.match(after.body, /role="status"[^>]*><p>Fortrudt: Lagt i »Boliger«/);
    const { acts } = await house.data(`${coding}/acts`, people.analyst);
    assert.deepEqual(
      acts.slice(0, 2).map((one: { undone: boolean }) => one.undone),
      [true, false],
    );
    const others = await house.data(`${coding}/acts`, people.secretary);
    assert.deepEqual(others.acts, []);
    assert.equal((await get(`${coding}/acts`, people.stranger)).statusCode, 404);
    await post(`${coding}/undo`, {});
  });

  it("people code on while a run is made", async () => {
    await house.db.transaction({ viewer: people.secretary.id }, async (trx) => {
      const { lockRuns } = await import("../queries.ts");
      await lockRuns(trx, cast.process.id);
      assert.equal((await act(filled.statements[4]!, { area: filled.areas.homes })).statusCode, 303);
      assert.equal((await post(`${coding}/undo`, {})).statusCode, 303);
    });
  });
});

describe("2,000 statements", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 2000);
    await proposeNow(house);
  });
  after(() => house.close());

  it("a correction's page asks the database at most 16 times and is under 60 kB", async () => {
    const headers = await house.as(people.analyst);
    const id = filled.statements[1990]!;
    // The worst case: the sender's own words in a short input, coded by somebody else too, and a search.
    await house.superuser.query("update statement set basis = 'verbatim' where id = $1", [id]);
    const send = async (area: string, who: CastMember) => {
      const own = await house.as(who);
      const page = await house.http.inject({
        method: "GET",
        url: `${coding}/${id}`,
        headers: { ...own, accept: "application/json" },
      });
      return house.http.inject({
        method: "POST",
        url: `${coding}/${id}`,
        headers: { ...own, "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams({ seen: String(page.json().seen), area, words: "bussen" }).toString(),
      });
    };
    await send(filled.areas.homes, people.secretary);
    const corrected = await send(filled.areas.young, people.analyst);
    const here = String(corrected.headers.location);
    const page = await house.http.inject({ method: "GET", url: here, headers });
    assert.ok(!page.body.includes("Din rettelse kan flytte"), "the page does not wait for thousands");
    const later = /data-from="([^"]+)"/.exec(page.body)![1]!.replaceAll("&amp;", "&");
    assert.ok(
      page.body.includes(`<a href="${later.replaceAll("&", "&amp;")}">`),
      "without script it is a link",
    );
    const moved = await house.http.inject({ method: "GET", url: later, headers });
    assert.match(moved.body, /<div id="moves">.*Din rettelse kan flytte/s);
    for (const { headers: told, body } of [page, moved]) {
      const queries = Number(/queries;desc="(\d+)"/.exec(String(told["server-timing"]))![1]);
      assert.ok(queries <= 16, `${queries} queries`);
      assert.ok(body.length < 60_000, `${body.length} bytes`);
    }
  });
});

it("the thread beside gives what the process itself would", async () => {
  const areas = [
    { id: "a", name: "Boliger", description: "huse, boliger og grunde til familier" },
    { id: "b", name: "Busser", description: "bus, tog og cykelsti mellem byerne" },
  ];
  const statements = Array.from({ length: 500 }, (_, index) => ({
    id: String(index),
    text: `${index % 2 ? "flere huse og grunde" : "bussen til byen"} nummer ${index % 37}`,
  }));
  const input = { statements, areas, examples: [] };
  const correction = { id: "7", areaId: "b", state: "confirmed" } as const;
  const here = makeAnswerer();
  assert.deepEqual(await runAside(input), here({ input, correction: null, lesson: null }));
  assert.deepEqual(await previewAside(input, correction), here({ input, correction, lesson: null }));
  await assert.rejects(runAside({ ...input, areas: null as never }), "what goes wrong in it is told");
  assert.equal(JSON.parse((await runAside(input)).proposals).length, 500, "and it goes on answering");
});
