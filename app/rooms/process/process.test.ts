import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

const base = `/process/${cast.process.slug}`;

describe("process", () => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse();
  });
  after(() => house.close());

  const get = (who: CastMember, url: string) => house.get(url, who);
  const post = (who: CastMember, url: string, fields: Record<string, string>) => house.post(url, fields, who);

  const idOf = async (table: string, column: string, value: string): Promise<string> =>
    (
      await house.superuser.query(
        `select id from ${table} t where ${column} = $1 and coalesce(to_jsonb(t) ->> 'process_id', $2) = $2`,
        [value, cast.process.id],
      )
    ).rows[0].id;

  /** The hidden field that says which wording the form was opened on. */
  const seenIn = (html: string) => /name="seen" value="([^"]+)"/.exec(html)![1]!;

  it("a secretary adds a phase in the words people use, and the page tells how they were read", async () => {
    const added = await post(people.secretary, `${base}/phases`, {
      name: "Hvidbog",
      description: "Tal & fakta",
      start: "16. juni 2025",
      end: "senest maj 2026",
    });
    assert.equal(added.statusCode, 303);
    const list = await get(people.reader, `${base}/phases`);
    assert.match(list.body, /16. juni 2025 – senest maj 2026/);
    const id = await idOf("phase", "name", "Hvidbog");
    assert.match(
      (await get(people.secretary, `${base}/phases/${id}`)).body,
      /Vi læser det som senest 31..maj 2026/,
    );
  });

  it("what cannot be understood is asked about with examples, and the input is kept", async () => {
    const answer = await post(people.secretary, `${base}/phases`, {
      name: "Plan <2>",
      description: "",
      start: "når vi er klar",
      end: "",
    });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /href="#start"/);
    assert.match(answer.body, /efteråret 2026 eller primo 2027/);
    assert.match(answer.body, /value="Plan &lt;2>"/);
    assert.match(answer.body, /value="når vi er klar"/);
    const noYear = await post(people.secretary, `${base}/phases`, {
      name: "Plan",
      description: "",
      start: "maj",
      end: "",
    });
    assert.equal(noYear.statusCode, 422);
    assert.match(noYear.body, /Skriv også året/);
    assert.doesNotMatch(noYear.body, /Vi læser det som/);
    const money = await post(people.secretary, `${base}/budget`, { covers: "Kaffe", amount: "en hel del" });
    assert.equal(money.statusCode, 422);
    assert.match(money.body, /href="#amount"/);
    assert.match(money.body, /value="en hel del"/);
    assert.equal((await house.superuser.query("select from phase where name like 'Plan%'")).rowCount, 0);
  });

  it("readers and analysts see every list and change nothing", async () => {
    const id = await idOf("phase", "name", "Hvidbog");
    for (const member of [people.reader, people.analyst]) {
      for (const list of [
        "phases",
        "focus-areas",
        "decisions",
        "promises",
        "budget",
        "committees",
        "history",
        "members",
      ]) {
        const page = await get(member, `${base}/${list}`);
        assert.equal(page.statusCode, 200, list);
        assert.doesNotMatch(page.body, /<form[^>]*method="post"/, list);
      }
      assert.match((await get(member, `${base}/phases`)).body, /ikke rette/);
      const fields = { name: "Kuppet", description: "", start: "", end: "", seen: "x" };
      assert.equal((await post(member, `${base}/phases`, fields)).statusCode, 403);
      assert.equal((await post(member, `${base}/phases/${id}`, fields)).statusCode, 403);
      assert.equal((await post(member, `${base}/phases/${id}/move`, { direction: "up" })).statusCode, 403);
      assert.equal((await post(member, `${base}/phases/${id}/removal`, {})).statusCode, 403);
      assert.equal(
        (await post(member, `${base}/edit`, { ...fields, municipality: "x", revision: "1" })).statusCode,
        403,
      );
    }
    assert.equal((await house.superuser.query("select from phase where name = 'Kuppet'")).rowCount, 0);
  });

  it("who has no part in the process is told it does not exist, on every page and form", async () => {
    const id = await idOf("phase", "name", "Hvidbog");
    for (const url of [
      "",
      "/edit",
      "/phases",
      `/phases/${id}`,
      "/focus-areas",
      "/decisions",
      "/promises",
      "/budget",
      "/committees",
      "/members",
      "/history",
    ])
      assert.equal((await get(people.stranger, base + url)).statusCode, 404, url);
    assert.equal((await house.get(base, people.stranger, "application/json")).statusCode, 404);
    for (const url of [
      "/phases",
      "/focus-areas",
      "/decisions",
      "/promises",
      "/budget",
      "/committees",
      "/members",
    ])
      assert.ok((await post(people.stranger, base + url, {})).statusCode >= 403, url);
    const signedOut = await house.http.inject({ method: "GET", url: base });
    assert.equal(signedOut.statusCode, 303);
    assert.match(String(signedOut.headers.location), /^\/sign-in/);
  });

  it("two who edit the same phase notice each other: 409, both texts on the page, and saving again takes it", async () => {
    const id = await idOf("phase", "name", "Hvidbog");
    const url = `${base}/phases/${id}`;
    const seen = seenIn((await get(people.secretary, url)).body);
    const dates = { start: "16. juni 2025", end: "senest maj 2026" };
    const first = await post(people.otherSecretary, url, {
      name: "Hvidbog og tal",
      description: "Jens",
      ...dates,
      seen,
    });
    assert.equal(first.statusCode, 303);
    const second = await post(people.secretary, url, {
      name: "Tallene",
      description: "Karen",
      ...dates,
      seen,
    });
    assert.equal(second.statusCode, 409);
    assert.match(second.body, /Hvidbog og tal/);
    assert.match(second.body, /value="Tallene"/);
    const forced = await post(people.secretary, url, {
      name: "Tallene",
      description: "Karen",
      ...dates,
      seen: seenIn(second.body),
    });
    assert.equal(forced.statusCode, 303);
    assert.equal(await idOf("phase", "name", "Tallene"), id);
  });

  it("two who edit the process itself notice each other too", async () => {
    const values = { name: cast.process.name, municipality: cast.process.municipality, caseNumber: "" };
    const first = await post(people.secretary, `${base}/edit`, {
      ...values,
      purpose: "Karens ord",
      revision: "1",
    });
    assert.equal(first.statusCode, 303);
    const second = await post(people.otherSecretary, `${base}/edit`, {
      ...values,
      purpose: "Jens' ord",
      revision: "1",
    });
    assert.equal(second.statusCode, 409);
    assert.match(second.body, /Karens ord/);
    assert.match(second.body, /Jens' ord|Jens&#39; ord/);
    assert.match(second.body, /name="revision" value="2"/);
  });

  it("an edit of something removed meanwhile keeps the text and says so", async () => {
    await post(people.secretary, `${base}/decisions`, {
      what: "Midlertidig",
      decidedBy: "Byrådet",
      decidedOn: "",
      caseNumber: "",
    });
    const url = `${base}/decisions/${await idOf("decision", "what", "Midlertidig")}`;
    const seen = seenIn((await get(people.secretary, url)).body);
    assert.equal((await post(people.otherSecretary, `${url}/removal`, {})).statusCode, 303);
    const late = await post(people.secretary, url, {
      what: "Min lange tekst",
      decidedBy: "Byrådet",
      decidedOn: "",
      caseNumber: "",
      seen,
    });
    assert.equal(late.statusCode, 409);
    assert.match(late.body, /Min lange tekst/);
    assert.match(late.body, /fjernet den imens/);
  });

  it("lists are moved and stay numbered from 1; an ended focus area leaves the list but not the database", async () => {
    for (const name of ["Sundhed", "Boliger", "Arbejde"])
      await post(people.secretary, `${base}/focus-areas`, { name, definition: `Det handler om ${name}.` });
    const names = async () =>
      (await house.data(`${base}/focus-areas`, people.reader)).map(
        (area: { position: number; name: string }) => `${area.position} ${area.name}`,
      );
    assert.deepEqual(await names(), ["1 Sundhed", "2 Boliger", "3 Arbejde"]);
    const work = await idOf("focus_area", "name", "Arbejde");
    await post(people.secretary, `${base}/focus-areas/${work}/move`, { direction: "up" });
    await post(people.secretary, `${base}/focus-areas/${work}/move`, { direction: "up" });
    await post(people.secretary, `${base}/focus-areas/${work}/move`, { direction: "up" });
    assert.deepEqual(await names(), ["1 Arbejde", "2 Sundhed", "3 Boliger"]);
    const health = await idOf("focus_area", "name", "Sundhed");
    await post(people.secretary, `${base}/focus-areas/${health}/end`, {});
    assert.deepEqual(await names(), ["1 Arbejde", "2 Boliger"]);
    assert.equal(
      (await house.superuser.query("select from focus_area where id = $1 and ended_at is not null", [health]))
        .rowCount,
      1,
    );
    const twice = await post(people.secretary, `${base}/focus-areas`, {
      name: "boliger",
      definition: "Igen",
    });
    assert.equal(twice.statusCode, 422);
    const back = await post(people.secretary, `${base}/focus-areas`, {
      name: "Sundhed",
      definition: "Forfra",
    });
    assert.equal(back.statusCode, 303);
    assert.deepEqual(await names(), ["1 Arbejde", "2 Boliger", "3 Sundhed"]);
  });

  it("the money is set against what it covers, and there is one total", async () => {
    const line = (covers: string, amount: string, isTotal = false) =>
      post(people.secretary, `${base}/budget`, { covers, amount, ...(isTotal ? { isTotal: "yes" } : {}) });
    assert.equal((await line("I alt til processen", "1.750.000 kr.", true)).statusCode, 303);
    assert.equal((await line("Endnu et i alt", "2 mio. kr.", true)).statusCode, 422);
    assert.equal((await line("Hvidbog", "750.000 kr.")).statusCode, 303);
    assert.equal((await line("møder og plan", "")).statusCode, 303);
    const { body } = await get(people.reader, base);
    assert.match(body, /Møder og plan<\/th><td[^>]*><span class="nb">1\.000\.000.kr\./);
  });

  it("promises are told as kept, late or coming", async () => {
    const promise = (what: string, due: string, keptOn: string) =>
      post(people.secretary, `${base}/promises`, { what, due, keptOn, note: "" });
    await promise("Hvidbogen udkommer", "senest maj 2026", "2. juni 2026");
    await promise("Postkort er sendt", "senest maj 2026", "12. maj 2026");
    await promise("Alt er læst", "primo 2099", "");
    const { body } = await get(people.reader, base);
    assert.match(body, /<b>Kom for sent\. <\/b><a[^>]*>Hvidbogen udkommer/);
    assert.match(body, /<b>Holdt\. <\/b><a[^>]*>Postkort er sendt/);
    assert.match(body, /<b>Ikke forfaldet\. <\/b><a[^>]*>Alt er læst/);
    assert.equal((await promise("Uden frist", "", "")).statusCode, 422);
  });

  it("a secretary gives and takes access; the new member sees the process until then", async () => {
    const unnamed = await post(people.secretary, `${base}/members`, {
      email: "ny@aakaer.example",
      name: "",
      role: "reader",
    });
    assert.equal(unnamed.statusCode, 422);
    assert.match(unnamed.body, /value="ny@aakaer.example"/);
    const given = await post(people.secretary, `${base}/members`, {
      email: people.stranger.email,
      name: "",
      role: "reader",
    });
    assert.equal(given.statusCode, 303);
    assert.equal((await get(people.stranger, base)).statusCode, 200);
    const refused = await post(people.analyst, `${base}/members`, {
      email: people.chair.email,
      name: "",
      role: "secretary",
    });
    assert.equal(refused.statusCode, 403);
    const { body } = await get(people.secretary, `${base}/members`);
    assert.match(body, /Vera Holt/);
    const { rows } = await house.superuser.query(
      "select id from membership where person_id = $1 and ended_at is null",
      [people.stranger.id],
    );
    const taken = await post(people.secretary, `/memberships/${rows[0].id}/end`, { back: `${base}/members` });
    assert.equal(taken.headers.location, `${base}/members`);
    assert.equal((await get(people.stranger, base)).statusCode, 404);
  });

  it("committees hang in a tree, and not twice in the same place", async () => {
    const add = (name: string, level: string, parent = "") =>
      post(people.secretary, `${base}/committees`, { name, level, parent });
    assert.equal((await add("Hovedudvalget i Åkær", "main")).statusCode, 303);
    const parent = await idOf("committee", "name", "Hovedudvalget i Åkær");
    assert.equal((await add("Sektor-MED Kultur", "sector", parent)).statusCode, 303);
    assert.equal((await add("Sektor-MED Kultur", "sector", parent)).statusCode, 422);
    assert.equal((await add("", "sector", parent)).statusCode, 422);
    const page = await get(people.reader, `${base}/committees`);
    assert.match(page.body, /Hovedudvalget i Åkær.*<ul>.*Sektor-MED Kultur/s);
  });

  it("the history tells who did what in words, holds no text of its own, and shows unknown kinds by code", async () => {
    await house.superuser.query(
      "insert into event (actor_id, kind, process_id, subject_kind, subject_id) values ($1, 'comingFromDownstream', $2, 'thing', 'x')",
      [people.analyst.id, cast.process.id],
    );
    const { body } = await get(people.reader, `${base}/history`);
    assert.match(body, /<b>Jens Ravn<\/b> rettede en fase/);
    assert.match(body, /rettede en fase<span>: Tallene/);
    assert.match(body, /gav en rolle<span>: Vera Holt, læser/);
    assert.match(body, /<code>comingFromDownstream<\/code>/);
    const { rows } = await house.superuser.query("select details::text as details from event");
    for (const { details } of rows) assert.doesNotMatch(details, /Hvidbog|Karen|Tallene|Åkær/);
  });

  it("every event this room records has words in the history", async () => {
    const { eventWords } = await import("./event-words.ts");
    const { rows } = await house.superuser.query(
      "select distinct kind from event where kind <> 'comingFromDownstream'",
    );
    for (const { kind } of rows) assert.ok(eventWords[kind], kind);
  });

  it("an English page is English, with the days behind the Danish words", async () => {
    const { body } = await get(people.reader, `/en${base}`);
    assert.match(body, /Where are we now\?/);
    assert.match(body, /by 31.May 2026/);
    assert.match(body, /Came late\./);
  });

  it("no page asks the database more than 12 times", async () => {
    for (const url of [
      "",
      "/edit",
      "/phases",
      "/focus-areas",
      "/decisions",
      "/promises",
      "/budget",
      "/committees",
      "/members",
      "/history",
    ]) {
      const answer = await get(people.secretary, base + url);
      assert.equal(answer.statusCode, 200, url);
      const queries = Number(/desc="(\d+)"/.exec(String(answer.headers["server-timing"]))![1]);
      assert.ok(queries <= 12, `${url} asked ${queries} times`);
    }
  });
});
