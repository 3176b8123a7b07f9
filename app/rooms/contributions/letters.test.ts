import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { loadReading } from "#rooms/documents/door.ts";
import { cast, people } from "#test/cast/cast.ts";
import { type DocumentDesk, documentDesk } from "#test/document-desk.ts";
import { damagedNote } from "#test/fixtures/damaged-note.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { listFeedback } from "./feedback-queries.ts";
import { countUnits, listContributions } from "./queries.ts";

describe("letters and other running text", () => {
  let house: TestHouse;
  let desk: DocumentDesk;
  before(async () => {
    house = await openTestHouse();
    desk = documentDesk(house);
  });
  after(() => house.close());

  const rows = async (sql: string, values: unknown[] = []) => (await house.superuser.query(sql, values)).rows;
  const statementsOf = (documentId: string) =>
    rows("select * from statement where document_id = $1 order by raw_start", [documentId]);

  it("a letter becomes one statement for each idea, every one equal to its place in the reading", async () => {
    const letter = [
      "Kære kommune,",
      "",
      "Vi er en gruppe forældre fra Lyngå. Vi synes, at der skal være flere bænke langs stien, f.eks. ved",
      "mølle-",
      "dammen, så ældre kan hvile sig. Desuden mangler der lys på parkeringspladsen ved hallen.",
      "",
      "1. Skolebussen bør køre til kl. 17, så børnene kan gå til fodbold.",
      "2. Biblioteket må gerne holde åbent om søndagen.",
      "",
    ].join("\r\n");
    const id = await desk.bring("brev.txt", letter, "letter");
    await desk.approve(id);
    const statements = await statementsOf(id);
    for (const words of ["bænke langs stien, f.eks. ved", "Desuden mangler", "kl. 17, så", "Biblioteket"])
      assert.equal(statements.filter((each) => each.text.includes(words)).length, 1, words);
    await house.db.transaction({ viewer: people.secretary.id }, async (trx) => {
      const { render, rawText } = await loadReading(trx, statements[0].reading_id);
      for (const { spans, text } of statements) assert.equal(render(spans), text);
      const taken = statements.map((each) => each.text).join("");
      for (const word of rawText.slice(60).match(/\p{L}{6,}/gu) ?? [])
        assert.ok(taken.includes(word), `${word} is in no statement`);
    });
    assert.deepEqual(
      new Set(
        (await rows("select basis from statement where document_id = $1", [id])).map((row) => row.basis),
      ),
      new Set(["transcribed"]),
    );
  });

  it("a letter read as minutes instead is no longer counted as a contribution", async () => {
    const units = async () => (await desk.get("/statements")).body.match(/Fra (\d+) input/)?.[1] ?? "0";
    const before = await units();
    const id = await desk.bring("referat-maaske.txt", "Vi mødtes ved åen. Der mangler en bro.", "mail");
    await desk.approve(id);
    assert.equal(Number(await units()), Number(before) + 1);
    await desk.press(id, /^Læs det som referat/);
    await desk.approve(id);
    assert.equal(await units(), before);
  });

  it("a letter with a list is one sender's input, not a note", async () => {
    const id = await desk.bring(
      "liste.txt",
      "Vi er naboer ved åen.\n\n- Bænke ved åen.\n- Lys på stien.\n",
      "mail",
    );
    await desk.approve(id);
    assert.deepEqual(
      await rows("select kind, basis, groups from contribution where document_id = $1", [id]),
      [{ kind: "input", basis: "verbatim", groups: null }],
    );
    assert.deepEqual(
      (await statementsOf(id)).map((each) => each.text),
      ["Vi er naboer ved åen.", "Bænke ved åen.", "Lys på stien."],
    );
  });

  it("a letter of thousands of ideas is placed, and placed again when its reading changes", async () => {
    const lines = Array.from({ length: 4200 }, (_, index) => `Idé ${index} om bænke ved åen.`);
    const id = await desk.bring("mange.txt", lines.join("\n\n"), "letter");
    await desk.approve(id);
    assert.equal((await statementsOf(id)).length, lines.length);
    await desk.press(id, /^Læs det som referat/);
    await desk.approve(id);
    const gone = await statementsOf(id);
    assert.ok(gone.every((each) => each.retired_because === "notInReading"));
    await desk.press(id, /^Læs det som input/);
    await desk.approve(id);
    const back = await statementsOf(id);
    assert.deepEqual(
      [back.length, back.filter((each) => each.retired_because === null).length],
      [4200, 4200],
    );
  });

  it("a note read as something else keeps nothing behind that counts, neither voices nor feedback", async () => {
    const heard = () =>
      house.db.transaction({ viewer: people.secretary.id }, async (trx) => {
        const all = [
          await listFeedback(trx, cast.process.id),
          await listContributions(trx, cast.process.id),
        ] as const;
        const units = await countUnits(trx, cast.process.id);
        assert.equal(units.notes + units.contributions, all[1].length, "both count the same");
        return all.map((each) => each.length);
      });
    const [feedback, contributions] = await heard();
    const id = await desk.bring("notat.txt", damagedNote);
    await desk.approve(id);
    assert.deepEqual(await heard(), [feedback! + 1, contributions! + 1]);
    await desk.press(id, /^Læs det som referat/);
    await desk.approve(id);
    assert.deepEqual(await heard(), [feedback, contributions]);
  });
});
