import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { loadReading } from "#rooms/documents/door.ts";
import { people } from "#test/cast/cast.ts";
import { type DocumentDesk, documentDesk } from "#test/document-desk.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

const note = (place: string) =>
  [
    `Notat fra dialogmøde i ${place}`,
    "",
    "Input fra grupperne",
    "",
    "- Hallen skal have nyt gulv. Desuden mangler skolen en legeplads til de yngste børn i byen.",
    "- Der skal være flere bænke langs åen.",
    "",
  ].join("\n");

describe("splitting a statement", () => {
  let house: TestHouse;
  let desk: DocumentDesk;
  before(async () => {
    house = await openTestHouse();
    desk = documentDesk(house);
  });
  after(() => house.close());

  const statementsOf = async (documentId: string) =>
    (
      await house.superuser.query("select * from statement where document_id = $1 order by number", [
        documentId,
      ])
    ).rows;
  const counted = async (documentId: string) =>
    (await statementsOf(documentId)).filter((each) => each.retired_at === null).map((each) => each.text);
  let places = 0;
  async function approvedNote() {
    const id = await desk.bring("notat.txt", note(`Åkær ${++places}`));
    await desk.approve(id);
    const [whole] = await statementsOf(id);
    return { id, whole };
  }
  const split = (id: string, body: Record<string, string>, member = people.secretary) =>
    desk.post(`/statements/${id}/split`, body, member);

  it("by our suggestion, counts the parts and not the whole", async () => {
    const { id, whole } = await approvedNote();
    assert.match((await desk.get(`/statements/${whole.id}`)).body, /Intet er delt endnu/);
    assert.equal((await split(whole.id, { how: "suggested" })).statusCode, 303);
    assert.deepEqual(await counted(id), [
      "Der skal være flere bænke langs åen.",
      "Hallen skal have nyt gulv.",
      "Desuden mangler skolen en legeplads til de yngste børn i byen.",
    ]);
    assert.match((await desk.get(`/statements/${whole.id}`)).body, /Udsagnet er delt/);
  });

  it("after words of one's own, gives parts that are equal to their places in the reading", async () => {
    const { id, whole } = await approvedNote();
    assert.equal((await split(whole.id, { how: "own", after: "mangler skolen" })).statusCode, 303);
    const parts = (await statementsOf(id)).filter((each) => each.split_from === whole.id);
    assert.deepEqual(
      parts.map((each) => each.text),
      ["Hallen skal have nyt gulv. Desuden mangler skolen", "en legeplads til de yngste børn i byen."],
    );
    await house.db.transaction({ viewer: people.secretary.id }, async (trx) => {
      for (const part of parts) {
        const { render } = await loadReading(trx, part.reading_id);
        assert.equal(render(part.spans), part.text);
      }
    });
  });

  it("by words that are not there, or at an end, is refused with what was typed kept", async () => {
    const { id, whole } = await approvedNote();
    for (const after of ["kokosnød", "yngste børn i byen.", ""]) {
      const answer = await split(whole.id, { how: "own", after });
      assert.equal(answer.statusCode, 422);
      assert.ok(answer.body.includes(`value="${after}"`) || after === "");
    }
    assert.equal((await statementsOf(id)).length, 2);
  });

  it("by several people at once splits it once", async () => {
    for (let round = 0; round < 3; round++) {
      const { id, whole } = await approvedNote();
      const all = [people.secretary, people.otherSecretary, people.analyst, people.administrator];
      const answers = await Promise.all(all.map((member) => split(whole.id, { how: "suggested" }, member)));
      assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [303, 409, 409, 409]);
      assert.equal((await statementsOf(id)).length, 4);
    }
  });

  it("can be undone: the whole counts again, the parts do not", async () => {
    const { id, whole } = await approvedNote();
    const before = await counted(id);
    assert.equal((await split(whole.id, { how: "undo" })).statusCode, 409, "nothing to undo yet");
    await split(whole.id, { how: "suggested" });
    const [part] = (await statementsOf(id)).filter((each) => each.split_from === whole.id);
    await split(part.id, { how: "own", after: "Hallen" });
    assert.equal((await split(whole.id, { how: "undo" })).statusCode, 303);
    assert.deepEqual(await counted(id), before, "parts of parts do not count either");
    assert.equal((await split(part.id, { how: "undo" })).statusCode, 409);
  });

  it("lasts through a reading that lost the point and one that found it again", async () => {
    const { id, whole } = await approvedNote();
    await split(whole.id, { how: "suggested" });
    const before = await counted(id);
    await desk.press(id, /^Læs det som referat/);
    await desk.approve(id);
    assert.deepEqual(await counted(id), []);
    const { head } = await desk.review(id);
    assert.ok(
      (await statementsOf(id)).every((each) => each.reading_id !== head.id),
      "no words from minutes",
    );
    await desk.press(id, /^Læs det som notat/);
    await desk.approve(id);
    assert.deepEqual(await counted(id), before);
  });

  it("undone while no reading holds the point counts nothing twice when it comes back", async () => {
    const { id, whole } = await approvedNote();
    const before = await counted(id);
    await split(whole.id, { how: "suggested" });
    await desk.press(id, /^Læs det som referat/);
    await desk.approve(id);
    await split(whole.id, { how: "undo" });
    assert.deepEqual(await counted(id), []);
    await desk.press(id, /^Læs det som notat/);
    await desk.approve(id);
    assert.deepEqual(await counted(id), before);
  });

  it("is for those who code: a reader is refused", async () => {
    const { id, whole } = await approvedNote();
    assert.equal((await split(whole.id, { how: "suggested" }, people.reader)).statusCode, 403);
    assert.equal((await statementsOf(id)).length, 2);
    assert.doesNotMatch((await desk.get(`/statements/${whole.id}`, people.reader)).body, /name="how"/);
  });
});
