import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { loadReading } from "#rooms/documents/door.ts";
import { people } from "#test/cast/cast.ts";
import { type DocumentDesk, documentDesk, queriesOf } from "#test/document-desk.ts";
import { damagedNote } from "#test/fixtures/damaged-note.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

interface Row {
  id: string;
  number: number;
  text: string;
  spans: { start: number; end: number }[];
  group_label: string | null;
  question_number: number | null;
  retired_because: string | null;
}

describe("contributions", () => {
  let house: TestHouse;
  let desk: DocumentDesk;
  before(async () => {
    house = await openTestHouse();
    desk = documentDesk(house);
  });
  after(() => house.close());

  const rows = async (sql: string, values: unknown[] = []) => (await house.superuser.query(sql, values)).rows;
  const statementsOf = (documentId: string): Promise<Row[]> =>
    rows("select * from statement where document_id = $1 order by raw_start, number", [documentId]);
  let notes = 0;
  /** A note of its own: the same damage, another place. */
  const bringNote = () => desk.bring("notat.txt", damagedNote.replace("i Åkær", `i Åkær Bro ${++notes}`));

  it("an approved note gives its points as statements, numbered without gaps", async () => {
    const id = await bringNote();
    assert.deepEqual(await statementsOf(id), [], "nothing before a person approves");
    await desk.approve(id);
    const statements = await statementsOf(id);
    assert.equal(statements.length, 4);
    const numbers = (await rows("select number from statement order by number")).map((row) => row.number);
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
    );
  });

  it("where the note names no group or question, they are unknown and said so", async () => {
    const id = await bringNote();
    await desk.approve(id);
    const statements = await statementsOf(id);
    for (const each of statements) assert.deepEqual([each.group_label, each.question_number], [null, null]);
    const page = await desk.get(`/statements/${statements[0]!.id}`);
    assert.match(page.body, />Gruppe<\/th><td>Ukendt</);
  });

  it("where the note names them, each statement has its group and question", async () => {
    const id = await desk.bring(
      "borde.txt",
      "Notat fra borddrøftelse\n\nSpørgsmål 1: Hvad skal vi bevare?\n\nBord 1\n\n- Vi vil bevare den gamle smedje.\n\nBord 2\n\n- Vi vil bevare åens løb gennem byen.\n",
    );
    await desk.approve(id);
    assert.deepEqual(
      (await statementsOf(id)).map((each) => [each.group_label, each.question_number]),
      [
        ["Bord 1", 1],
        ["Bord 2", 1],
      ],
    );
  });

  it("doing the work twice changes nothing", async () => {
    const id = await bringNote();
    await desk.approve(id);
    const all =
      "select (select json_agg(s order by number) from statement s) as s, (select json_agg(w order by statement_id) from statement_wording w) as w, (select json_agg(f order by feedback_id, statement_id) from feedback_link f) as f, (select json_agg(c order by id) from contribution c) as c";
    const before = await rows(all);
    await house.superuser.query("update job set finished_at = null where kind = 'contributions.place'");
    await house.work();
    assert.deepEqual(await rows(all), before);
  });

  it("work for an older approval that comes late does not turn the words back", async () => {
    const id = await bringNote();
    await desk.approve(id);
    await desk.press(id, /^Fortryd/, await desk.repairAt(id, "glyph", "Flere cykelsƟer"));
    await desk.approve(id);
    const words = (await statementsOf(id)).map((each) => each.text);
    await house.superuser.query(
      "update job set finished_at = null where kind = 'contributions.place' and payload ->> 'documentId' = $1",
      [id],
    );
    await house.superuser.query(
      "update job set finished_at = now() where kind = 'contributions.place' and payload ->> 'subjectId' <> (select id::text from reading where document_id = $1 and number = 1)",
      [id],
    );
    await house.work();
    assert.deepEqual(
      (await statementsOf(id)).map((each) => each.text),
      words,
    );
  });

  it("what the groups said together is kept, linked to its points and not counted", async () => {
    const id = await bringNote();
    await desk.approve(id);
    const [feedback] = await rows("select * from overall_feedback where document_id = $1", [id]);
    assert.match(feedback.text, /^Grupperne ønsker flere cykelstier/);
    const links = await rows("select statement_id from feedback_link where feedback_id = $1", [feedback.id]);
    assert.ok(links.length > 0);
    const statements = await statementsOf(id);
    assert.ok(statements.every((each) => each.text !== feedback.text));
    const linked = await desk.get(`/statements/${links[0].statement_id}`);
    assert.ok(linked.body.includes(feedback.text));
  });

  it("undoing one glyph keeps the statements, their numbers, places and codings; only words change", async () => {
    const id = await bringNote();
    await desk.approve(id);
    const before = await statementsOf(id);
    const coded = before[0]!;
    await code(coded.id);
    await desk.press(id, /^Fortryd/, await desk.repairAt(id, "glyph", "Flere cykelsƟer"));
    await desk.approve(id);
    const now = await statementsOf(id);
    assert.deepEqual(
      now.map(({ id, number, spans, retired_because }) => ({ id, number, spans, retired_because })),
      before.map(({ id, number, spans, retired_because }) => ({ id, number, spans, retired_because })),
    );
    const changed = now.filter((each, index) => each.text !== before[index]!.text);
    assert.deepEqual(
      changed.map((each) => each.text),
      [coded.text.replace("stier", "sƟer")],
    );
    const wordings = await rows(
      "select text from statement_wording where statement_id = $1 order by reading_id",
      [coded.id],
    );
    assert.deepEqual(
      wordings.map((each) => each.text),
      [coded.text, changed[0]!.text],
    );
    const page = await desk.get(`/statements/${coded.id}`);
    assert.match(page.body, /Læsning 1/);
    assert.match(page.body, /Læsning 2/);
    assert.equal((await rows("select from standing_coding where statement_id = $1", [coded.id])).length, 1);
  });

  it("a point that a newer reading no longer holds is not counted, and comes back with its number and codings", async () => {
    const id = await bringNote();
    await desk.approve(id);
    const before = await statementsOf(id);
    const lost = before[1]!;
    await code(lost.id);
    await desk.press(id, /^Fortryd/, await desk.repairAt(id, "bullet", "Hallen skal"));
    await desk.approve(id);
    const without = await statementsOf(id);
    assert.deepEqual(
      without.map((each) => each.retired_because),
      [null, "notInReading", null, null],
    );
    assert.match((await desk.get(`/statements/${lost.id}`)).body, /ikke i den nyeste læsning/);
    await desk.press(id, /^Tag/);
    await desk.approve(id);
    assert.deepEqual(
      (await statementsOf(id)).map(({ id, number, text, retired_because }) => ({
        id,
        number,
        text,
        retired_because,
      })),
      before.map(({ id, number, text }) => ({ id, number, text, retired_because: null })),
    );
    assert.equal((await rows("select from standing_coding where statement_id = $1", [lost.id])).length, 1);
  });

  it("every statement in the house is byte for byte what its reading says at its place", async () => {
    const all = await rows("select reading_id, spans, text from statement_wording");
    assert.ok(all.length > 10);
    await house.db.transaction({ viewer: people.secretary.id }, async (trx) => {
      for (const { reading_id, spans, text } of all) {
        const { render } = await loadReading(trx, reading_id);
        assert.equal(render(spans), text);
      }
    });
  });

  it("documents approved at the same time get numbers of their own", async () => {
    const ids = [await bringNote(), await bringNote(), await bringNote()];
    for (const id of ids) await desk.post(`/documents/${id}/approval`, { on: 1 });
    await Promise.all(ids.map(() => house.house.runNextJob()));
    await house.work();
    const found = await Promise.all(ids.map((id) => statementsOf(id)));
    assert.deepEqual(
      found.map((each) => each.length),
      [4, 4, 4],
    );
    const numbers = (await rows("select number from statement order by number")).map((row) => row.number);
    assert.deepEqual(
      numbers,
      [...numbers.keys()].map((index) => index + 1),
    );
  });

  it("searches by words and parts of words, and says how many of how many", async () => {
    const page = await desk.get("/statements?words=cykelst");
    assert.match(page.body, /\d+ af \d+ udsagn/);
    assert.match((await desk.get("/statements?words=kokosnød")).body, /Ingen udsagn passer til søgningen/);
  });

  it("to someone outside the process a statement does not exist", async () => {
    const [one] = await rows("select id from statement limit 1");
    for (const url of ["/statements", `/statements/${one.id}`])
      assert.equal((await desk.get(url, people.stranger)).statusCode, 404);
    assert.equal(
      (await desk.post(`/statements/${one.id}/split`, { how: "own", after: "a" }, people.stranger))
        .statusCode,
      404,
    );
  });

  it("asks the database no more than 12 questions for a page", async () => {
    const [one] = await rows("select id from statement where retired_at is null limit 1");
    const [reworded] = await rows(
      "select statement_id as id from statement_wording group by 1 having count(*) > 1 limit 1",
    );
    for (const url of ["/statements", `/statements/${one.id}`, `/statements/${reworded.id}`]) {
      const queries = queriesOf(await desk.get(url));
      assert.ok(queries > 0 && queries <= 12, `${url} asks ${queries}`);
    }
  });

  /** A person puts a statement in the rest. */
  async function code(statementId: string) {
    const answer = await desk.post(`/coding/${statementId}`, { rest: "Andet", seen: 0 });
    assert.equal(answer.statusCode, 303);
  }
});
