import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sha256Of } from "#base/sha256-of.ts";
import { assign } from "#sense/assign.ts";
import type { Assignment, StatementText } from "#sense/types.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { analystIn, coding } from "../testing/analyst-in.ts";
import { addApproved } from "../testing/fill-background.ts";
import { type FilledProcess, fillProcess, proposeNow } from "../testing/fill-process.ts";
import { workOn } from "../testing/work-on.ts";
import { fewestSigns, fewestStatements, readBackground } from "./read-background.ts";

const runs = `/process/${cast.process.slug}/runs`;

describe("the house's own documents, read along in", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  let first: string;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, fewestStatements);
    first = await addApproved(house, fewestSigns / 2, "Referat");
    await proposeNow(house);
  });
  after(() => house.close());

  const { act, get, post } = analystIn(() => house);
  const run = async (number: number) => (await house.data(`${runs}/${number}`, people.analyst)).run;
  const lessons = async () =>
    (await house.superuser.query("select key, lesson from run_lesson order by key")).rows;
  const again = async (number: number) => {
    await post(`${runs}/${number}/check`, {});
    await house.work();
    return (await run(number)).checks[0].outcome;
  };
  const read = () =>
    house.db.transaction({ viewer: people.analyst.id }, (trx) =>
      readBackground(trx, cast.process.id, fewestStatements),
    );

  it("too little is not learnt from, and the run is what it always was", async () => {
    const { manifest } = await run(1);
    assert.equal(manifest.background, undefined);
    assert.ok(!("kinWeight" in manifest.parameters));
    assert.equal((await lessons()).length, 0);
    assert.ok(!(await get(`${runs}/1`)).body.includes("Læst med i"));
  });

  it("of few statements nothing is learnt, however long the documents", async () => {
    const few = fewestStatements - 1;
    await addApproved(house, fewestSigns / 2 + 1000, "Hvidbog");
    const read = await house.db.transaction({ viewer: people.analyst.id }, async (trx) => [
      await readBackground(trx, cast.process.id, few),
      await readBackground(trx, cast.process.id, fewestStatements),
    ]);
    assert.equal(read[0], null);
    assert.equal(read[1]!.background.documents, 2);
  });

  it("from enough on a run learns from it, says which text and how much, and gives what the text itself would", async () => {
    await proposeNow(house);
    const { manifest, outputHash } = await run(2);
    const { background, text } = (await read())!;
    assert.deepEqual(manifest.background, background);
    assert.deepEqual(background, { hash: sha256Of(text), signs: text.length, documents: 2 });
    assert.ok("kinWeight" in manifest.parameters);
    assert.notEqual(outputHash, (await run(1)).outputHash);
    const { rows } = await house.superuser.query<StatementText>("select id, text from statement");
    const placed: Assignment[] = assign(rows, manifest.areas, [], { background: text });
    const { rows: kept } = await house.superuser.query<{
      statement_id: string;
      score: number;
      margin: number;
    }>(
      "select p.statement_id, p.score, p.margin from proposal p join run r on r.id = p.run_id where r.number = 2",
    );
    const told = new Map(kept.map((one) => [one.statement_id, [one.score, one.margin]]));
    for (const one of placed) assert.deepEqual(told.get(one.id), [one.score, one.margin], one.id);
    const page = (await get(`${runs}/2`)).body;
    assert.match(page, /læst med i husets egne dokumenter: 2 godkendte dokumenter på \d{3}\.\d{3} tegn/);
    assert.match(page, /De har ikke læst med i de samme af husets dokumenter/);
    assert.ok(!page.includes("Andre parametre"), "that is told by the documents");
    assert.match(
      (await get(`/en${runs}/2`)).body,
      /read along in the house.{1,6}s own documents: 2 approved documents/,
    );
  });

  it("asked again, nothing is learnt anew; what is kept holds no word", async () => {
    const before = await lessons();
    assert.equal(before.length, 1);
    await act(filled.statements[1]!, { area: filled.areas.buses });
    await proposeNow(house);
    assert.equal((await run(3)).manifest.background.documents, 2);
    assert.deepEqual(await lessons(), before, "decisions alone learn nothing anew");
  });

  it("a correction is tried on the same documents, and moves exactly what it said", async () => {
    const id = filled.statements[0]!;
    const sent = await act(id, { area: filled.areas.young });
    const where = String(sent.headers.location);
    const { moves } = await house.data(where, people.analyst).then((data) => data.preview ?? data);
    const because = /moved=([0-9a-f-]{36})/.exec(where)![1]!;
    const standing = async () => {
      const { rows } = await house.superuser.query<{ id: string; lies: string }>(
        `select statement_id as id, band || case when band = 'rest' then '' else focus_area_id::text end as lies from proposal
          where run_id = (select r.id from run r left join coding_act a on a.id = r.act_id where a.undone_at is null order by number desc limit 1)`,
      );
      return new Map(rows.map((row) => [row.id, row.lies]));
    };
    const before = await standing();
    assert.equal((await post(`${coding}/run`, { because, at: id })).statusCode, 303);
    const after = await standing();
    const moved = [...after]
      .filter(([each, lies]) => each !== id && before.get(each) !== lies)
      .map(([each]) => each);
    assert.ok(moved.length > 0, "this correction can move others");
    assert.deepEqual(moved.sort(), moves.map((move: { id: string }) => move.id).sort());
    assert.equal((await run(4)).manifest.background.hash, (await run(3)).manifest.background.hash);
  });

  it("when the documents become others, an earlier run is made again to the byte all the same", async () => {
    await addApproved(house, 5000, "Tillæg");
    await proposeNow(house);
    assert.equal((await run(5)).manifest.background.documents, 3);
    assert.equal((await lessons()).length, 2);
    assert.equal(await again(2), "same");
    assert.equal(await again(5), "same");
  });

  it("while a job is still to learn for changed statements, nothing is shown that would not hold", async () => {
    const id = filled.statements[2]!;
    await house.superuser.query("update statement set text = text || ' igen' where id = $1", [
      filled.statements[40],
    ]);
    const sent = await act(id, { area: filled.areas.homes });
    const where = String(sent.headers.location);
    assert.equal((await get(where)).statusCode, 200, "the screen goes on without");
    const because = /moved=([0-9a-f-]{36})/.exec(where)![1]!;
    assert.equal((await post(`${coding}/run`, { because, at: id })).statusCode, 409);
    assert.equal((await get(`${coding}?among=${because}`)).statusCode, 409);
    await proposeNow(house);
    assert.equal((await get(where)).statusCode, 200);
    assert.notEqual((await get(`${coding}?among=${because}`)).statusCode, 409);
  });

  it("removed by law, the words go from what was learnt too, and the machine learns from what is left", async () => {
    const before = await lessons();
    assert.ok(before.length > 0);
    const removal = `/process/${cast.process.slug}/removals/document/${first}`;
    const fields = { ground: "erasure", reason: "Fejl i referatet", understood: "yes" };
    const removed = await post(removal, fields, people.secretary);
    assert.equal(removed.statusCode, 303, removed.body.slice(0, 300));
    assert.deepEqual(await lessons(), [], "gone in the very act");
    await house.work();
    // What is left is less than is learnt from.
    const newest = (await house.data(runs, people.analyst)).runs[0];
    assert.equal((await run(newest.number)).manifest.background, undefined);
    assert.equal(await again(2), "gone");
    await addApproved(house, fewestSigns, "Nyt referat");
    await proposeNow(house);
    assert.equal((await lessons()).length, 1);
    // A run that was under way while something was removed may have kept what it learnt.
    const [kept] = await lessons();
    await house.superuser.query("update run_lesson set lesson = ''");
    await workOn(house, "sensemaking.learnAgain");
    assert.deepEqual(await lessons(), [kept], "the same text, learnt anew");
  });
});
