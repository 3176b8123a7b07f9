import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { parseCsv } from "#sense/csv.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { agreementOf } from "./agreement-of.ts";
import { at, coder, openSampleDesk, root, type SampleDesk, samples } from "./testing/sample-desk.ts";

describe("double coding", () => {
  let desk: SampleDesk;
  before(async () => {
    desk = await openSampleDesk();
  });
  after(() => desk.house.close());

  it("the first codes, an analyst draws, and thirty of sixty are drawn in an order of their own", async () => {
    await desk.codeAll();
    assert.equal((await desk.draw({}, people.reader)).statusCode, 403);
    const answer = await desk.draw();
    assert.equal(answer.statusCode, 303);
    assert.equal(answer.headers.location, `${samples}/1`);
    const { rows } = await desk.house.superuser.query(
      "select m.position, s.id, s.number from sample_member m join statement s on s.id = m.statement_id order by m.position",
    );
    assert.equal(rows.length, 30);
    // The first codes on while the second is at it.
    await desk.code(rows[3].id, { rest: "Hemmelig rest" });
    await desk.code(rows[4].id, { exclude: "Hemmelig grund" });
    assert.deepEqual(
      rows.map((row) => row.position),
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    const numbers = rows.map((row) => row.number);
    assert.notDeepEqual(
      numbers,
      [...numbers].sort((a, b) => a - b),
    );
  });

  it("a bad wish is refused and what was typed stands", async () => {
    const answer = await desk.post(samples, { coder: "", share: "ti", seed: "x" }, people.analyst);
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Vælg, hvem der koder/);
    assert.match(answer.body, /value="ti"/);
    const busy = await desk.draw();
    assert.equal(busy.statusCode, 409);
    assert.match(busy.body, /Jens Ravn er ikke færdig med stikprøve 1/);
    const reader = await desk.draw({ coder: people.reader.id });
    assert.equal(reader.statusCode, 422);
  });

  it("blind acts take several areas, the rest, a reason, and undo; they count in no ledger", async () => {
    const before = (await desk.house.data(`${root}/ledger`, people.analyst)).ledger;
    await desk.judge(2, { area: desk.filled.areas.homes });
    await desk.judge(2, { area: desk.filled.areas.young });
    assert.equal((await desk.blind(2)).judgement.areaIds.length, 2);
    await desk.judge(2, { area: desk.filled.areas.homes });
    await desk.judge(2, { exclude: "", suggested: "Sendt to gange" });
    assert.deepEqual((await desk.blind(2)).judgement, {
      areaIds: [],
      rest: null,
      exclusion: "Sendt to gange",
    });
    await desk.post(`${samples}/1/undo`, {}, coder);
    assert.deepEqual((await desk.blind(2)).judgement.areaIds, [desk.filled.areas.young]);
    const nameless = await desk.judge(2, { rest: " " });
    assert.equal(nameless.statusCode, 422);
    assert.match(nameless.body, /Skriv et navn eller en grund/);
    const late = await desk.post(at(2), { seen: "0", area: desk.filled.areas.homes }, coder);
    assert.equal(late.statusCode, 409, "a second tab with an older picture changes nothing");
    assert.deepEqual((await desk.house.data(`${root}/ledger`, people.analyst)).ledger, before);
    assert.equal(
      (await desk.get(`${samples}/1`, coder)).headers.location,
      at(3),
      "one goes on where one left off",
    );
  });

  it("nothing is handed in before all is coded; then it is measured, and the screen says what `sense agree` says", async () => {
    const early = await desk.post(`${samples}/1/delivery`, {}, coder);
    assert.equal(early.statusCode, 409);
    assert.match(early.body, /Du mangler 29 udsagn/);
    const { rows } = await desk.house.superuser.query(
      "select m.position, s.number from sample_member m join statement s on s.id = m.statement_id order by 1",
    );
    for (const { position, number } of rows as { position: number; number: number }[]) {
      const { judgement } = await desk.blind(position);
      for (const areaId of judgement.areaIds) await desk.judge(position, { area: areaId });
      // Every fifth otherwise than the first, one with both, one as the first had it: in the rest.
      if (position === 2) {
        await desk.judge(position, { area: desk.areaOf(number - 1) });
        await desk.judge(position, { area: desk.areaOf(number) });
      } else await desk.judge(position, { area: desk.areaOf(number - 1 + (position % 5 === 0 ? 1 : 0)) });
    }
    const answer = await desk.post(`${samples}/1/delivery`, {}, coder);
    assert.equal(answer.statusCode, 303);
    assert.match((await desk.get(`${samples}/1`, people.analyst)).body, /Vi regner på/);
    await desk.house.work();
    const { result } = await desk.house.data(`${samples}/1`, people.analyst);
    const csv = (await desk.get(`${samples}/1/codings.csv`, people.analyst)).body;
    assert.deepEqual(parseCsv(csv)[0], ["id", "coder", "code"]);
    const file = join(mkdtempSync(join(tmpdir(), "codings-")), "codings.csv");
    writeFileSync(file, csv);
    const told = JSON.parse(
      execFileSync("bin/forsamlingshus", ["sense", "agree", "--codings", file, "--json"], {
        encoding: "utf8",
      }),
    );
    assert.deepEqual(result.people, told);
    const [alpha] = told.alpha;
    const page = await desk.get(`${samples}/1`, people.analyst);
    assert.ok(
      page.body.includes(alpha.alpha.toFixed(3).replace(".", ",")),
      "the number stands on the screen",
    );
    assert.match(page.body, /Uenige om \d+ af 30 udsagn/);
    const said = await desk.house.db.transaction({ viewer: people.analyst.id }, (trx) =>
      agreementOf(trx, cast.process.id),
    );
    assert.deepEqual(said, {
      sample: 1,
      n: 30,
      coders: 2,
      alpha: alpha.alpha,
      low: alpha.interval.low,
      high: alpha.interval.high,
      machineAlpha: result.firstMachine.alpha[0].alpha,
    });
  });

  it("the machine is measured on proposals that knew nothing of the sample's coding", async () => {
    const { rows } = await desk.house.superuser.query(
      "select machine_codes from sample_member where machine_codes is not null",
    );
    assert.equal(rows.length, 30);
    assert.ok(rows.every((row) => ["area", "rest"].includes(row.machine_codes.target)));
  });

  it("after handing in, the coder sees what everyone sees", async () => {
    assert.equal((await desk.get(`${root}/copies`, coder)).statusCode, 200);
    assert.match((await desk.get(`${samples}/1`, coder)).body, /Krippendorffs alfa/);
    assert.equal((await desk.get(at(1), coder)).headers.location, `${samples}/1`);
  });

  it("a disagreement is settled by a person as an ordinary coding, and taken back; what was measured stands", async () => {
    const data = () => desk.house.data(`${samples}/1`, people.analyst);
    const before = await data();
    const reopened = await desk.post(`${samples}/1/reopening`, { reason: "" }, people.analyst);
    assert.equal(reopened.statusCode, 422);
    const [one, two, three] = before.disagreeing.filter(
      (member: { first: { target: string } }) => member.first.target === "area",
    );
    const settle = (member: { statementId: string }, choice: string, who: CastMember = people.analyst) =>
      desk.post(`${samples}/1/settlements`, { statement: member.statementId, choice }, who);
    const standing = async (member: { statementId: string }) =>
      (await desk.house.data(`${root}/coding/${member.statementId}`, people.analyst)).codings
        .filter((coding: { state: string }) => coding.state === "confirmed")
        .map((coding: { areaId: string }) => coding.areaId)
        .sort();
    assert.equal((await settle(one, "second", people.reader)).statusCode, 403);
    assert.equal((await settle(one, "second")).statusCode, 303);
    assert.deepEqual(await standing(one), [...one.areaIds].sort());
    assert.equal((await settle(one, "first")).statusCode, 409, "settled once");
    await settle(two, "both");
    assert.deepEqual(await standing(two), [...new Set([...two.first.areaIds, ...two.areaIds])].sort());
    await settle(three, "first");
    assert.deepEqual(await standing(three), three.first.areaIds);
    const refused = await desk.post(`${samples}/1/reopening`, { reason: "En mere" }, people.analyst);
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /allerede afgjort/);
    assert.deepEqual((await data()).result, before.result);
    for (const member of [one, two, three]) assert.equal((await settle(member, "undo")).statusCode, 303);
    assert.deepEqual(await standing(one), one.first.areaIds);
    assert.deepEqual((await data()).disagreeing, before.disagreeing);
    await settle(one, "second");
    await desk.post(`${root}/coding/undo`, {}, people.analyst);
    assert.equal(
      (await data()).disagreeing.find(
        (member: { statementId: string }) => member.statementId === one.statementId,
      ).settled,
      null,
      "the key that undoes a coding undoes a settling",
    );
  });

  it("opened again with a reason it is blind again, and says so for good", async () => {
    const answer = await desk.post(
      `${samples}/1/reopening`,
      { reason: "To udsagn var læst forkert" },
      people.analyst,
    );
    assert.equal(answer.statusCode, 303);
    assert.equal((await desk.get(`${root}/copies`, coder)).statusCode, 403);
    assert.equal((await desk.get(`${samples}/1`, coder)).headers.location, at(30));
    await desk.post(`${samples}/1/delivery`, {}, coder);
    await desk.house.work();
    const page = await desk.get(`${samples}/1`, people.analyst);
    assert.match(page.body, /blev åbnet igen .*»To udsagn var læst forkert«/);
  });

  it("what is measured is the first coding at delivery, not when the job comes round", async () => {
    const firstCodes = async () =>
      (
        await desk.house.superuser.query(
          "select statement_id as id, first_codes as first from sample_member where sample_id = $1 order by position",
          [await idOf(1)],
        )
      ).rows;
    await desk.post(`${samples}/1/reopening`, { reason: "Igen" }, people.analyst);
    assert.ok((await firstCodes()).every(({ first }) => first === null));
    assert.equal((await desk.post(`${samples}/1/delivery`, {}, coder)).statusCode, 303);
    const delivered = await firstCodes();
    assert.ok(delivered.every(({ first }) => first !== null));
    const changed = delivered.find(({ first }) => first.target === "area").id;
    await desk.code(changed, { rest: "Kodet om" });
    await desk.house.work();
    const { sample, result } = await desk.house.data(`${samples}/1`, people.analyst);
    assert.equal(sample.judged, 30);
    assert.equal(result.size, 30);
    assert.deepEqual(await firstCodes(), delivered);
    const csv = parseCsv((await desk.get(`${samples}/1/codings.csv`, people.analyst)).body);
    const { rows } = await desk.house.superuser.query("select number from statement where id = $1", [
      changed,
    ]);
    assert.ok(csv.some(([id, by, said]) => id === String(rows[0].number) && by === "1" && said !== ""));
    await desk.post(`${root}/coding/undo`, {}, people.analyst);
  });

  it("what another tab did while one waited is what counts: each is decided behind the lock", async () => {
    await desk.draw({ share: "1" });
    const { sample } = await desk.house.data(`${samples}/2`, people.analyst);
    const size: number = sample.size;
    const late = await meanwhile(
      () => desk.post(at(1, 2), { seen: "0", area: desk.filled.areas.homes }, coder),
      "update sample set delivered_at = now() where number = 2",
    );
    assert.equal(late.headers.location, `${samples}/2`, "no judgement lands in what is handed in");
    assert.deepEqual(
      (await desk.house.superuser.query("select 1 from blind_coding where sample_id = $1", [await idOf(2)]))
        .rows,
      [],
    );
    await desk.house.superuser.query("update sample set delivered_at = null where number = 2");
    for (let position = 1; position <= size; position++)
      await desk.judge(position, { area: desk.filled.areas.homes }, 2);
    const undone = await meanwhile(
      () => desk.post(`${samples}/2/delivery`, {}, coder),
      "update blind_coding set undone_at = now() where id = (select max(id) from blind_coding)",
    );
    assert.equal(undone.statusCode, 409);
    assert.match(undone.body, /Du mangler 1 udsagn/);
    const ended = await meanwhile(
      () => desk.post(`${samples}/2/end`, { reason: "Fik ikke tid" }, people.analyst),
      "update sample set delivered_at = now() where number = 2",
    );
    assert.equal(ended.statusCode, 409, "what is handed in is not ended");
    const reopened = await meanwhile(
      () => desk.post(`${samples}/2/reopening`, { reason: "En mere" }, people.analyst),
      "update sample set delivered_at = null where number = 2",
    );
    assert.equal(reopened.statusCode, 409, "what is open is not opened again");
  });

  it("a sample is not opened again while its coder has another open: one at a time", async () => {
    const refused = await desk.post(`${samples}/1/reopening`, { reason: "En mere" }, people.analyst);
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /Jens Ravn koder blindt i stikprøve 2\. Når den er afleveret/);
    assert.match(refused.body, /value="En mere"/, "what was typed stands");
    await desk.post(`${samples}/2/end`, { reason: "Fik ikke tid" }, people.analyst);
    assert.equal((await desk.get(`${root}/copies`, coder)).statusCode, 200);
  });

  it("what the second coder has coded is not drawn for them, and a sample can be ended unfinished", async () => {
    await desk.code(desk.filled.statements[0]!, { area: desk.filled.areas.young }, people.secretary);
    await desk.draw({ coder: people.secretary.id, share: "100" });
    const { sample } = await desk.house.data(`${samples}/3`, people.analyst);
    assert.deepEqual([sample.size, sample.leftOut, sample.judged], [59, 1, 0]);
    assert.equal((await desk.get(`${root}/copies`, people.secretary)).statusCode, 403);
    const ended = await desk.post(`${samples}/3/end`, { reason: "Fik ikke tid" }, people.analyst);
    assert.equal(ended.statusCode, 303);
    assert.equal((await desk.get(`${root}/copies`, people.secretary)).statusCode, 200);
    assert.match((await desk.get(`${samples}/3`, people.analyst)).body, /Grund: »Fik ikke tid«/);
  });

  async function idOf(number: number): Promise<string> {
    const { rows } = await desk.house.superuser.query("select id from sample where number = $1", [number]);
    return rows[0].id;
  }

  /** Lets a request read the samples and wait for their lock, changes them, and lets it go on. */
  async function meanwhile(request: () => ReturnType<typeof desk.post>, change: string) {
    const other = await desk.house.superuser.connect();
    try {
      await other.query("begin");
      await other.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
        `samples ${cast.process.id}`,
      ]);
      const answer = request();
      const waiting =
        "select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())";
      while ((await desk.house.superuser.query(waiting)).rowCount === 0);
      await other.query(change);
      await other.query("commit");
      return await answer;
    } finally {
      other.release();
    }
  }
});
