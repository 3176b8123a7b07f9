import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { openPublishingHouse, type PublishingHouse } from "./testing/publishing-house.ts";

describe("an act of publishing that is refused", () => {
  let at: PublishingHouse;
  before(async () => {
    at = await openPublishingHouse();
  });
  after(() => at.house.close());

  it("leaves no printed file behind that no page names", async () => {
    const files = () =>
      readdirSync(at.house.objectFolder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => each.name)
        .sort();
    const { key } = await at.approveSummary();
    await at.decideAll(key, "stands");
    const before = files();
    await at.whileItSays(
      "update process set purpose = 'Ring 20 30 40 52'",
      "update process set purpose = ''",
      async () => assert.equal((await at.publish([key, "process"])).statusCode, 409),
    );
    assert.equal(await at.standing("summary", 1), null);
    assert.deepEqual(files(), before);
  });
});
