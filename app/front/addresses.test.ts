import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { paths } from "#base/paths.ts";
import { openPublishingHouse, type PublishingHouse } from "#rooms/publishing/testing/publishing-house.ts";
import { cast } from "#test/cast/cast.ts";

const { slug } = cast.process;

describe("the public addresses", () => {
  let at: PublishingHouse;
  let key: string;
  let draft: string;

  before(async () => {
    at = await openPublishingHouse();
    ({ draft, key } = await at.approveSummary());
    for (const each of ["process", key]) await at.decideAll(each, "stands");
    const answer = await at.publish(["process", key]);
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 1000));
  });
  after(() => at.house.close());

  const ask = (url: string) => at.house.http.inject({ url });

  it("answer what nobody would type as not found, and never with a fault of ours", async () => {
    const list = paths.publicList(slug, "statements");
    assert.equal((await ask(list)).statusCode, 200);
    for (const url of [
      `${list}?page=999999999`,
      `${list}?page=50000000`,
      `${list}%00`,
      `/${slug}%00`,
      `/${slug}/lists/%00`,
      `/${slug}/summary/1/lists/%00`,
      `/${slug}/statements/999999999`,
      `/${slug}/summary/999999999`,
      `/${slug}/summary/99999999999999/file.pdf`,
      `/%00/summary/1/file.pdf`,
    ])
      assert.equal((await ask(url)).statusCode, 404, url);
  });

  it("show an older summary as older, also when the newer one was withdrawn again", async () => {
    const newest = paths.publicSummary(slug);
    const first = paths.publicSummaryVersion(slug, 1);
    for (const url of [newest, first]) assert.equal((await ask(url)).statusCode, 200);
    await at.approve(draft);
    await at.decideAll(key, "stands");
    assert.equal((await at.publish([key])).statusCode, 303);
    assert.match((await ask(first)).body, /Der er kommet en nyere/);
    assert.equal((await at.withdraw((await at.standing("summary", 2))!.id)).statusCode, 303);
    assert.equal((await ask(newest)).statusCode, 404, "none is the newest any more");
    const { body, statusCode } = await ask(first);
    assert.equal(statusCode, 200);
    assert.doesNotMatch(body, /Der er kommet en nyere/, "there is none to be read");
  });
});
