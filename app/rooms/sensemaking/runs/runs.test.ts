import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { analystIn, coding } from "../testing/analyst-in.ts";
import { type FilledProcess, fillProcess } from "../testing/fill-process.ts";

const runs = `/process/${cast.process.slug}/runs`;

describe("runs", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 60);
    await propose();
  });
  after(() => house.close());

  const { get, post } = analystIn(() => house);
  const json = (url: string) => house.data(url, people.analyst);
  const propose = async () => {
    await post(`${coding}/propose`, {});
    await house.work();
  };
  const code = (at: number, area: string) =>
    post(`${coding}/${filled.statements[at]}`, { area, seen: "1000000" });
  const again = async (number: number) => {
    await post(`${runs}/${number}/check`, {});
    await house.work();
    return (await json(`${runs}/${number}`)).run.checks[0].outcome;
  };

  it("a run is listed with who, why and from what", async () => {
    const page = await get(runs);
    assert.match(page.body, /Kørsel 1<\/a>/);
    assert.match(page.body, /Nogen bad om nye forslag/);
    assert.match(page.body, /Amal Sørensen/);
    const one = await get(`${runs}/1`);
    assert.match(one.body, /Boliger · Veje og busser · Børn og unge/);
    assert.match(one.body, /Det er den første kørsel/);
    assert.match(one.body, /husets udgangspunkt: 0 kodninger/);
  });

  it("the numbers of its piles open their lists", async () => {
    const { bands } = await json(`${runs}/1`);
    assert.equal(bands.sure + bands.suggestion + bands.rest, 60);
    const { list } = await json(`${runs}/1?list=sure`);
    assert.equal(list.count, bands.sure);
    assert.equal(list.items.length, Math.min(50, bands.sure));
    assert.match((await get(`${runs}/1?list=rest`)).body, /Tak for kaffen nummer/);
  });

  it("decisions make another run, and the two are held against each other, each number with its list", async () => {
    // What others say too: they follow it to another area.
    await code(1, filled.areas.young);
    await code(13, filled.areas.young);
    await propose();
    const { difference } = await json(`${runs}/2`);
    assert.equal(difference.madeOf.decided.length, 2);
    const total = difference.moves.reduce((sum: number, move: { count: number }) => sum + move.count, 0);
    assert.equal(total, 60);
    const moved = difference.moves.filter((move: { kind: string }) => move.kind === "area");
    assert.ok(moved.length > 0);
    const page = await get(`${runs}/2`);
    assert.match(page.body, /Kørsel 2 mod kørsel 1/);
    assert.match(page.body, /<\/a> udsagn fik et andet forslag/);
    assert.match(page.body, /fra »Veje og busser« til »Børn og unge«/);
    assert.match(page.body, />2<\/a> kodninger kendte kørsel 2, men ikke kørsel 1/);
    const { kind, from, to, count } = moved[0];
    const { list } = await json(`${runs}/2?against=1&list=${kind}&from=${from}&to=${to}`);
    assert.ok(list.count >= count);
    assert.equal(list.items.length, list.count);
    assert.equal((await json(`${runs}/2?against=1&list=decided`)).list.count, 2);
    const back = await json(`${runs}/1?against=2`);
    assert.deepEqual([back.difference.earlier, back.difference.later], [1, 2], "asked from either side");
  });

  it("a run that is not there is said, and what was typed stays", async () => {
    const page = await get(`${runs}/2?against=77`);
    assert.match(page.body, /Der er ingen kørsel 77/);
    assert.match(page.body, /value="77"/);
    assert.equal((await get(`${runs}/77`)).statusCode, 404);
  });

  it("what came and went between two runs is told", async () => {
    await house.superuser.query(
      "update statement set retired_at = now(), retired_because = 'notInReading' where id = $1",
      [filled.statements[20]],
    );
    await propose();
    const page = await get(`${runs}/3`);
    assert.match(page.body, />1<\/a> er der ikke mere/);
    assert.match((await get(`${runs}/3?list=gone`)).body, /Udsagnet tælles ikke med mere/);
  });

  it("made again, a run gives the same bytes, also when a statement no longer counts", async () => {
    assert.equal(await again(2), "same");
    assert.match((await get(`${runs}/2`)).body, /svaret er det samme, tegn for tegn/);
  });

  it("when the answer is another, or what it was made from is gone, that is said", async () => {
    const { superuser } = house;
    await superuser.query("update run set output_hash = 'x' where number = 2");
    assert.equal(await again(2), "different");
    await superuser.query(`update run set manifest = manifest || '{"version": "0"}' where number = 2`);
    assert.equal(await again(2), "version");
    await superuser.query("update statement set text = 'fjernet' where id = $1", [filled.statements[30]]);
    assert.equal(await again(1), "gone");
  });

  it("from thirty decisions on the bands are cut by them, and kept with the run", async () => {
    for (let at = 0; at < 42; at++) {
      if (at === 20 || at % 10 === 9) continue;
      const areas = [filled.areas.homes, filled.areas.buses, filled.areas.young];
      await code(at, areas[at % 3]!);
    }
    await propose();
    const { run } = await json(`${runs}/4`);
    assert.equal(run.manifest.calibration.from, "decisions");
    assert.ok(run.manifest.calibration.decisions >= 30);
    assert.match((await get(`${runs}/4`)).body, /Det er lært af 3\d kodninger/);
    const { judged } = await json(runs);
    assert.ok(judged.sure.decided + judged.suggestion.decided >= 30);
    const band = judged.sure.decided > 0 ? "sure" : "suggestion";
    const list = await get(`${runs}?judged=${band}`);
    assert.equal(list.body.match(/<figure class="quote">/g)?.length, judged[band].decided);
    assert.match(list.body, /Foreslået: »/);
    assert.equal(await again(4), "same", "the cut is part of what it is made from");
  });

  it("the pages ask the database a fixed number of times", async () => {
    for (const url of [runs, `${runs}/4`, `${runs}/4?list=same`]) {
      const page = await get(url);
      const queries = Number(/queries;desc="(\d+)"/.exec(String(page.headers["server-timing"]))![1]);
      assert.ok(queries <= 20, `${url}: ${queries} queries`);
    }
  });

  it("readers see the runs and start nothing; strangers see none of it", async () => {
    assert.equal((await get(`${runs}/1`, people.reader)).statusCode, 200);
    assert.equal((await post(`${runs}/1/check`, {}, people.reader)).statusCode, 403);
    for (const url of [runs, `${runs}/1`]) assert.equal((await get(url, people.stranger)).statusCode, 404);
  });
});
