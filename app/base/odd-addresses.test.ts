import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

describe("an address nobody would type", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  const slug = cast.process.slug;
  for (const url of [
    "/process/%00",
    `/process/${slug}/statements?words=%00`,
    `/process/${slug}/statements?page=99999999999999999999`,
    `/process/${slug}/coding?words=%00`,
    `/process/${slug}/documents/not-an-id`,
    `/process/${slug}/documents/01890000-0000-7000-8000-000000000999/readings/99999999999999999999`,
    `/process/${slug}/themes/99999999999999999999`,
    `/process/${slug}/copies/99999999999999999999`,
    `/process/${slug}/samples/99999999999999999999`,
    `/process/${slug}/runs/99999999999999999999`,
    `/process/${slug}/groups?by=%00`,
    `/process/${slug}/ledger?place=rest&reason=%00`,
    `/${slug}/statements/99999999999999999999`,
    "/%00",
  ])
    it(`${url} is answered with a page, and is no fault of the house`, async () => {
      const answer = await house.http.inject({ url, headers: await house.as(people.administrator) });
      assert.ok(answer.statusCode < 500, `${answer.statusCode}: ${answer.body.slice(0, 200)}`);
      assert.match(answer.body || "<html", /<html/);
    });
});
