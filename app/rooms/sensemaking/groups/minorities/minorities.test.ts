import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { systemIds } from "#base/ids.ts";
import { strikerOf } from "#sense/strike/striker.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { strikeCoding } from "../../coding/strike-coding.ts";
import { type FilledProcess, fillProcess } from "../../testing/fill-process.ts";
import { workOn } from "../../testing/work-on.ts";
import { listMinorityViews } from "./list-minority-views.ts";

const minorities = `/process/${cast.process.slug}/minorities`;

const bees = [
  "Lad kommunen sætte bistader op på skolernes tage, så bierne får et sted at være",
  "Giv plads til bistader i parkerne, bierne mangler blomster",
  "Flere bier i byen, for eksempel med bistader ved rådhuset",
  "Bistader på de kommunale grunde kan hjælpe bierne",
];

describe("what few have said", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 80);
    for (const [at, text] of bees.entries())
      await house.superuser.query("update statement set text = $2 where id = $1", [
        filled.statements[at * 13],
        text,
      ]);
    await look();
  });
  after(() => house.close());

  const look = () => workOn(house, "sensemaking.findMinorities");
  const get = async (url: string, who: CastMember = people.analyst, json = false) =>
    house.http.inject({
      method: "GET",
      url,
      headers: { ...(await house.as(who)), ...(json ? { accept: "application/json" } : {}) },
    });
  const post = async (url: string, body: Record<string, string>, who: CastMember = people.analyst) =>
    house.http.inject({
      method: "POST",
      url,
      headers: { ...(await house.as(who)), "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(body).toString(),
    });
  const state = async () => (await get(minorities, people.analyst, true)).json();
  const beeIds = () => bees.map((_, at) => filled.statements[at * 13]!).sort();
  const beesIn = async (): Promise<{ key: string; statementIds: string[] } | undefined> =>
    (await state()).open.find((view: { statementIds: string[] }) =>
      beeIds().every((id) => view.statementIds.includes(id)),
    );
  const accepted = () =>
    house.db.transaction({ viewer: people.analyst.id }, (trx) => listMinorityViews(trx, cast.process.id));

  it("finds them with their words, and the same statements make no second run", async () => {
    const view = await beesIn();
    assert.deepEqual([...view!.statementIds].sort(), beeIds());
    const page = await get(minorities);
    for (const text of bees) assert.ok(page.body.includes(text));
    await look();
    const { rows } = await house.superuser.query("select output_hash from minority_run");
    assert.equal(rows.length, 1);
  });

  it("nothing is taken along before a person has said so, in words of their own", async () => {
    assert.deepEqual(await accepted(), []);
    const { key } = (await beesIn())!;
    const empty = await post(`${minorities}/accept`, { view: key, count: "4", sentence: " " });
    assert.equal(empty.statusCode, 422);
    assert.match(empty.body, /Skriv med dine egne ord/);
    const stale = await post(`${minorities}/accept`, { view: key, count: "3", sentence: "Plads til bier." });
    assert.equal(stale.statusCode, 409);
    assert.match(stale.body, />Plads til bier\.<\/textarea>/);
    const done = await post(`${minorities}/accept`, { view: key, count: "4", sentence: "Plads til bier." });
    assert.equal(done.statusCode, 303);
    const [view] = await accepted();
    assert.equal(view!.sentence, "Plads til bier.");
    assert.deepEqual([...view!.statementIds].sort(), beeIds());
    assert.deepEqual([view!.count, view!.public.about], [4, "fewerThan5"]);
    assert.ok(view!.quotes.every(({ text }) => bees.includes(text)));
    assert.equal(await beesIn(), undefined);
  });

  it("the decision holds in a new run, which tells what has come since", async () => {
    await house.superuser.query(
      "update statement set text = 'Bistader og bier ved kirken i Lyngå' where id = $1",
      [filled.statements[50]],
    );
    await look();
    assert.equal(await beesIn(), undefined);
    assert.match((await get(minorities)).body, /1 udsagn er kommet til siden/);
    assert.equal((await accepted())[0]!.count, 4);
  });

  it("words removed by law leave the sentence too, and the count stays", async () => {
    const words = "honningen fra taget smager";
    await house.superuser.query("update minority_decision set sentence = $1", [
      `Nogle vil, at ${words} alle godt.`,
    ]);
    const struck = {
      statementIds: new Set<string>(),
      numbers: new Set<number>(),
      words: [`${words} alle godt`],
    };
    const line = { da: "Fjernet.", en: "Removed." };
    await house.db.transaction({ viewer: people.analyst.id }, (trx) =>
      strikeCoding(trx, cast.process.id, struck, strikerOf(struck), line),
    );
    const [view] = await accepted();
    assert.doesNotMatch(view!.sentence, /honningen fra taget/);
    assert.equal(view!.count, 4);
  });

  it("a decision is taken back, and no is an answer too", async () => {
    const [view] = await accepted();
    await post(`${minorities}/undo`, { decision: view!.id });
    assert.deepEqual(await accepted(), []);
    const open = (await beesIn())!;
    await post(`${minorities}/decline`, { view: open.key, count: String(open.statementIds.length) });
    assert.equal(await beesIn(), undefined);
    assert.deepEqual(await accepted(), []);
    const { decided } = await state();
    await post(`${minorities}/undo`, { decision: decided[0].decision.id });
    assert.ok(await beesIn());
  });

  it("what one group alone has raised is there, with the group for those inside", async () => {
    const { rows } = await house.superuser.query("select reading_id from contribution limit 1");
    const id = systemIds.uuid();
    const ids = filled.statements.filter((_, at) => at % 13 !== 0).slice(0, 10);
    await house.superuser.query(
      `insert into contribution (id, process_id, document_id, reading_id, kind, basis, channel, position, place)
       select $1, $2, document_id, $3, 'input', 'verbatim', 'web', 1, 'Lyngå' from contribution limit 1`,
      [id, cast.process.id, rows[0].reading_id],
    );
    await house.superuser.query("update contribution set place = 'Øster Åkær' where place is null");
    await house.superuser.query("update statement set contribution_id = $1 where id = any($2)", [id, ids]);
    const act = systemIds.uuid();
    await house.superuser.query(
      "insert into coding_act (id, process_id, person_id, at, kind) values ($1, $2, $3, now(), 'code')",
      [act, cast.process.id, people.analyst.id],
    );
    await house.superuser.query(
      `insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, state)
       select $1, $2, id, reading_id, 'area', $3, 'confirmed' from statement where id = any($4)`,
      [act, cast.process.id, filled.areas.young, ids],
    );
    const page = await get(`${minorities}?kind=oneGroup`);
    assert.match(page.body, /Kun fra én gruppe<\/b>: 10 udsagn i »Børn og unge«/);
    assert.match(page.body, /Alle kommer fra .*Lyngå \(sted\)/);
  });

  it("readers see it and decide nothing; strangers see none of it", async () => {
    assert.equal((await get(minorities, people.reader)).statusCode, 200);
    const { key } = (await beesIn())!;
    const refused = await post(
      `${minorities}/accept`,
      { view: key, count: "5", sentence: "Bier." },
      people.reader,
    );
    assert.equal(refused.statusCode, 403);
    assert.equal((await get(minorities, people.stranger)).statusCode, 404);
  });
});
