import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { listEndpoints } from "#app/endpoints.ts";
import type { Endpoint } from "#base/endpoint.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { strikerOf } from "#sense/strike/striker.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { strikeCoding } from "../coding/strike-coding.ts";
import { isClosedToBlind } from "./blind-surfaces.ts";
import { at, coder, openSampleDesk, root, type SampleDesk, samples } from "./testing/sample-desk.ts";

describe("blind coding", () => {
  let desk: SampleDesk;
  before(async () => {
    desk = await openSampleDesk();
    await desk.codeAll();
    await desk.draw();
    const { rows } = await desk.house.superuser.query(
      "select statement_id as id from sample_member order by position",
    );
    // The first codes on while the second is at it.
    await desk.code(rows[3].id, { rest: "Hemmelig rest" });
    await desk.code(rows[4].id, { exclude: "Hemmelig grund" });
  });
  after(() => desk.house.close());

  it("the blind coder is taken to the first statement and finds nothing of the first coding there", async () => {
    const start = await desk.get(`${samples}/1`, coder);
    assert.equal(start.headers.location, at(1));
    const page = await desk.get(at(1), coder);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /Boliger, huse, lejligheder/, "the definitions are there");
    assert.doesNotMatch(page.body, /Amal|Godkendt af|Foreslået|Hemmelig|Fælles ord/);
    const data = await desk.blind(1);
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
    assert.equal((await desk.get(at(1), people.analyst)).statusCode, 403, "the page is its coder's alone");
  });

  it("no page, JSON or file under the process tells the blind coder what the first has said", async () => {
    await desk.post(`${root}/findings`, {}, people.secretary);
    const ids = (
      await desk.house.superuser.query("select statement_id as id from sample_member order by position")
    ).rows.map((row) => row.id as string);
    const open = await crawl(coder);
    assert.ok(open.size > 60, `${open.size} pages`);
    assert.match(
      (await desk.get(`${root}/ledger`, people.analyst)).body,
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
    const outside = { objects: folderObjectStore(desk.house.objectFolder), mail: null };
    const closed = listEndpoints(outside).filter(({ path }) => isClosedToBlind(path));
    assert.ok(closed.length > 40, `${closed.length} addresses`);
    const parts: Record<string, string> = { slug: cast.process.slug, number: "1", format: "docx" };
    for (const { method, path, uploads } of closed as unknown as Endpoint[]) {
      if (uploads) continue;
      const url = path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? desk.filled.statements[0]!);
      const answer = method === "GET" ? await desk.get(url, coder) : await desk.post(url, {}, coder);
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
      const answer = await desk.get(`${root}/${page}`, coder);
      assert.equal(answer.statusCode, 403, page);
      assert.match(answer.body, /Du koder blindt i stikprøve 1/);
      assert.deepEqual(await desk.house.data(`${root}/${page}`, coder), { codesBlindIn: 1 });
    }
  });

  it("the database shows the blind coder no row of it, and others all; nobody else sees the blind coding", async () => {
    const count = (who: CastMember, question: string) =>
      desk.house.db.transaction({ viewer: who.id }, async (trx) => {
        const { sql } = await import("kysely");
        const { rows } = await sql<{ n: number }>`${sql.raw(question)}`.execute(trx);
        return rows[0]!.n;
      });
    await desk.judge(1, { area: desk.filled.areas.homes });
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
    await desk.post(`${samples}/1/undo`, {}, coder);
  });

  it("the ledger says what it is without, and still adds up", async () => {
    const page = await desk.get(`${root}/ledger`, coder);
    assert.match(page.body, /Tallene er uden din stikprøve: dens 30 udsagn/);
    const { ledger } = await desk.house.data(`${root}/ledger`, coder);
    assert.equal(ledger.total, 60);
    assert.ok(ledger.waiting >= 30);
    assert.doesNotMatch((await desk.get(`${root}/ledger`, people.analyst)).body, /uden din stikprøve/);
  });

  it("who codes a statement blind cannot code it openly meanwhile", async () => {
    const { rows } = await desk.house.superuser.query("select statement_id as id from sample_member limit 1");
    const answer = await desk.post(
      `${root}/coding/${rows[0].id}`,
      { seen: "99999", area: desk.filled.areas.homes },
      coder,
    );
    assert.equal(answer.statusCode, 409);
    assert.match(answer.body, /Du koder denne blindt i stikprøve 1/);
  });

  it("the law reaches the words of what the one who carries it out may not see, and of what nobody else may", async () => {
    const words = "naboen i det gule hus fyrer med affald";
    const [hidden] = (
      await desk.house.superuser.query("select statement_id as id from sample_member order by position")
    ).rows;
    await desk.code(hidden.id, { rest: `Om at ${words}` });
    await desk.judge(1, { rest: `Vist ${words}` });
    const struck = { statementIds: new Set<string>(), numbers: new Set<number>(), words: [words] };
    const line = { da: "Fjernet.", en: "Removed." };
    await desk.house.db.transaction({ viewer: coder.id }, (trx) =>
      strikeCoding(trx, cast.process.id, struck, strikerOf(struck), line),
    );
    for (const question of ["select reason as said from coding", "select rest as said from blind_coding"])
      for (const { said } of (await desk.house.superuser.query(question)).rows)
        assert.doesNotMatch(said ?? "", /gule hus/, question);
    await desk.post(`${samples}/1/undo`, {}, coder);
    await desk.post(`${root}/coding/undo`, {}, people.analyst);
  });

  /** Every page, JSON answer and file under the process that somebody finds by following links. */
  async function crawl(who: CastMember): Promise<Map<string, string>> {
    const { cookie } = await desk.house.as(who);
    const found = new Map<string, string>();
    const waiting = [root, ...desk.filled.statements.map((id) => `${root}/coding/${id}`)];
    waiting.push(...Object.values(desk.filled.areas).map((area) => `${root}/ledger?area=${area}`));
    waiting.push(...["coded", "waiting", "rest", "excluded"].map((place) => `${root}/ledger?place=${place}`));
    waiting.push(`${root}/history`, `${root}/samples`, `${root}/coding/acts`);
    const seen = new Set(waiting);
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const answer = await desk.house.http.inject({ url, headers: { cookie } });
      if (answer.statusCode !== 200) continue;
      found.set(url, answer.body);
      const data = await desk.house.http.inject({ url, headers: { cookie, accept: "application/json" } });
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
