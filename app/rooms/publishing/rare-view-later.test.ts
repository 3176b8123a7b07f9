import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast } from "#test/cast/cast.ts";
import { bringIn, codeByHand } from "#test/cast/spoken-house.ts";
import type { Crawled } from "#test/crawl.ts";
import { type Lists, listsIn, noteOf, openRareHouse, tells, within, without } from "./testing/rare-house.ts";

/*
 * The same house some days later. A stranger has kept every page, list, data file and print of the
 * first day, and takes whatever can be counted from whatever stands the next.
 */

const { slug } = cast.process;
const base = `/process/${slug}`;

describe("what few have said, published again", () => {
  let at: Awaited<ReturnType<typeof openRareHouse>>;
  const days: Crawled[] = [];
  const few: Set<number>[] = [];

  before(async () => {
    at = await openRareHouse();
    await keepTheDay();
    await bringIn(at.house, "Gammelby.txt", noteOf("Gammelby", ["Bierne skal have bistader ved gadekæret"]));
    await speakForSix();
    // A fourth area, smaller than the one that hid the few the first day.
    const roads = "01890000-0000-7000-8000-000000000113";
    await at.house.superuser.query(
      "insert into focus_area (id, process_id, position, name, definition) values ($1, $2, 4, 'Veje', 'Veje og stier')",
      [roads, cast.process.id],
    );
    await codeByHand(at.house, [
      { words: "er for smal", area: roads },
      { words: "boliger til unge i Gammelby", area: at.areas[0]! },
      { words: "boliger til ældre i Gammelby", area: at.areas[0]! },
      { words: "Børn har brug for voksne omkring Gammelby", area: at.areas[1]! },
      { words: "Bierne skal have bistader ved", area: at.areas[2]! },
    ]);
    await somethingHappened();
    await at.approveSummary();
    await at.publishAll();
    await keepTheDay();
  });
  after(() => at.house.close());

  async function keepTheDay() {
    days.push(await at.crawl());
    few.push(await at.numbers());
  }

  const speakForSix = () =>
    at.house.superuser.query(
      "update contribution set groups = 6 where kind = 'compiledNote' and groups is distinct from 6",
    );

  /** What is coded behind the screen leaves no event; the list of candidates waits for one. */
  const somethingHappened = () =>
    at.house.superuser.query(
      "insert into event (kind, process_id, subject_kind, subject_id) select 'statementCoded', id, 'process', id from process where slug = $1",
      [slug],
    );

  const listsOfAllDays = (): Lists =>
    new Map(
      days.flatMap((day, on) =>
        [...listsIn(day)].map(([key, set]) => [`day ${on + 1} ${key}`, set] as const),
      ),
    );

  it("no list of any day less another, or crossed with it, holds them as they are or were", () => {
    assert.deepEqual(
      few.map(({ size }) => size),
      [3, 4],
    );
    const lists = [...listsOfAllDays()];
    const told: string[] = [];
    for (const [a, of] of lists)
      for (const [b, other] of lists)
        for (const small of few) {
          if (tells(without(of, other), small)) told.push(`${a} without ${b}`);
          if (tells(within(of, other), small)) told.push(`${a} within ${b}`);
        }
    assert.deepEqual(told, []);
  });

  it("nor does what one day codes without an area, less what the other day does", () => {
    const untold = days.map((day) => {
      const lists = listsIn(day);
      const coded = [...lists].find(([key]) => key.endsWith("/lists/coded"))![1];
      return [...lists]
        .filter(([key]) => /^\/[^/]+\/lists\/area-/.test(key) && lists.get(key)!.size > 1)
        .reduce<ReadonlySet<number>>((left, [, area]) => without(left, area), coded);
    });
    const [first, second] = untold as [ReadonlySet<number>, ReadonlySet<number>];
    for (const small of few)
      for (const set of [
        first,
        second,
        without(first, second),
        without(second, first),
        within(first, second),
      ])
        assert.ok(!tells(set, small), [...set].join());
  });

  it("the note that came between the two days is named nowhere: it would be where all that is new comes from", () => {
    for (const [url, body] of days[1]!.bodies)
      assert.ok(!body.includes("Gammelby.txt") && !/Notat fra drøftelsen i Gammelby/.test(body), url);
    const notes = days[1]!.bodies.find(([url]) => url === `/${slug}/lists/notes`)![1];
    assert.match(notes, /Notat fra drøftelsen i Lyngå/, "those of the first day keep their names");
  });

  it("no row of an area's sources grows by the one statement that is new in it", () => {
    for (const day of days) assert.ok(day.bodies.some(([url]) => /focus-areas\/1\/lists\/notes$/.test(url)));
    const rows = (day: Crawled) =>
      day.bodies.find(([url]) => url === `/${slug}/focus-areas/1/lists/notes`)![1];
    assert.match(rows(days[0]!), /Notat fra drøftelsen i Lyngå/);
    assert.doesNotMatch(rows(days[1]!), /Notat fra drøftelsen i/);
  });

  it("grown to six it is still not told, until somebody decides that it may be", async () => {
    for (const place of ["Nørreby", "Sønderby"])
      await bringIn(at.house, `${place}.txt`, noteOf(place, [`Bierne trives i bistader ved ${place}`]));
    await speakForSix();
    await codeByHand(at.house, [
      { words: "gode boliger", area: at.areas[0]! },
      { words: "Bierne trives i bistader", area: at.areas[2]! },
    ]);
    await somethingHappened();
    assert.equal((await at.numbers()).size, 6);
    const key = "process";
    const { overTime, artefact } = await at.data(`${base}/publishing/${key}`);
    const area = artefact.page.areas.find((each: { id: string }) => each.id === at.areas[2]);
    assert.deepEqual([area.statements.count, area.statements.hidden], [null, true]);
    const kept = overTime.filter(
      ({ what, area: name }: { what: string; area: string }) => what === "kept" && name === area.name,
    );
    assert.equal(kept.length, 1, JSON.stringify(overTime));
    for (const { key: hit } of kept)
      await at.post(`${base}/publishing/${key}/decisions`, [
        ["hit", hit],
        ["verdict", "stands"],
        ["why", "De seks står frem med navn"],
      ]);
    const opened = await at.data(`${base}/publishing/${key}`);
    const told = opened.artefact.page.areas.find((each: { id: string }) => each.id === at.areas[2]);
    assert.equal(told.statements.count, 6, JSON.stringify(opened.overTime));
  });
});
