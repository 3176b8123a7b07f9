import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { people } from "#test/cast/cast.ts";
import { type DocumentDesk, documentDesk } from "#test/document-desk.ts";
import { damagedNote, damages, doubtfulNote } from "#test/fixtures/damaged-note.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

describe("the review of a reading", () => {
  let house: TestHouse;
  let desk: DocumentDesk;
  before(async () => {
    house = await openTestHouse();
    desk = documentDesk(house);
  });
  after(() => house.close());

  let notes = 0;
  const bringNote = (text = damagedNote) =>
    desk.bring("notat.txt", text.replace("i Åkær", `i Åkær Bro ${++notes}`));
  const spansOf = (reading: { points: { spans: unknown }[] }) => reading.points.map((point) => point.spans);
  const ofKind = (reading: { repairs: { kind: string; from: string }[] }, kind: string, from?: string) =>
    reading.repairs.filter((each) => each.kind === kind && (!from || each.from === from)).length;
  /** Everything that a press on a button may leave behind. */
  const traces = async (id: string) =>
    (
      await house.superuser.query(
        `select (select count(*)::int from reading where document_id = $1) as readings,
                (select count(*)::int from reading_approval where document_id = $1) as approvals,
                (select count(*)::int from repair_acceptance where document_id = $1) as acceptances,
                (select count(*)::int from event) as events`,
        [id],
      )
    ).rows[0];

  it("undoing one repair makes a second reading; no place in the raw text moves", async () => {
    const id = await bringNote();
    const before = await desk.review(id);
    await desk.press(id, /^Fortryd/, await desk.repairAt(id, "glyph", "Flere cykelsƟer"));
    const now = await desk.review(id);
    assert.equal(now.head.number, 2);
    assert.equal(now.head.cause, "undo");
    assert.equal(now.reading.repairs.length, before.reading.repairs.length - 1);
    assert.deepEqual(spansOf(now.reading), spansOf(before.reading));
    assert.match(now.reading.points[0].text, /^Flere cykelsƟer/);
    const first = await desk.get(`/documents/${id}/review?reading=1`, people.secretary, {
      accept: "application/json",
    });
    assert.deepEqual(first.json().reading, before.reading, "the first reading stands as it was");
  });

  it("undoing all of a kind leaves the other kinds, and taking them in again brings back every one", async () => {
    const id = await bringNote();
    const before = await desk.review(id);
    await desk.press(id, new RegExp(`^Fortryd alle ${damages.ti}$`));
    const undone = await desk.review(id);
    assert.equal(ofKind(undone.reading, "glyph", "Ɵ"), 0);
    assert.equal(ofKind(undone.reading, "glyph"), damages.tt + damages.ft);
    assert.equal(ofKind(undone.reading, "bullet"), damages.bullets);
    await desk.press(id, /^Tag alle/);
    const now = await desk.review(id);
    assert.deepEqual(now.reading, before.reading);
    assert.equal(now.head.number, 3);
  });

  it("teaching a sign first shows every place and changes nothing", async () => {
    const id = await bringNote(
      damagedNote.replace("fast møde", "faﻵ møde").replace("skilt, og", "skilﻵ, og"),
    );
    const before = await traces(id);
    const answer = await desk.post(`/documents/${id}/teach`, { on: 1, from: "ﻵ", to: "st" });
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, /ﻵ bliver til st 2 steder/);
    assert.match(answer.body, /Intet er rettet endnu/);
    assert.match(answer.body, /fast/);
    assert.deepEqual(await traces(id), before);
    const applied = await desk.post(`/documents/${id}/teach`, { on: 1, from: "ﻵ", to: "st", apply: "yes" });
    assert.equal(applied.statusCode, 303);
    const { reading, head } = await desk.review(id);
    assert.equal(head.number, 2);
    assert.equal(ofKind(reading, "glyph", "ﻵ"), 2);
    assert.ok(reading.points.every((point: { text: string }) => !point.text.includes("ﻵ")));
  });

  it("a sign that is in no word, or letters that are none, is refused and kept in the form", async () => {
    const id = await bringNote();
    const before = await traces(id);
    const nowhere = await desk.post(`/documents/${id}/teach`, { on: 1, from: "ж", to: "ti" });
    assert.equal(nowhere.statusCode, 422);
    assert.match(nowhere.body, /value="ж"/);
    assert.match(nowhere.body, /ikke inde i noget ord/);
    const digits = await desk.post(`/documents/${id}/teach`, { on: 1, from: "Ɵ", to: "12" });
    assert.equal(digits.statusCode, 422);
    assert.deepEqual(await traces(id), before);
  });

  it("a doubt waits for a person: approval is refused until it is answered", async () => {
    const id = await bringNote(doubtfulNote);
    const { head, reading } = await desk.review(id);
    assert.equal(head.openDoubts, 1);
    const refused = await desk.post(`/documents/${id}/approval`, { on: 1 });
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /Svar først på den ene tvivl/);
    assert.equal((await traces(id)).approvals, 0);
    await desk.press(id, /./, reading.doubts[0].answers.at(-1));
    const answered = await desk.review(id);
    assert.equal(answered.head.openDoubts, 0);
    assert.equal(answered.head.cause, "answer");
    assert.equal((await desk.approve(id)).statusCode, 303);
  });

  it("approval says who and when, and pressing twice is approving once", async () => {
    const id = await bringNote();
    await desk.approve(id);
    const page = await desk.get(`/documents/${id}/review`);
    assert.match(page.body, /Godkendt af Karen Mølgaard/);
    const { rows } = await house.superuser.query(
      "select approved_by, approved_at > now() - interval '1 minute' as now from reading_approval where document_id = $1",
      [id],
    );
    assert.deepEqual(rows, [{ approved_by: people.secretary.id, now: true }]);
    const before = await traces(id);
    await desk.post(`/documents/${id}/approval`, { on: 1 }, people.otherSecretary);
    assert.deepEqual(await traces(id), before);
  });

  it("accepting all of a kind is recorded with who, and makes no new reading", async () => {
    const id = await bringNote();
    await desk.press(id, new RegExp(`^Godtag alle ${damages.ti}$`));
    const { rows } = await house.superuser.query(
      "select accepted_by, repair_kind_key from repair_acceptance where document_id = $1",
      [id],
    );
    assert.equal(rows.length, 1);
    assert.equal(rows[0].accepted_by, people.secretary.id);
    assert.match(rows[0].repair_kind_key, /^glyph:Ɵ/);
    assert.equal((await desk.review(id)).head.number, 1);
    assert.match((await desk.get(`/documents/${id}/review`)).body, /godtaget af Karen Mølgaard/);
  });

  it("whoever acts on an older reading is told of the newer one, and nothing changes", async () => {
    const id = await bringNote();
    await desk.press(id, /^Fortryd/, await desk.repairAt(id, "glyph", "Flere cykelsƟer"));
    const before = await traces(id);
    const stale = [
      await desk.post(`/documents/${id}/teach`, { on: 1, from: "Ɵ", to: "ti", apply: "yes" }),
      await desk.post(`/documents/${id}/approval`, { on: 1 }),
    ];
    for (const answer of stale) {
      assert.equal(answer.statusCode, 409);
      assert.match(answer.body, /nyere læsning imens, nummer 2/);
      assert.match(answer.body, />Læsning 2</, "the newer reading is what is shown");
    }
    assert.deepEqual(await traces(id), before);
  });

  it("two people who act at once on the same reading: one is first, the other is told", async () => {
    const id = await bringNote();
    const teach = (from: string, member = people.secretary) =>
      desk.post(`/documents/${id}/teach`, { on: 1, from, to: "xx", apply: "yes" }, member);
    const answers = await Promise.all([teach("Ɵ"), teach("Ʃ", people.otherSecretary)]);
    assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [303, 409]);
    assert.equal((await traces(id)).readings, 2);
  });

  it("a newer reading says which statements it would change, before it is approved", async () => {
    const id = await bringNote();
    await desk.approve(id);
    await desk.press(id, /^Fortryd/, await desk.repairAt(id, "glyph", "Flere cykelsƟer"));
    const page = await desk.get(`/documents/${id}/review`);
    assert.match(page.body, /Nye ord: .*cykelstier.*→.*cykelsƟer/);
    assert.match(page.body, /Ingen kodning går tabt/);
  });

  it("a text of 1 MB, in lines or on one, has a light page that answers, at any place", async () => {
    const sentence = "Der skal være flere bænke langs åen, så ældre kan hvile sig på vejen. ";
    for (const line of [`${sentence}\n\n`, sentence]) {
      const text = `Brev ${line.length}\n\n${line.repeat(1_000_000 / line.length)}Sidste ord: kokosnød.`;
      const id = await desk.bring("lang.txt", text, "letter");
      const at = [...text].length - 10;
      for (const url of [`/documents/${id}/review`, `/documents/${id}/review?at=${at}`, `/documents/${id}`]) {
        const page = await desk.get(url);
        assert.equal(page.statusCode, 200);
        assert.ok(page.rawPayload.length < 400_000, `${url} is ${page.rawPayload.length} bytes`);
        if (url.includes("?at")) assert.match(page.body, /kokosnød/);
      }
    }
  });
});
