import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { people } from "#test/cast/cast.ts";
import { type DocumentDesk, documentDesk } from "#test/document-desk.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { seedMinutes, seedNote, sharedFile, sharedIsAbsent } from "#test/shared.ts";

const noteBytes = sharedFile(seedNote);
const minutesBytes = sharedFile(seedMinutes);
const skip = (noteBytes === null || minutesBytes === null) && sharedIsAbsent;

describe("both real documents, through the house", { skip }, () => {
  let house: TestHouse;
  let desk: DocumentDesk;
  let note: string;
  let minutes: string;
  before(async () => {
    if (skip) return;
    house = await openTestHouse();
    desk = documentDesk(house);
    note = await desk.bring("notat.txt", noteBytes!);
    minutes = await desk.bring("referat.txt", minutesBytes!);
    await desk.approve(note);
    await desk.approve(minutes);
  });
  after(() => house?.close());

  const rows = async (sql: string, values: unknown[] = []) => (await house.superuser.query(sql, values)).rows;
  const statements = () =>
    rows("select id, number, spans, text, retired_at from statement where document_id = $1 order by number", [
      note,
    ]);

  it("the note gives 22 statements, numbered 1 to 22, of no known group", async () => {
    const found = await rows(
      "select number, group_label, question_number, basis, retired_at from statement where document_id = $1 order by number",
      [note],
    );
    assert.deepEqual(
      found,
      Array.from({ length: 22 }, (_, index) => ({
        number: index + 1,
        group_label: null,
        question_number: null,
        basis: "compiled",
        retired_at: null,
      })),
    );
  });

  it("the note's overall feedback is kept in five passages and its four groups are told", async () => {
    assert.equal((await rows("select from overall_feedback where document_id = $1", [note])).length, 5);
    assert.equal((await rows("select groups from contribution where document_id = $1", [note]))[0].groups, 4);
  });

  it("the minutes give no statements, but one agenda item with number 42", async () => {
    assert.equal((await rows("select from statement where document_id = $1", [minutes])).length, 0);
    assert.equal((await rows("select from contribution where document_id = $1", [minutes])).length, 0);
    assert.deepEqual(
      (await rows("select number, outcome_kind from agenda_item where document_id = $1", [minutes])).map(
        (item) => [item.number, item.outcome_kind],
      ),
      [["42", "discussed"]],
    );
  });

  it("the note is tied to no committee and its original is untouched", async () => {
    assert.equal(
      (await rows("select committee_id from document where id = $1", [note]))[0].committee_id,
      null,
    );
    const answer = await desk.get(`/documents/${note}/original`);
    assert.ok(answer.rawPayload.equals(noteBytes!));
  });

  it("all 22 coded, one glyph undone and another taught: no coding lost, no span moved", async () => {
    const before = await statements();
    for (const each of before) {
      const answer = await desk.post(`/coding/${each.id}`, { rest: "Andet", seen: 0 });
      assert.equal(answer.statusCode, 303);
    }
    const { reading } = await desk.review(note);
    const inPoint = (repair: { kind: string; span: { start: number } }) =>
      repair.kind === "glyph" && repair.span.start >= before[0].spans[0].start;
    const [undone] = reading.repairs.filter(inPoint);
    await desk.press(note, /^Fortryd/, `glyph:${undone.span.start}`);
    const taught = reading.repairs.filter(inPoint).at(-1);
    const { head } = await desk.review(note);
    const answer = await desk.post(`/documents/${note}/teach`, {
      on: head.number,
      from: taught.from,
      to: "xx",
      apply: "yes",
    });
    assert.equal(answer.statusCode, 303);
    await desk.approve(note);
    const now = await statements();
    assert.deepEqual(
      now.map(({ id, number, spans, retired_at }) => ({ id, number, spans, retired_at })),
      before.map(({ id, number, spans, retired_at }) => ({ id, number, spans, retired_at })),
    );
    assert.ok(now.filter((each, index) => each.text !== before[index].text).length >= 1);
    assert.ok(now.some((each) => each.text.includes("xx")));
    assert.equal(
      (
        await rows(
          "select from standing_coding c join statement s on s.id = c.statement_id where s.document_id = $1",
          [note],
        )
      ).length,
      22,
    );
  });

  it("bringing both in again adds nothing", async () => {
    const count = async () =>
      (await rows("select (select count(*) from document) as d, (select count(*) from statement) as s"))[0];
    const before = await count();
    const answer = await desk.upload(
      [
        { name: "igen.txt", content: noteBytes! },
        { name: "igen-2.txt", content: minutesBytes! },
      ],
      people.secretary,
    );
    assert.match(answer.body, /igen\.txt<\/a> er her allerede/);
    assert.deepEqual(await count(), before);
  });
});
