import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast } from "#test/cast/cast.ts";
import { bringIn, codeByHand } from "#test/cast/spoken-house.ts";
import { desk, openPublishingHouse, type PublishingHouse } from "./testing/publishing-house.ts";

const roads = "01890000-0000-7000-8000-000000000113";

describe("a summary and the pages of what stands now, published in one act", () => {
  let at: PublishingHouse;
  let key: string;

  before(async () => {
    at = await openPublishingHouse();
    const [homes, young, clubs] = at.areas as [string, string, string];
    await bringIn(
      at.house,
      "møde.txt",
      note("Lyngå", { "Der mangler boliger": 20, "Børn savner voksne": 12, "Giv klubben lys": 3 }),
    );
    await codeByHand(at.house, [
      { words: "Der mangler boliger", area: homes },
      { words: "Børn savner voksne", area: young },
      { words: "Giv klubben lys", area: clubs },
    ]);
    ({ key } = await at.approveSummary());
    // What was coded since lets another area hide the few
    await bringIn(at.house, "veje.txt", note("Åbrinken", { "Vejen er for smal": 6 }));
    await at.house.superuser.query(
      "insert into focus_area (id, process_id, position, name, definition) values ($1, $2, 4, 'Veje', 'Veje og stier')",
      [roads, cast.process.id],
    );
    await codeByHand(at.house, [{ words: "Vejen er for smal", area: roads }]);
    await at.house.superuser.query("update contribution set groups = 6 where kind = 'compiledNote'");
    for (const each of ["process", key]) await at.decideAll(each, "stands");
  });
  after(() => at.house.close());

  it("is refused where one held against the other would tell of few, and says what to do", async () => {
    const answer = await at.publish([key, "process"]);
    assert.equal(answer.statusCode, 409, answer.body.slice(0, 500));
    assert.match(answer.body, /kan ikke offentliggøres i samme omgang som de andre/);
    assert.match(answer.body, /Aftalt med styregruppen/, "the reason typed is kept");
    assert.equal(await at.standing("process", null), null);
    assert.equal(await at.standing("summary", null), null);
  });

  it("one after the other they may, as the second is looked through with the first in mind", async () => {
    assert.equal((await at.publish(["process"])).statusCode, 303);
    const { overTime } = await at.seen(key);
    assert.ok(overTime.length > 0, "the summary is another one now, or somebody is asked");
    await at.post(`${desk}/${key}/decisions`, [
      ...overTime.map(({ key: hit }: { key: string }): [string, string] => ["hit", hit]),
      ["verdict", "stands"],
      ["why", "Aftalt"],
    ]);
    assert.equal((await at.publish([key])).statusCode, 303);
  });
});

/** A note of so many points that begin with each of some words. */
const note = (place: string, points: Record<string, number>) => `Notat fra drøftelsen i ${place}

Gruppe 1
${Object.entries(points)
  .flatMap(([words, count]) =>
    Array.from({ length: count }, (_, at) => `- ${words} ${place} ${wordsFor[at]}`),
  )
  .join("\n")}
`;

const wordsFor =
  "ved skoven|ved åen|ved skolen|bag hallen|nær byen|på landet|i nord|i syd|i øst|i vest|om aftenen|om morgenen|hele året|til alle|til unge|til ældre|nu og her|på sigt|i foråret|i efteråret".split(
    "|",
  );
