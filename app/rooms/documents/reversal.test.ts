import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { people } from "#test/cast/cast.ts";
import { type DocumentDesk, documentDesk } from "#test/document-desk.ts";
import { damagedNote, doubtfulNote } from "#test/fixtures/damaged-note.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

const json = { accept: "application/json" };

describe("what a person did to a reading", () => {
  let house: TestHouse;
  let desk: DocumentDesk;
  before(async () => {
    house = await openTestHouse();
    desk = documentDesk(house);
  });
  after(() => house.close());

  let notes = 0;
  const bringNote = (text = damagedNote) =>
    desk.bring("notat.txt", text.replace("i Åkær", `i Åkær Sogn ${++notes}`));
  const act = (id: string, on: number, body: Record<string, string | number>) =>
    desk.post(`/documents/${id}/review`, { on, ...body });
  const firstGlyph = async (id: string) => {
    const { reading } = await desk.review(id);
    return reading.repairs.find((each: { kind: string }) => each.kind === "glyph").span.start;
  };

  it("an undone repair is listed, and is taken in again on its own", async () => {
    const id = await bringNote();
    const start = await firstGlyph(id);
    const other = (await desk.review(id)).reading.repairs.findLast(
      (each: { kind: string }) => each.kind === "glyph",
    ).span.start;
    await act(id, 1, { undo: `glyph:${start}` });
    await act(id, 2, { undo: `glyph:${other}` });
    const page = await desk.get(`/documents/${id}/review`);
    assert.match(page.body, /Tegn, der ikke er rettet/);
    assert.match(page.body, new RegExp(`name="redo" value="glyph:${start}"`));
    await act(id, 3, { redo: `glyph:${start}` });
    assert.deepEqual((await desk.review(id)).recipe.undone, [`glyph:${other}`]);
  });

  it("an answer is shown, and when it is taken back the doubt is there again", async () => {
    const id = await bringNote(doubtfulNote);
    const { reading } = await desk.review(id);
    const [doubt] = reading.doubts;
    await act(id, 1, { doubt: doubt.key, answer: doubt.answers[0] });
    assert.equal((await desk.review(id)).head.openDoubts, 0);
    const page = await desk.get(`/documents/${id}/review`);
    assert.match(page.body, /1 tvivl er besvaret/);
    assert.match(page.body, /name="takeBack"/);
    await act(id, 2, { takeBack: doubt.key });
    assert.deepEqual((await desk.review(id)).reading, reading);
  });

  it("an answer that was not on offer is refused, and makes no reading", async () => {
    const id = await bringNote(doubtfulNote);
    const [doubt] = (await desk.review(id)).reading.doubts;
    for (const body of [
      { doubt: doubt.key, answer: "nonsense" },
      { doubt: "unknownSign:nowhere", answer: doubt.answers[0] },
    ])
      assert.equal((await act(id, 1, body)).statusCode, 400);
    assert.equal((await desk.review(id)).head.number, 1);
  });

  it("a press that changes nothing makes no reading", async () => {
    const id = await bringNote();
    assert.equal((await act(id, 1, { redo: "glyph:3" })).statusCode, 303);
    assert.equal((await act(id, 1, { undoKind: "glyph:x→y" })).statusCode, 303);
    assert.equal((await desk.review(id)).head.number, 1);
  });

  it("one place can be accepted apart from its kind, with who", async () => {
    const id = await bringNote();
    const key = `glyph:${await firstGlyph(id)}`;
    await act(id, 1, { accept: key });
    const { rows } = await house.superuser.query(
      "select repair_kind_key, accepted_by from repair_acceptance where document_id = $1",
      [id],
    );
    assert.deepEqual(rows, [{ repair_kind_key: key, accepted_by: people.secretary.id }]);
    const page = await desk.get(`/documents/${id}/review`);
    assert.doesNotMatch(page.body, new RegExp(`name="accept" value="${key}"`));
    assert.match(page.body, /Godtag alle/);
  });

  it("an act leads back to where it was done, with the same places open", async () => {
    const lines = Array.from({ length: 450 }, (_, at) => `Linje ${at} om haven ved åen.`).join("\n\n");
    const id = await bringNote(`${lines}\n\n${damagedNote}`);
    const answer = await act(id, 1, { page: 5, undo: `glyph:${await firstGlyph(id)}` });
    const location = String(answer.headers.location);
    assert.match(location, /page=5&open=/);
    const page = await desk.get(location);
    const kind = page.body.split(`<li id="${location.split("#")[1]}"`)[1] ?? "";
    assert.match(kind.split("</details>")[0]!, /<details[^>]* open/);
  });

  it("a place in the middle of a long document is on the page its address names", async () => {
    const lines = Array.from({ length: 450 }, (_, at) => `Afsnit ${at} om stien langs åen.`).join("\n\n");
    const id = await bringNote(`Brev om stien\n\n${lines}`);
    const at = `Brev om stien\n\n${lines}`.indexOf("Afsnit 300 ");
    const page = await desk.get(`/documents/${id}/review?at=${at}`);
    assert.match(page.body, /Afsnit 300 om stien/);
    assert.doesNotMatch(page.body, /Afsnit 1 om stien/);
    assert.ok(page.body.includes(`id="at-${at}"`));
  });

  it("an older reading is shown as it was, without a button that changes it", async () => {
    const id = await bringNote();
    await act(id, 1, { undo: `glyph:${await firstGlyph(id)}` });
    const page = await desk.get(`/documents/${id}/review?reading=1`);
    assert.match(page.body, /ældre læsning, nummer 1/);
    assert.doesNotMatch(page.body, /form="acts"|id="approve"|id="teach"/);
    assert.equal((await desk.get(`/documents/${id}/review?reading=9`)).statusCode, 404);
  });

  it("every reading can be had as data, by those who may read it", async () => {
    const id = await bringNote();
    await act(id, 1, { undo: `glyph:${await firstGlyph(id)}` });
    const first = (await desk.get(`/documents/${id}/readings/1`, people.reader, json)).json();
    const second = (await desk.get(`/documents/${id}/readings/2`, people.reader, json)).json();
    assert.equal(first.reading.repairs.length, second.reading.repairs.length + 1);
    assert.equal(first.reading.file, "notat.txt");
    assert.equal((await desk.get(`/documents/${id}/readings/1`, people.stranger, json)).statusCode, 404);
    assert.equal((await desk.get(`/documents/${id}/readings/7`, people.reader, json)).statusCode, 404);
  });

  it("the title follows a sign that is repaired in it", async () => {
    const id = await desk.bring(
      "titel.txt",
      damagedNote.replace("Notat fra dialogmøde i", "Notat om sﻵer i"),
    );
    await desk.post(`/documents/${id}/teach`, { on: 1, from: "ﻵ", to: "ti", apply: "yes" });
    const list = (await desk.get("/documents?words=stier", people.secretary, json)).json();
    assert.deepEqual(
      list.documents.map((document: { id: string }) => document.id),
      [id],
    );
  });

  it("an unusual sign that nobody repaired is offered for teaching", async () => {
    const id = await bringNote(damagedNote.replaceAll("SkaƩe", "Skaǂe"));
    const page = await desk.get(`/documents/${id}/review`);
    assert.match(page.body, /from=%C7%82#teach/);
    const picked = await desk.get(`/documents/${id}/review?from=%C7%82`);
    assert.match(picked.body, /name="from"[^>]*value="ǂ"|value="ǂ"[^>]*name="from"/);
  });
});
