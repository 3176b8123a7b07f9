import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { people } from "#test/cast/cast.ts";
import { type DocumentDesk, documentDesk, queriesOf } from "#test/document-desk.ts";
import { damagedNote, damages } from "#test/fixtures/damaged-note.ts";
import { makeDocx } from "#test/fixtures/make-docx.ts";
import { makePdf, runningText } from "#test/fixtures/make-pdf.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

const json = { accept: "application/json" };
const lockedPdf = makePdf({ pages: [runningText(["Vi vil have flere stier."])], locked: true });

describe("documents", () => {
  let house: TestHouse;
  let desk: DocumentDesk;
  before(async () => {
    house = await openTestHouse();
    desk = documentDesk(house);
  });
  after(() => house.close());

  /** All that an import may leave behind, counted. */
  async function traces() {
    const { rows } = await house.superuser.query(
      `select (select count(*)::int from document) as documents, (select count(*)::int from source_text) as texts,
              (select count(*)::int from reading) as readings, (select count(*)::int from event) as events,
              (select count(*)::int from job) as jobs`,
    );
    const files = readdirSync(house.objectFolder, { recursive: true, withFileTypes: true });
    return { ...rows[0], files: files.filter((file) => file.isFile()).length };
  }

  it("a note brought in leads to its review, with every repair counted", async () => {
    const answer = await desk.upload([{ name: "notat.txt", content: damagedNote }]);
    assert.equal(answer.statusCode, 303);
    const location = String(answer.headers.location);
    assert.match(location, /documents\/[0-9a-f-]{36}\/review$/);
    const page = await desk.get(location);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, new RegExp(`${damages.glyphs + damages.bullets} rettelser`));
    assert.match(page.body, /4 pointer fundet/);
    const { reading, head } = (await desk.get(location, people.secretary, json)).json();
    assert.equal(head.number, 1);
    assert.equal(reading.repairs.length, damages.glyphs + damages.bullets);
  });

  it("the same bytes twice are one document, and that is said", async () => {
    const content = "Et brev om bænke ved åen. Vi mangler et sted at sidde.";
    await desk.bring("baenke.txt", content);
    const before = await traces();
    const again = await desk.upload([{ name: "bænke-igen.txt", content }]);
    assert.equal(again.statusCode, 200);
    assert.match(
      again.body,
      /<a href="[^"]*\/documents\/[0-9a-f-]{36}">bænke-igen\.txt<\/a> er her allerede/,
    );
    assert.deepEqual(await traces(), before);
  });

  it("the same bytes sent by two people at once are one document", async () => {
    const before = await traces();
    const content = "Der skal være lys på stien bag skolen.";
    const answers = await Promise.all(
      [people.secretary, people.otherSecretary].map((member) =>
        desk.upload([{ name: "lys.txt", content }], member),
      ),
    );
    assert.ok(answers.every((answer) => [200, 303].includes(answer.statusCode)));
    assert.equal((await traces()).documents, before.documents + 1);
    assert.equal((await traces()).files, before.files + 1);
  });

  it("of several files the good are taken, and the bad is named with its sentence", async () => {
    const before = await traces();
    const answer = await desk.upload([
      { name: "skole.txt", content: "Skolen skal have en ny legeplads." },
      { name: "låst.pdf", content: lockedPdf },
      { name: "hal.txt", content: "Hallen skal have nyt gulv." },
    ]);
    assert.equal(answer.statusCode, 207);
    assert.match(answer.body, /skole\.txt<\/a> er lagt ind og læst/);
    assert.match(answer.body, /hal\.txt<\/a> er lagt ind og læst/);
    assert.match(answer.body, /låst\.pdf: Filen er låst med adgangskode/);
    assert.match(answer.body, /href="#files"/);
    const now = await traces();
    assert.deepEqual(
      [now.documents, now.texts, now.readings, now.files],
      [before.documents + 2, before.texts + 2, before.readings + 2, before.files + 2],
    );
  });

  it("of several files in JSON the answer says which were taken and which not", async () => {
    const answer = await desk.upload(
      [
        { name: "torv.txt", content: "Torvet skal have en springvandskunst." },
        { name: "tom.txt", content: "" },
      ],
      people.secretary,
      json,
    );
    assert.equal(answer.statusCode, 207);
    const { taken, problem } = answer.json();
    assert.deepEqual(
      taken.map((document: { filename: string }) => document.filename),
      ["torv.txt"],
    );
    assert.deepEqual(
      problem.fields.map((each: { field: string }) => each.field),
      ["files"],
    );
  });

  it("when no file can be read nothing is stored, not even half", async () => {
    const before = await traces();
    const bad = [
      { name: "tom.txt", content: "" },
      { name: "låst.pdf", content: lockedPdf },
    ];
    const answer = await desk.upload(bad);
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /tom\.txt: Der står ingen tekst i filen/);
    assert.match(answer.body, /låst\.pdf: Filen er låst/);
    assert.deepEqual(await traces(), before);
    const inJson = await desk.upload(bad, people.secretary, json);
    assert.equal(inJson.statusCode, 422);
    assert.equal(inJson.json().problem, "422.20");
    assert.deepEqual(await traces(), before);
  });

  it("a form without a file, or with a way in that does not exist, says what to mend", async () => {
    const none = await desk.upload([]);
    assert.equal(none.statusCode, 422);
    assert.match(none.body, /Vælg mindst én fil/);
    const odd = await desk.upload([{ name: "a.txt", content: "Hej." }], people.secretary, {
      channel: "pigeon",
    });
    assert.equal(odd.statusCode, 422);
    assert.match(odd.body, /href="#channel"/);
  });

  const refused: [what: string, name: string, content: Uint8Array | string, sentence: RegExp][] = [
    ["an empty file", "tom.txt", "", /Der står ingen tekst i filen/],
    ["a locked PDF", "notat.pdf", lockedPdf, /låst med adgangskode/],
    ["a PDF cut short", "halv.pdf", Buffer.from("%PDF-1.7\n"), /slutter for tidligt/],
    ["a PDF of pictures", "scan.pdf", makePdf({ pages: [[]] }), /billeder uden tekst/],
    ["a PDF named .txt", "notat.txt", makePdf({ pages: [runningText(["Hej."])] }), /Ret endelsen til \.pdf/],
    ["half a Word file", "notat.docx", makeDocx().slice(0, 700), /Word-filen er i stykker/],
    [
      "a picture named .docx",
      "notat.docx",
      Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
      /et billede/,
    ],
    ["a web page", "side.html", "<!DOCTYPE html><title>Åkær</title>", /en webside/],
  ];
  for (const [what, name, content, sentence] of refused)
    it(`${what} is refused with a sentence that says what to do`, async () => {
      const before = await traces();
      const answer = await desk.upload([{ name, content }]);
      assert.equal(answer.statusCode, 422);
      assert.match(answer.body, sentence);
      assert.ok(answer.body.includes(`${name}:`));
      assert.deepEqual(await traces(), before);
    });

  it("gives the original back byte for byte", async () => {
    const content = Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from("Første linje\r\nanden æøå\n")]);
    const id = await desk.bring("Original æøå.txt", content);
    const answer = await desk.get(`/documents/${id}/original`);
    assert.equal(answer.statusCode, 200);
    assert.ok(answer.rawPayload.equals(content));
    assert.match(String(answer.headers["content-disposition"]), /^attachment; filename\*=UTF-8''Original/);
  });

  it("a reader sees the documents and may not add or change any", async () => {
    const id = await desk.bring("laeser.txt", "Biblioteket skal have åbent søndag.");
    for (const url of [
      "/documents",
      `/documents/${id}`,
      `/documents/${id}/review`,
      `/documents/${id}/original`,
    ])
      assert.equal((await desk.get(url, people.reader)).statusCode, 200, url);
    const review = await desk.get(`/documents/${id}/review`, people.reader);
    assert.doesNotMatch(review.body, /form="acts"|id="acts"|id="approve"|id="teach"/);
    const before = await traces();
    assert.equal((await desk.get("/documents/new", people.reader)).statusCode, 403);
    const tries = [
      await desk.upload([{ name: "ny.txt", content: "Noget nyt." }], people.reader),
      await desk.post(`/documents/${id}/review`, { on: 1, kind: "minutes" }, people.reader),
      await desk.post(`/documents/${id}/review`, { on: 1, accept: "join" }, people.reader),
      await desk.post(`/documents/${id}/teach`, { on: 1, from: "ø", to: "ti", apply: "yes" }, people.reader),
      await desk.post(`/documents/${id}/approval`, { on: 1 }, people.reader),
    ];
    assert.deepEqual(
      tries.map((answer) => answer.statusCode),
      [403, 403, 403, 403, 403],
    );
    assert.deepEqual(await traces(), before);
  });

  it("to someone outside the process a document does not exist", async () => {
    const id = await desk.bring("fremmed.txt", "Der mangler en bus om aftenen.");
    const before = await traces();
    for (const url of [
      "/documents",
      "/documents/new",
      `/documents/${id}`,
      `/documents/${id}/review`,
      `/documents/${id}/original`,
    ])
      assert.equal((await desk.get(url, people.stranger)).statusCode, 404, url);
    const tries = [
      await desk.upload([{ name: "ny.txt", content: "Noget andet nyt." }], people.stranger),
      await desk.post(`/documents/${id}/approval`, { on: 1 }, people.stranger),
      await desk.post(`/documents/${id}/review`, { on: 1, kind: "minutes" }, people.stranger),
    ];
    assert.deepEqual(
      tries.map((answer) => answer.statusCode),
      [404, 404, 404],
    );
    assert.deepEqual(await traces(), before);
  });

  it("lists documents by title, kind and state, also as JSON", async () => {
    await desk.bring("moelle.txt", "Møllen på bakken skal stå.");
    const found = (await desk.get("/documents?words=moelle", people.secretary, json)).json();
    assert.equal(found.total, 1);
    assert.equal(found.documents[0].newest.kind, "text");
    const none = await desk.get("/documents?words=moelle&state=approved");
    assert.match(none.body, /Ingen dokumenter passer/);
    const note = (await desk.get("/documents?kind=compiledNote", people.secretary, json)).json();
    assert.deepEqual(
      new Set(note.documents.map((each: { newest: { kind: string } }) => each.newest.kind)),
      new Set(["compiledNote"]),
    );
  });

  it("asks the database no more than 12 questions for a page", async () => {
    const id = await desk.bring("budget.txt", damagedNote.replace("Åkær", "Lyngå"));
    for (const url of ["/documents", `/documents/${id}`, `/documents/${id}/review`]) {
      const queries = queriesOf(await desk.get(url));
      assert.ok(queries > 0 && queries <= 12, `${url} asks ${queries}`);
    }
  });
});
