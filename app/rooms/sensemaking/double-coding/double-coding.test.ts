import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { listEndpoints } from "#app/endpoints.ts";
import type { Endpoint } from "#base/endpoint.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { parseCsv } from "#sense/csv.ts";
import { strikerOf } from "#sense/strike/striker.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { strikeCoding } from "../strike-coding.ts";
import { type FilledProcess, fillProcess, proposeNow } from "../testing/fill-process.ts";
import { agreementOf } from "./agreement-of.ts";
import { isClosedToBlind } from "./blind-surfaces.ts";

const root = `/process/${cast.process.slug}`;
const samples = `${root}/samples`;

describe("double coding", () => {
  let house: TestHouse;
  let filled: FilledProcess;
  before(async () => {
    house = await openTestHouse();
    filled = await fillProcess(house, 60);
    await proposeNow(house);
  });
  after(() => house.close());

  const get = (url: string, who: CastMember) => house.get(url, who);
  const post = (url: string, fields: Record<string, string>, who: CastMember) => house.post(url, fields, who);
  const code = async (id: string, body: Record<string, string>, who: CastMember = people.analyst) => {
    const { seen } = await house.data(`${root}/coding/${id}`, who);
    return post(`${root}/coding/${id}`, { seen: String(seen), ...body }, who);
  };
  const coder = people.otherSecretary;
  const at = (position: number, number = 1) => `${samples}/${number}/statements/${position}`;
  const blind = (position: number, number = 1, who: CastMember = coder) =>
    house.data(at(position, number), who);
  const judge = async (position: number, body: Record<string, string>, number = 1) =>
    post(at(position, number), { seen: String((await blind(position, number)).seen), ...body }, coder);
  const draw = (body: Record<string, string> = {}, who: CastMember = people.analyst) =>
    post(samples, { coder: coder.id, share: "10", seed: "7", ...body }, who);
  const areaOf = (index: number) => {
    const { homes, buses, young } = filled.areas;
    return [homes, buses, young][index % 3]!;
  };

  it("the first codes, an analyst draws, and thirty of sixty are drawn in an order of their own", async () => {
    for (const [index, id] of filled.statements.entries()) {
      await code(id, { area: areaOf(index) });
    }
    assert.equal((await draw({}, people.reader)).statusCode, 403);
    const answer = await draw();
    assert.equal(answer.statusCode, 303);
    assert.equal(answer.headers.location, `${samples}/1`);
    const { rows } = await house.superuser.query(
      "select m.position, s.id, s.number from sample_member m join statement s on s.id = m.statement_id order by m.position",
    );
    assert.equal(rows.length, 30);
    // The first codes on while the second is at it.
    await code(rows[3].id, { rest: "Hemmelig rest" });
    await code(rows[4].id, { exclude: "Hemmelig grund" });
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
    const answer = await post(samples, { coder: "", share: "ti", seed: "x" }, people.analyst);
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Vælg, hvem der koder/);
    assert.match(answer.body, /value="ti"/);
    const busy = await draw();
    assert.equal(busy.statusCode, 409);
    assert.match(busy.body, /Jens Ravn er ikke færdig med stikprøve 1/);
    const reader = await draw({ coder: people.reader.id });
    assert.equal(reader.statusCode, 422);
  });

  it("the blind coder is taken to the first statement and finds nothing of the first coding there", async () => {
    const start = await get(`${samples}/1`, coder);
    assert.equal(start.headers.location, at(1));
    const page = await get(at(1), coder);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /Boliger, huse, lejligheder/, "the definitions are there");
    assert.doesNotMatch(page.body, /Amal|Godkendt af|Foreslået|Hemmelig|Fælles ord/);
    const data = await blind(1);
    assert.deepEqual(data.judgement, { areaIds: [], rest: null, exclusion: null });
    assert.deepEqual(Object.keys(data).sort(), [
      "areas",
      "around",
      "judged",
      "judgement",
      "position",
      "sample",
      "seen",
      "size",
      "statement",
    ]);
    assert.equal((await get(at(1), people.analyst)).statusCode, 403, "the page is its coder's alone");
  });

  it("no page, JSON or file under the process tells the blind coder what the first has said", async () => {
    await post(`${root}/findings`, {}, people.secretary);
    const ids = (
      await house.superuser.query("select statement_id as id from sample_member order by position")
    ).rows.map((row) => row.id as string);
    const open = await crawl(coder);
    assert.ok(open.size > 60, `${open.size} pages`);
    assert.match(
      (await get(`${root}/ledger`, people.analyst)).body,
      /Hemmelig rest/,
      "it is there for those who may see it",
    );
    for (const [url, body] of open) {
      assert.doesNotMatch(body, /Hemmelig (rest|grund)/, url);
      const shown = ids.filter((id) => url.includes(`/coding/${id}`));
      if (shown.length > 0) {
        assert.match(body, /Du koder denne blindt i stikprøve 1|codesBlindIn/, url);
        assert.doesNotMatch(body, /Boliger|Veje og busser|Børn og unge|Godkendt af|Foreslået af/, url);
      }
      // A list of an area, a place or a theme holds none of the sample's statements.
      if (/[?&](area|place=(coded|rest|excluded))/.test(url))
        for (const id of ids) assert.ok(!body.includes(id), `${id} in ${url}`);
    }
  });

  it("every other address under the process is closed to the blind coder, new ones too, whatever is asked for", async () => {
    const outside = { objects: folderObjectStore(house.objectFolder), mail: null };
    const closed = listEndpoints(outside).filter(({ path }) => isClosedToBlind(path));
    assert.ok(closed.length > 40, `${closed.length} addresses`);
    const parts: Record<string, string> = { slug: cast.process.slug, number: "1", format: "docx" };
    for (const { method, path, uploads } of closed as unknown as Endpoint[]) {
      if (uploads) continue;
      const url = path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? filled.statements[0]!);
      const answer = method === "GET" ? await get(url, coder) : await post(url, {}, coder);
      assert.ok([400, 403, 404, 422].includes(answer.statusCode), `${method} ${url}: ${answer.statusCode}`);
      assert.doesNotMatch(answer.body, /Boliger|Veje og busser|Børn og unge|Hemmelig/, url);
    }
    for (const page of [
      "summary",
      "summary.docx",
      "findings",
      "publishing",
      "handover.zip",
      "copies",
      "groups",
      "exchange",
    ]) {
      const answer = await get(`${root}/${page}`, coder);
      assert.equal(answer.statusCode, 403, page);
      assert.match(answer.body, /Du koder blindt i stikprøve 1/);
      assert.deepEqual(await house.data(`${root}/${page}`, coder), { codesBlindIn: 1 });
    }
  });

  it("the database shows the blind coder no row of it, and others all; nobody else sees the blind coding", async () => {
    const count = (who: CastMember, question: string) =>
      house.db.transaction({ viewer: who.id }, async (trx) => {
        const { sql } = await import("kysely");
        const { rows } = await sql<{ n: number }>`${sql.raw(question)}`.execute(trx);
        return rows[0]!.n;
      });
    await judge(1, { area: filled.areas.homes });
    const inSample = (table: string) =>
      `select count(*)::int as n from ${table} where statement_id in (select statement_id from sample_member)`;
    for (const table of ["coding", "standing_coding", "proposal", "statement_standing"]) {
      assert.equal(await count(coder, inSample(table)), 0, table);
      assert.ok((await count(people.analyst, inSample(table))) > 0, table);
    }
    const events = "select count(*)::int as n from event where kind = 'statementCoded'";
    assert.equal(await count(coder, events), 30);
    assert.equal(await count(people.analyst, events), 62);
    assert.equal(await count(coder, "select count(*)::int as n from blind_coding"), 1);
    for (const who of [people.analyst, people.administrator, people.secretary])
      assert.equal(await count(who, "select count(*)::int as n from blind_coding"), 0);
    await post(`${samples}/1/undo`, {}, coder);
  });

  it("the ledger says what it is without, and still adds up", async () => {
    const page = await get(`${root}/ledger`, coder);
    assert.match(page.body, /Tallene er uden din stikprøve: dens 30 udsagn/);
    const { ledger } = await house.data(`${root}/ledger`, coder);
    assert.equal(ledger.total, 60);
    assert.ok(ledger.waiting >= 30);
    assert.doesNotMatch((await get(`${root}/ledger`, people.analyst)).body, /uden din stikprøve/);
  });

  it("who codes a statement blind cannot code it openly meanwhile", async () => {
    const { rows } = await house.superuser.query("select statement_id as id from sample_member limit 1");
    const answer = await post(
      `${root}/coding/${rows[0].id}`,
      { seen: "99999", area: filled.areas.homes },
      coder,
    );
    assert.equal(answer.statusCode, 409);
    assert.match(answer.body, /Du koder denne blindt i stikprøve 1/);
  });

  it("blind acts take several areas, the rest, a reason, and undo; they count in no ledger", async () => {
    const before = (await house.data(`${root}/ledger`, people.analyst)).ledger;
    await judge(2, { area: filled.areas.homes });
    await judge(2, { area: filled.areas.young });
    assert.equal((await blind(2)).judgement.areaIds.length, 2);
    await judge(2, { area: filled.areas.homes });
    await judge(2, { exclude: "", suggested: "Sendt to gange" });
    assert.deepEqual((await blind(2)).judgement, { areaIds: [], rest: null, exclusion: "Sendt to gange" });
    await post(`${samples}/1/undo`, {}, coder);
    assert.deepEqual((await blind(2)).judgement.areaIds, [filled.areas.young]);
    const nameless = await judge(2, { rest: " " });
    assert.equal(nameless.statusCode, 422);
    assert.match(nameless.body, /Skriv et navn eller en grund/);
    const late = await post(at(2), { seen: "0", area: filled.areas.homes }, coder);
    assert.equal(late.statusCode, 409, "a second tab with an older picture changes nothing");
    assert.deepEqual((await house.data(`${root}/ledger`, people.analyst)).ledger, before);
    assert.equal(
      (await get(`${samples}/1`, coder)).headers.location,
      at(3),
      "one goes on where one left off",
    );
  });

  it("the law reaches the words of what the one who carries it out may not see, and of what nobody else may", async () => {
    const words = "naboen i det gule hus fyrer med affald";
    const [hidden] = (
      await house.superuser.query("select statement_id as id from sample_member order by position")
    ).rows;
    await code(hidden.id, { rest: `Om at ${words}` });
    await judge(1, { rest: `Vist ${words}` });
    const struck = { statementIds: new Set<string>(), numbers: new Set<number>(), words: [words] };
    const line = { da: "Fjernet.", en: "Removed." };
    await house.db.transaction({ viewer: coder.id }, (trx) =>
      strikeCoding(trx, cast.process.id, struck, strikerOf(struck), line),
    );
    for (const question of ["select reason as said from coding", "select rest as said from blind_coding"])
      for (const { said } of (await house.superuser.query(question)).rows)
        assert.doesNotMatch(said ?? "", /gule hus/, question);
    await post(`${samples}/1/undo`, {}, coder);
    await post(`${root}/coding/undo`, {}, people.analyst);
  });

  it("nothing is handed in before all is coded; then it is measured, and the screen says what `sense agree` says", async () => {
    const early = await post(`${samples}/1/delivery`, {}, coder);
    assert.equal(early.statusCode, 409);
    assert.match(early.body, /Du mangler 29 udsagn/);
    const { rows } = await house.superuser.query(
      "select m.position, s.number from sample_member m join statement s on s.id = m.statement_id order by 1",
    );
    for (const { position, number } of rows as { position: number; number: number }[]) {
      const { judgement } = await blind(position);
      for (const areaId of judgement.areaIds) await judge(position, { area: areaId });
      // Every fifth otherwise than the first, one with both, one as the first had it: in the rest.
      if (position === 2) {
        await judge(position, { area: areaOf(number - 1) });
        await judge(position, { area: areaOf(number) });
      } else await judge(position, { area: areaOf(number - 1 + (position % 5 === 0 ? 1 : 0)) });
    }
    const answer = await post(`${samples}/1/delivery`, {}, coder);
    assert.equal(answer.statusCode, 303);
    assert.match((await get(`${samples}/1`, people.analyst)).body, /Vi regner på/);
    await house.work();
    const { result } = await house.data(`${samples}/1`, people.analyst);
    const csv = (await get(`${samples}/1/codings.csv`, people.analyst)).body;
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
    const page = await get(`${samples}/1`, people.analyst);
    assert.ok(
      page.body.includes(alpha.alpha.toFixed(3).replace(".", ",")),
      "the number stands on the screen",
    );
    assert.match(page.body, /Uenige om \d+ af 30 udsagn/);
    const said = await house.db.transaction({ viewer: people.analyst.id }, (trx) =>
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
    const { rows } = await house.superuser.query(
      "select machine_codes from sample_member where machine_codes is not null",
    );
    assert.equal(rows.length, 30);
    assert.ok(rows.every((row) => ["area", "rest"].includes(row.machine_codes.target)));
  });

  it("after handing in, the coder sees what everyone sees", async () => {
    assert.equal((await get(`${root}/copies`, coder)).statusCode, 200);
    assert.match((await get(`${samples}/1`, coder)).body, /Krippendorffs alfa/);
    assert.equal((await get(at(1), coder)).headers.location, `${samples}/1`);
  });

  it("a disagreement is settled by a person as an ordinary coding, and taken back; what was measured stands", async () => {
    const data = () => house.data(`${samples}/1`, people.analyst);
    const before = await data();
    const reopened = await post(`${samples}/1/reopening`, { reason: "" }, people.analyst);
    assert.equal(reopened.statusCode, 422);
    const [one, two, three] = before.disagreeing.filter(
      (member: { first: { target: string } }) => member.first.target === "area",
    );
    const settle = (member: { statementId: string }, choice: string, who: CastMember = people.analyst) =>
      post(`${samples}/1/settlements`, { statement: member.statementId, choice }, who);
    const standing = async (member: { statementId: string }) =>
      (await house.data(`${root}/coding/${member.statementId}`, people.analyst)).codings
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
    const refused = await post(`${samples}/1/reopening`, { reason: "En mere" }, people.analyst);
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /allerede afgjort/);
    assert.deepEqual((await data()).result, before.result);
    for (const member of [one, two, three]) assert.equal((await settle(member, "undo")).statusCode, 303);
    assert.deepEqual(await standing(one), one.first.areaIds);
    assert.deepEqual((await data()).disagreeing, before.disagreeing);
    await settle(one, "second");
    await post(`${root}/coding/undo`, {}, people.analyst);
    assert.equal(
      (await data()).disagreeing.find(
        (member: { statementId: string }) => member.statementId === one.statementId,
      ).settled,
      null,
      "the key that undoes a coding undoes a settling",
    );
  });

  it("opened again with a reason it is blind again, and says so for good", async () => {
    const answer = await post(
      `${samples}/1/reopening`,
      { reason: "To udsagn var læst forkert" },
      people.analyst,
    );
    assert.equal(answer.statusCode, 303);
    assert.equal((await get(`${root}/copies`, coder)).statusCode, 403);
    assert.equal((await get(`${samples}/1`, coder)).headers.location, at(30));
    await post(`${samples}/1/delivery`, {}, coder);
    await house.work();
    const page = await get(`${samples}/1`, people.analyst);
    assert.match(page.body, /blev åbnet igen .*»To udsagn var læst forkert«/);
  });

  it("what is measured is the first coding at delivery, not when the job comes round", async () => {
    const firstCodes = async () =>
      (
        await house.superuser.query(
          "select statement_id as id, first_codes as first from sample_member where sample_id = $1 order by position",
          [await idOf(1)],
        )
      ).rows;
    await post(`${samples}/1/reopening`, { reason: "Igen" }, people.analyst);
    assert.ok((await firstCodes()).every(({ first }) => first === null));
    assert.equal((await post(`${samples}/1/delivery`, {}, coder)).statusCode, 303);
    const delivered = await firstCodes();
    assert.ok(delivered.every(({ first }) => first !== null));
    const changed = delivered.find(({ first }) => first.target === "area").id;
    await code(changed, { rest: "Kodet om" });
    await house.work();
    const { sample, result } = await house.data(`${samples}/1`, people.analyst);
    assert.equal(sample.judged, 30);
    assert.equal(result.size, 30);
    assert.deepEqual(await firstCodes(), delivered);
    const csv = parseCsv((await get(`${samples}/1/codings.csv`, people.analyst)).body);
    const { rows } = await house.superuser.query("select number from statement where id = $1", [changed]);
    assert.ok(csv.some(([id, by, said]) => id === String(rows[0].number) && by === "1" && said !== ""));
    await post(`${root}/coding/undo`, {}, people.analyst);
  });

  it("what another tab did while one waited is what counts: each is decided behind the lock", async () => {
    await draw({ share: "1" });
    const { sample } = await house.data(`${samples}/2`, people.analyst);
    const size: number = sample.size;
    const late = await meanwhile(
      () => post(at(1, 2), { seen: "0", area: filled.areas.homes }, coder),
      "update sample set delivered_at = now() where number = 2",
    );
    assert.equal(late.headers.location, `${samples}/2`, "no judgement lands in what is handed in");
    assert.deepEqual(
      (await house.superuser.query("select 1 from blind_coding where sample_id = $1", [await idOf(2)])).rows,
      [],
    );
    await house.superuser.query("update sample set delivered_at = null where number = 2");
    for (let position = 1; position <= size; position++)
      await judge(position, { area: filled.areas.homes }, 2);
    const undone = await meanwhile(
      () => post(`${samples}/2/delivery`, {}, coder),
      "update blind_coding set undone_at = now() where id = (select max(id) from blind_coding)",
    );
    assert.equal(undone.statusCode, 409);
    assert.match(undone.body, /Du mangler 1 udsagn/);
    const ended = await meanwhile(
      () => post(`${samples}/2/end`, { reason: "Fik ikke tid" }, people.analyst),
      "update sample set delivered_at = now() where number = 2",
    );
    assert.equal(ended.statusCode, 409, "what is handed in is not ended");
    const reopened = await meanwhile(
      () => post(`${samples}/2/reopening`, { reason: "En mere" }, people.analyst),
      "update sample set delivered_at = null where number = 2",
    );
    assert.equal(reopened.statusCode, 409, "what is open is not opened again");
  });

  it("a sample is not opened again while its coder has another open: one at a time", async () => {
    const refused = await post(`${samples}/1/reopening`, { reason: "En mere" }, people.analyst);
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /Jens Ravn koder blindt i stikprøve 2\. Når den er afleveret/);
    assert.match(refused.body, /value="En mere"/, "what was typed stands");
    await post(`${samples}/2/end`, { reason: "Fik ikke tid" }, people.analyst);
    assert.equal((await get(`${root}/copies`, coder)).statusCode, 200);
  });

  it("what the second coder has coded is not drawn for them, and a sample can be ended unfinished", async () => {
    await code(filled.statements[0]!, { area: filled.areas.young }, people.secretary);
    await draw({ coder: people.secretary.id, share: "100" });
    const { sample } = await house.data(`${samples}/3`, people.analyst);
    assert.deepEqual([sample.size, sample.leftOut, sample.judged], [59, 1, 0]);
    assert.equal((await get(`${root}/copies`, people.secretary)).statusCode, 403);
    const ended = await post(`${samples}/3/end`, { reason: "Fik ikke tid" }, people.analyst);
    assert.equal(ended.statusCode, 303);
    assert.equal((await get(`${root}/copies`, people.secretary)).statusCode, 200);
    assert.match((await get(`${samples}/3`, people.analyst)).body, /Grund: »Fik ikke tid«/);
  });

  async function idOf(number: number): Promise<string> {
    const { rows } = await house.superuser.query("select id from sample where number = $1", [number]);
    return rows[0].id;
  }

  /** Lets a request read the samples and wait for their lock, changes them, and lets it go on. */
  async function meanwhile(request: () => ReturnType<typeof post>, change: string) {
    const other = await house.superuser.connect();
    try {
      await other.query("begin");
      await other.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
        `samples ${cast.process.id}`,
      ]);
      const answer = request();
      const waiting =
        "select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())";
      while ((await house.superuser.query(waiting)).rowCount === 0);
      await other.query(change);
      await other.query("commit");
      return await answer;
    } finally {
      other.release();
    }
  }

  /** Every page, JSON answer and file under the process that somebody finds by following links. */
  async function crawl(who: CastMember): Promise<Map<string, string>> {
    const { cookie } = await house.as(who);
    const found = new Map<string, string>();
    const waiting = [root, ...filled.statements.map((id) => `${root}/coding/${id}`)];
    waiting.push(...Object.values(filled.areas).map((area) => `${root}/ledger?area=${area}`));
    waiting.push(...["coded", "waiting", "rest", "excluded"].map((place) => `${root}/ledger?place=${place}`));
    waiting.push(`${root}/history`, `${root}/samples`, `${root}/coding/acts`);
    const seen = new Set(waiting);
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const answer = await house.http.inject({ url, headers: { cookie } });
      if (answer.statusCode !== 200) continue;
      found.set(url, answer.body);
      const data = await house.http.inject({ url, headers: { cookie, accept: "application/json" } });
      if (data.statusCode === 200) found.set(`${url}${url.includes("?") ? "&" : "?"}json`, data.body);
      for (const [, link] of answer.body.matchAll(/href="([^"#]*)/g)) {
        const to = link!.replaceAll("&amp;", "&");
        if (to.startsWith(root) && !seen.has(to)) {
          seen.add(to);
          waiting.push(to);
        }
      }
    }
    return found;
  }
});
