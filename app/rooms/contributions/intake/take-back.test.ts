import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cast } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { intakeDesk } from "#test/intake-desk.ts";

const rows = `Svar
Min nabo på nummer ni er syg igen. Og der mangler lys på stien.
Byg en bro over åen
Plant træer på torvet
`;

describe("an intake that is taken back", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  it("brings nothing back that was removed by law when the same file comes again", async () => {
    const desk = intakeDesk(house);
    const id = await desk.bring("svar.csv", rows, { 0: "text" });
    const find = async (words: string) =>
      (
        await house.superuser.query(
          "select id, contribution_id from statement where retired_at is null and text like $1",
          [`%${words}%`],
        )
      ).rows;
    const remove = async (kind: string, subject: string) => {
      const answer = await desk.post(`/removals/${kind}/${subject}`, {
        ground: "consent",
        reason: "Bedt om det",
        understood: "yes",
      });
      assert.equal(answer.statusCode, 303, answer.body.slice(0, 300));
    };
    await remove("statement", (await find("nummer ni"))[0].id);
    await remove("contribution", (await find("en bro"))[0].contribution_id);
    await house.work();
    assert.equal((await desk.post(`/intakes/${id}/taking-back`, {})).statusCode, 303);
    await desk.bring("svar.csv", rows, { 0: "text" });
    assert.equal((await find("nummer ni")).length, 0);
    assert.equal((await find("en bro")).length, 0);
    assert.equal((await find("Plant træer")).length, 1, "the rest comes in again");
    const { rows: texts } = await house.superuser.query(
      "select raw_text from contribution where process_id = $1",
      [cast.process.id],
    );
    for (const { raw_text } of texts) assert.doesNotMatch(raw_text, /nummer ni|en bro/);
  });
});
