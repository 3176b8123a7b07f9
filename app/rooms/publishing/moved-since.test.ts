import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast, people } from "#test/cast/cast.ts";
import { codeByHand } from "#test/cast/spoken-house.ts";
import { untilWaiting } from "#test/faults/until-waiting.ts";
import { loadPage } from "./door.ts";
import { tellMoved } from "./tell-moved.ts";
import { openPublishingHouse, type PublishingHouse } from "./testing/publishing-house.ts";

const { id: processId, slug } = cast.process;
const secret = "Lone på nummer ni";

describe("what moved since a summary was approved", () => {
  let at: PublishingHouse;
  let key: string;

  before(async () => {
    at = await openPublishingHouse();
    ({ key } = await at.approveSummary());
    await at.decideAll(key, "stands");
    assert.equal((await at.publish([key])).statusCode, 303);
    await at.house.superuser.query("delete from coding");
    await codeByHand(at.house, [
      { words: "Flere små boliger", rest: `Sagt af ${secret}` },
      { words: "Bedre belysning", exclusion: `Sendt af ${secret}` },
      { words: "Tak for kaffen", rest: `Mest om ${secret}` },
      { words: "En fast voksen", area: at.areas[2]! },
      { words: "Åbn svømmehallen", exclusion: `Nævner ${secret}` },
    ]);
    await at.house.superuser.query("update focus_area set name = $1 where id = $2", [secret, at.areas[2]]);
  });
  after(() => at.house.close());

  const toldToStrangers = async () => {
    const { id } = (await at.standing("summary", null))!;
    return (await at.asStranger((trx) => loadPage(trx, id)))!.moved.map(({ from, to }) => [from, to]);
  };
  const expected = [
    ["Gode boliger", "I resten"],
    ["Gode boliger", "Udeladt"],
    ["Børn og unge", "Foreninger"],
  ];

  it("is told without words that nobody has decided may be shown, in the job", async () => {
    await at.house.workerDb.transaction({ viewer: people.analyst.id }, (trx) => tellMoved(trx, processId));
    assert.deepEqual(await toldToStrangers(), expected);
  });

  it("and when it is published again", async () => {
    assert.equal((await at.publish([key])).statusCode, 303);
    assert.deepEqual(await toldToStrangers(), expected);
    const { body } = await at.house.http.inject({ url: `/${slug}/summary/1/lists/moved` });
    assert.match(body, /Foreninger/);
    assert.ok(!body.includes(secret));
  });

  it("members still read the reasons", async () => {
    const { versionId } = (await at.data(`/process/${slug}/publishing/${key}`)).artefact.page;
    const { moved } = await at.data(`/process/${slug}/versions/${versionId}`);
    assert.ok(moved.some((each: { to: string }) => each.to === `I resten: Sagt af ${secret}`));
    assert.equal(moved.length, 5, "another reason is another place to them");
  });

  it("is told of what was coded while it was being published", async () => {
    const holder = await at.house.superuser.connect();
    try {
      await holder.query("begin; lock table published_statement in share mode");
      const publishing = at.publish([key]);
      await untilWaiting(at.house, 1, publishing);
      await codeByHand(at.house, [{ words: "Cykelsti", area: at.areas[0]! }]);
      const telling = at.house.workerDb.transaction({ viewer: people.analyst.id }, (trx) =>
        tellMoved(trx, processId),
      );
      await untilWaiting(at.house, 2, telling);
      await holder.query("commit");
      assert.equal((await publishing).statusCode, 303);
      await telling;
    } finally {
      holder.release();
    }
    const told = await toldToStrangers();
    assert.deepEqual(told.at(-1), ["Venter på at blive kodet", "Gode boliger"]);
    assert.equal(told.length, expected.length + 1);
  });
});
