import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast } from "#test/cast/cast.ts";
import { listSummaries } from "./door.ts";
import { desk, openPublishingHouse, type PublishingHouse } from "./testing/publishing-house.ts";

const { slug } = cast.process;

describe("a summary and a compiled note", () => {
  let at: PublishingHouse;
  before(async () => {
    at = await openPublishingHouse();
  });
  after(() => at.house.close());

  it("are published in one act, each at an address of its own", async () => {
    for (const kind of ["summary", "compiledNote"]) {
      const { headers } = await at.post(`/process/${slug}/drafts`, [["kind", kind]]);
      await at.approve(String(headers.location));
    }
    const { candidates } = (await at.data(desk)) as { candidates: { key: string }[] };
    const keys = candidates.map((each) => each.key).filter((each) => each.startsWith("summary-"));
    assert.equal(keys.length, 2);
    for (const key of keys) await at.decideAll(key, "stands");
    const answer = await at.publish(keys);
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 1000));
    const summaries = await at.asStranger((trx) => listSummaries(trx, slug));
    assert.deepEqual(
      summaries.map(({ number }) => number),
      [2, 1],
    );
    for (const number of [1, 2])
      assert.equal((await at.house.http.inject({ url: `/${slug}/summary/${number}` })).statusCode, 200);
  });
});
