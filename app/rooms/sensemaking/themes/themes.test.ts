import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { defaultTheme } from "#app/default-theme.ts";
import type { SignedIn } from "#base/context.ts";
import { systemIds } from "#base/ids.ts";
import { strikerOf } from "#sense/strike/striker.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { fillProcess } from "../testing/fill-process.ts";
import { showThemes } from "./show-themes.tsx";
import { strikeThemes } from "./strike-themes.ts";

const base = `/process/${cast.process.slug}/themes`;

describe("the pages of the themes", () => {
  let house: TestHouse;
  let statements: string[];
  before(async () => {
    house = await openTestHouse();
    statements = (await fillProcess(house, 120)).statements;
  });
  after(() => house.close());

  const get = async (path: string, who: CastMember = people.analyst, accept = "text/html") =>
    house.http.inject({ url: `${base}${path}`, headers: { ...(await house.as(who)), accept } });
  const data = async (path: string) => (await get(path, people.analyst, "application/json")).json();
  const post = async (
    path: string,
    body: Record<string, string> | [string, string][],
    who = people.analyst,
  ) =>
    house.http.inject({
      method: "POST",
      url: `${base}${path}`,
      headers: { ...(await house.as(who)), "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(body).toString(),
    });
  const addsUp = ({ sum }: { sum: Record<"total" | "inThemes" | "inNone" | "excluded", number> }) =>
    assert.equal(sum.inThemes + sum.inNone + sum.excluded, sum.total);

  it("before anybody asked there is one thing to do, and nothing is found by itself", async () => {
    const page = await get("");
    assert.match(page.body, /Der er ikke ledt efter temaer endnu/);
    assert.match(page.body, /Find temaer/);
    const { rows } = await house.superuser.query("select count(*) from theme_run");
    assert.equal(Number(rows[0].count), 0);
  });

  it("a person asks, the page says that it is under way, and then what it found", async () => {
    assert.equal((await post("", {})).statusCode, 303);
    assert.match((await get("")).body, /Maskinen leder efter temaer/);
    await house.work();
    const found = await data("");
    assert.equal(found.run.number, 1);
    assert.ok(found.proposals > 0);
    assert.deepEqual(found.themes, []);
    assert.match((await get("")).body, /forslag venter/);
    assert.match((await get("")).body, /Der er intet nyt siden sidste kørsel/);
  });

  it("proposals are answered one by one or the large ones at once, at the level asked for", async () => {
    const { proposals, level } = await data("/proposals");
    assert.equal(level, "middle");
    const page = await get("/proposals?level=fine");
    assert.match(page.body, /Nyt tema: \d+ udsagn/);
    const whole = await get(`/proposals/${proposals[0].hash}?level=middle`);
    assert.match(whole.body, new RegExp(`Se alle ${proposals[0].statementIds.length} udsagn`));
    await post("/proposals", { what: "accept", level, hash: proposals[0].hash, name: "Hjem" });
    const after = await data("");
    assert.equal(after.themes[0].name, "Hjem");
    addsUp(after);
    const gone = await post("/proposals", { what: "accept", level, hash: proposals[0].hash, name: "Igen" });
    assert.equal(gone.statusCode, 409);
    assert.match(gone.body, /Forslaget står ikke længere/);
    assert.equal((await post("/proposals", { what: "acceptLarge", level })).statusCode, 303);
    addsUp(await data(""));
  });

  it("a theme tells its counts, its exact quotes and its neighbours, and each page adds up", async () => {
    const { themes } = await data("");
    const page = await get(`/${themes[0].number}`);
    assert.match(page.body, /Citater/);
    assert.match(page.body, /lagt her af en kørsel/);
    const { rows } = await house.superuser.query("select text from statement");
    const texts = rows.map((row) => row.text);
    const quotes = [...page.body.matchAll(/<p class="said-text"[^>]*>([^<]*)<\/p>/g)].map(
      (match) => match[1]!,
    );
    assert.ok(quotes.length > 3);
    for (const quote of quotes)
      assert.ok(
        texts.some((text) => text.includes(quote)),
        quote,
      );
    for (const path of ["", "/proposals", "/acts", "/runs", "/places", `/${themes[0].number}`]) {
      const shown = await get(path);
      assert.equal(shown.statusCode, 200, path);
      const sum = /sum-line.*?<\/p>/s.exec(shown.body)![0].replace(/<[^>]*>/g, " ");
      const [a, b, c, all] = [...sum.matchAll(/\d+/g)].map(Number);
      assert.equal(a! + b! + c!, all, path);
      assert.equal(all, 120, path);
    }
  });

  it("each number on a theme's page and in the map opens a list of just so many", async () => {
    await house.superuser.query(
      `with act as (insert into coding_act (id, process_id, person_id, at, kind) values (gen_random_uuid(), $1, $2, now(), 'code') returning id)
       insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, state)
       select act.id, $1, s.id, s.reading_id, 'area', (select id from focus_area where position = 1 and process_id = $1), 'confirmed'
         from act, statement s where s.process_id = $1 and s.number % 3 = 0`,
      [cast.process.id, people.analyst.id],
    );
    const { themes } = await data("");
    const pages = [await get(""), await get("?by=channels"), await get(`/${themes[0].number}`)];
    const links = pages.flatMap(({ body }) => [
      ...body.matchAll(/href="[^"]*\/themes\/(\d+\?(?:part|area|channel)=[^"#]*)#members"[^>]*>(\d+)</g),
    ]);
    assert.ok(links.length > 6, String(links.length));
    for (const [, path, count] of links) {
      const shown = (await get(`/${path!.replaceAll("&amp;", "&")}`)).body;
      assert.match(shown, new RegExp(`Udsagn i temaet <span class="quiet">${count}</span>`), path);
    }
  });

  it("chosen statements are confirmed, moved and split off; Enter in the name means split", async () => {
    const { themes } = await data("");
    const [first, second] = themes;
    const { statements: members } = await data(`/${first.number}`);
    const ids = members.map((one: { statementId: string }) => one.statementId);
    const choose = (from: number, to: number): [string, string][] =>
      ids.slice(from, to).map((id: string) => ["statement", id]);
    await post(`/${first.number}/members`, [...choose(0, 2), ["what", "confirm"]]);
    assert.equal((await data(`/${first.number}`)).counts.confirmed, 2);
    await post(`/${first.number}/members`, [
      ...choose(2, 3),
      ["what", "move"],
      ["to", String(second.number)],
    ]);
    assert.equal((await data(`/${second.number}`)).counts.confirmed, 1);
    const split = await post(`/${first.number}/members`, [...choose(3, 5), ["name", "For sig"]]);
    assert.match(String(split.headers.location), /done=split/);
    addsUp(await data(""));
    const none = await post(`/${first.number}/members`, { what: "confirm" });
    assert.equal(none.statusCode, 422);
    assert.match(none.body, /Vælg mindst ét udsagn/);
  });

  it("a form that fails keeps what was typed, and says which field", async () => {
    const { themes } = await data("");
    const answer = await post(`/${themes[0].number}`, {
      seen: "x",
      name: "",
      definition: "Om hjem og huse",
    });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Om hjem og huse/);
    assert.match(answer.body, /href="#name"/);
    const stale = await post(`/${themes[0].number}`, { seen: "x", name: "Nyt navn", definition: "" });
    assert.equal(stale.statusCode, 409);
    assert.match(stale.body, /Nyt navn/);
  });

  it("the history names each act in words, shows the codebook as it was, and takes the newest back", async () => {
    const { acts } = await data("/acts");
    const page = await get("/acts");
    assert.match(page.body, /delte nr\. \d+ »For sig« ud af nr\. \d+/);
    assert.match(page.body, /flyttede 1 udsagn fra/);
    const then = await data(`/acts?at=${acts.at(-1).id}`);
    assert.deepEqual(
      then.then.themes.map((theme: { name: string }) => theme.name),
      ["Hjem"],
    );
    assert.equal((await post("/undo", { act: acts[1].id, from: "acts" })).statusCode, 409);
    assert.equal((await post("/undo", { act: acts[0].id, from: "acts" })).statusCode, 303);
    assert.match((await get("/acts")).body, /Fortrudt af/);
  });

  it("two runs are told apart in plain words", async () => {
    await house.superuser.query(
      "update statement set retired_at = now(), retired_because = 'takenBack' where id = any($1)",
      [statements.slice(0, 6)],
    );
    await post("", {});
    await house.work();
    await house.superuser.query(
      "update statement set retired_at = null, retired_because = null where id = any($1)",
      [statements.slice(0, 6)],
    );
    const page = await get("/runs");
    assert.match(page.body, /Mod kørsel 1/);
    assert.match(page.body, /6 udsagn er ikke med længere/);
    assert.match((await get("")).body, /Der er kommet 6 udsagn siden/);
  });

  it("a reader reads and may not act; a stranger finds nothing; English is complete", async () => {
    const { themes } = await data("");
    for (const path of ["", "/proposals", "/acts", "/runs", "/places", `/${themes[0].number}`]) {
      const read = await get(path, people.reader);
      assert.equal(read.statusCode, 200);
      assert.ok(!/<form[^>]*method="post"/.test(read.body), path);
      assert.equal((await get(path, people.stranger)).statusCode, 404);
    }
    for (const path of ["", "/new", "/undo", `/${themes[0].number}/end`]) {
      const body = { name: "Mit", act: systemIds.uuid(), what: "retire" };
      assert.equal((await post(path, body, people.reader)).statusCode, 403, path);
      assert.equal((await post(path, body, people.stranger)).statusCode, 404, path);
    }
    const english = await house.http.inject({
      url: `/en${base}`,
      headers: await house.as(people.analyst),
    });
    assert.match(english.body, /Themes in use/);
  });

  it("the page of themes asks as many questions however many statements and themes there are", async () => {
    const count = async () => {
      let queries = 0;
      await house.db.transaction({ viewer: people.analyst.id, onQuery: () => queries++ }, async (trx) => {
        const context = {
          trx,
          viewer: house.viewer(people.analyst),
          lang: "da",
          clock: () => new Date(),
          ids: systemIds,
          theme: defaultTheme,
          path: base,
        } as unknown as SignedIn;
        await showThemes(context, { slug: cast.process.slug, page: 1, by: "areas" });
      });
      return queries;
    };
    // The first page after a run reads where it lays everybody, one question more.
    await count();
    const before = await count();
    await house.superuser.query(
      `insert into statement (id, process_id, contribution_id, document_id, number, position, basis, reading_id, spans, text, raw_start, made_at)
       select gen_random_uuid(), process_id, contribution_id, document_id, 1000 + number, 1000 + number, basis, reading_id, '[]', text || ' igen', 90000 + number, now()
         from statement where process_id = $1 and number <= 100`,
      [cast.process.id],
    );
    await post("", {});
    await house.work();
    for (let at = 0; at < 5; at++) await post("/new", { name: `Tema ${at}` });
    assert.ok((await count()) <= before + 1);
    assert.equal(await count(), before);
    assert.ok(before < 25, `${before} queries`);
  });

  it("removal by law reaches labels, terms and names, and leaves what others have said too", async () => {
    const [gone, stays] = statements as [string, string];
    const text = "Tudsekongen bor i en bolig ved gadekæret og fyrer om natten";
    await house.superuser.query("update statement set text = $2 where id = $1", [gone, text]);
    await house.superuser.query("update statement set text = 'Også vi vil have en bolig' where id = $1", [
      stays,
    ]);
    await house.superuser.query(
      `update theme_run set report = jsonb_set(report, '{coarse,0}', '{"number": 1, "label": "Tudsekongen, bolig", "terms": ["Tudsekongen", "bolig"], "statements": 2, "wordings": 2}')`,
    );
    await post("/new", { name: "Tudsekongen, bolig", definition: "Om en, der bor i en bolig ved gadekæret" });
    // As the removal does it: the statements first, then what was made of their words.
    await house.superuser.query(
      "update statement set text = '[Fjernet efter loven]', removed_at = now() where id = $1",
      [gone],
    );
    const struck = { statementIds: new Set([gone]), numbers: new Set([1]), words: [text] };
    await house.db.transaction({ viewer: people.secretary.id }, (trx) =>
      strikeThemes(trx, cast.process.id, struck, strikerOf(struck)),
    );
    const { rows } = await house.superuser.query("select report #> '{coarse,0}' as first from theme_run");
    for (const { first } of rows) assert.deepEqual([first.label, first.terms], ["bolig", ["bolig"]]);
    const { themes } = await data("");
    const theme = themes.at(-1);
    assert.equal(theme.name, "[Fjernet efter loven], bolig");
    assert.equal(theme.definition, "Om en, der [Fjernet efter loven]");
  });
});
