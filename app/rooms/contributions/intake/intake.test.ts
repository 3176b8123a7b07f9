import assert from "node:assert/strict";
import { createConnection } from "node:net";
import { after, before, describe, it } from "node:test";
import { makeXlsx } from "#formats/sheet/testing/make-xlsx.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { intakeDesk } from "#test/intake-desk.ts";

const base = `/process/${cast.process.slug}`;
const json = { accept: "application/json" };
/** A number with a date that exists; the day 31 and month 13 make one that does not. */
const cpr = "010180-1234";
const noCpr = "311380-1234";

describe("a sheet", () => {
  let house: TestHouse;
  let desk: ReturnType<typeof intakeDesk>;
  before(async () => {
    house = await openTestHouse();
    desk = intakeDesk(house);
  });
  after(() => house.close());

  const one = async (query: string, values: unknown[] = []) =>
    (await house.superuser.query(query, values)).rows[0];
  const contributionsOf = async (id: string) =>
    (
      await house.superuser.query(
        `select row_number, raw_text, channel, sender_kind, place, said_on::text, own_id from contribution
          where intake_id = $1 order by row_number`,
        [id],
      )
    ).rows;
  /** Everything of an intake that the database holds, as text. */
  const allText = async () => {
    const { rows } = await house.superuser.query(
      `select coalesce(string_agg(t, ' '), '') as t from (
         select row_to_json(i)::text as t from intake i union all select row_to_json(m)::text from intake_mapping m
         union all select row_to_json(c)::text from contribution c union all select row_to_json(s)::text from statement s) everything`,
    );
    return String(rows[0].t);
  };

  it("is taken in column by column as mapped, and each quote is exact", async () => {
    const id = await desk.bring(
      "svar.csv",
      'Svar;Dato;Kanal;Afsender;Sted;Nr;Hemmeligt\n"Vi mangler 😀 bænke ved åen. Der skal også være lys på stien.";03-06-2026;Postkort;Forening;8900 Åkær;7;gemmes ikke\n',
      { 0: "text", 1: "date", 2: "channel", 3: "senderKind", 4: "place", 5: "ownId" },
    );
    assert.deepEqual(await contributionsOf(id), [
      {
        row_number: 2,
        raw_text: "Vi mangler 😀 bænke ved åen. Der skal også være lys på stien.",
        channel: "postcard",
        sender_kind: "Forening",
        place: "8900 Åkær",
        said_on: "2026-06-03",
        own_id: "7",
      },
    ]);
    const { rows } = await house.superuser.query(
      "select s.text, s.spans, s.basis, c.raw_text from statement s join contribution c on c.id = s.contribution_id where s.intake_id = $1 order by s.number",
      [id],
    );
    assert.equal(rows.length, 2);
    for (const { text, spans, raw_text: raw, basis } of rows) {
      const signs = [...raw];
      assert.equal(
        spans
          .map(({ start, end }: { start: number; end: number }) => signs.slice(start, end).join(""))
          .join(" "),
        text,
      );
      assert.equal(basis, "transcribed");
    }
    assert.doesNotMatch(await allText(), /gemmes ikke/);
    assert.equal((await one("select count(*)::int as n from intake_chunk")).n, 0);
  });

  it("with several text columns is one contribution a row, each part under its heading", async () => {
    const id = await desk.bring(
      "to-svar.csv",
      "Hvad er godt?;Hvad mangler?\nSkolen er god for alle.;Der mangler busser om aftenen.\n;Der mangler et sted at mødes.\n",
      { 0: "text", 1: "text" },
    );
    const { rows } = await house.superuser.query(
      "select question_number, question, text, row_number from statement where intake_id = $1 order by number",
      [id],
    );
    assert.deepEqual(rows, [
      { question_number: 1, question: "Hvad er godt?", text: "Skolen er god for alle.", row_number: 2 },
      {
        question_number: 2,
        question: "Hvad mangler?",
        text: "Der mangler busser om aftenen.",
        row_number: 2,
      },
      { question_number: 2, question: "Hvad mangler?", text: "Der mangler et sted at mødes.", row_number: 3 },
    ]);
    assert.equal((await contributionsOf(id)).length, 2);
  });

  it("with a column of CPR numbers waits without it, and says which it was", async () => {
    const id = await desk.stage(
      "med-cpr.xlsx",
      makeXlsx([
        {
          rows: [
            ["Svar", "Personnummer", "Ref"],
            ["Flere busser, tak.", cpr, "020290-2345"],
            ["Flere cykelstier.", "", "030370-3456"],
          ],
        },
      ]),
    );
    const page = await desk.get(`/intakes/${id}`);
    assert.match(page.body, /Kolonnen »Personnummer« ser ud til at være CPR-numre/);
    assert.match(page.body, /Kolonnen »Ref« ser ud til at være CPR-numre/);
    assert.doesNotMatch(page.body, /010180|020290/);
    const { rows } = await house.superuser.query("select content from intake_chunk where intake_id = $1", [
      id,
    ]);
    const { inflateRawSync } = await import("node:zlib");
    const waiting = rows.map((row) => inflateRawSync(row.content).toString()).join();
    assert.match(waiting, /Flere busser/);
    assert.doesNotMatch(waiting, /010180|020290|030370/);
    assert.doesNotMatch(await allText(), /010180|020290/);
  });

  it("names every row that cannot come in with row, column and reason, and takes none of them", async () => {
    const id = await desk.stage(
      "blandet.csv",
      `Svar;Dato\nFin række;03-06-2026\n;04-06-2026\nDårlig dato;den sidste tirsdag\nMit nummer er ${cpr};05-06-2026\nSagsnr ${noCpr} er fint;\nkun ét felt\n`,
    );
    const checked = await desk.check(id, { 0: "text", 1: "date" });
    assert.equal(checked.statusCode, 303);
    const seen = await desk.see(id);
    assert.deepEqual(seen.failed, { rows: 4, failures: 4, onlyCpr: 1 });
    assert.deepEqual(
      seen.failures.map((each: { row: number; column: string; reason: string }) => [
        each.row,
        each.column,
        each.reason,
      ]),
      [
        [3, "Svar", "emptyText"],
        [4, "Dato", "badDate"],
        [5, "Svar", "cprInText"],
        [7, "", "ragged"],
      ],
    );
    const csv = await desk.get(`/intakes/${id}/failures.csv`);
    assert.match(csv.body, /4;Dato;Vi kan ikke læse datoen/);
    assert.equal((await contributionsOf(id)).length, 0);
    await desk.start(id);
    await house.work();
    assert.deepEqual(
      (await contributionsOf(id)).map((row) => row.raw_text),
      ["Fin række", `Sagsnr ${noCpr} er fint`],
    );
  });

  it("names all of 300 rows that cannot come in, on the list people take with them", async () => {
    const bad = (row: number) => [";04-06-2026", "Uden dag;den næste onsdag", "kun ét felt"][row % 3];
    const rows = Array.from({ length: 900 }, (_, at) =>
      at % 3 === 0 ? bad(at / 3) : `Svar nummer ${at} om bænken ved åen;03-06-2026`,
    );
    const id = await desk.stage("mange-fejl.csv", `Svar;Dato\n${rows.join("\n")}\n`);
    await desk.check(id, { 0: "text", 1: "date" });
    assert.deepEqual((await desk.see(id)).failed, { rows: 300, failures: 300, onlyCpr: 0 });
    const { body } = await desk.get(`/intakes/${id}/failures.csv`);
    const named = body
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => Number.parseInt(line, 10));
    // The heading is row 1
    assert.deepEqual(
      named,
      Array.from({ length: 300 }, (_, at) => 2 + at * 3),
    );
    await desk.start(id);
    await house.work();
    assert.equal((await contributionsOf(id)).length, 600);
  });

  it("takes rows with a CPR number in without the number, when somebody says so", async () => {
    const id = await desk.bring(
      "maskeret.csv",
      `Svar\nSkriv til mig, mit nummer er ${cpr}, om den nye hal.\n`,
      { 0: "text" },
      "mask",
    );
    const [row] = await contributionsOf(id);
    assert.equal(row.raw_text, "Skriv til mig, mit nummer er [udeladt: CPR-nummer], om den nye hal.");
    assert.doesNotMatch(await allText(), /010180/);
  });

  it("brought a second time adds nothing, and says so; a longer file adds what is new", async () => {
    const rows = "Svar\nFlere bænke i parken\nFlere bænke i parken\nEn ny rutsjebane\n";
    const first = await desk.bring("igen.csv", rows, { 0: "text" });
    assert.equal((await contributionsOf(first)).length, 3);
    const again = await desk.bring("igen-2.csv", rows, { 0: "text" });
    assert.equal((await contributionsOf(again)).length, 0);
    assert.match((await desk.get(`/intakes/${again}`)).body, /Alle 3 rækker var her i forvejen/);
    const longer = await desk.bring("igen-3.csv", `${rows}Flere bænke i parken\nEn gynge\n`, { 0: "text" });
    assert.deepEqual(
      (await contributionsOf(longer)).map((row) => row.raw_text),
      ["Flere bænke i parken", "En gynge"],
    );
  });

  it("is mapped as last time when the same headings come back, in any order", async () => {
    await desk.bring("marts.csv", "Noget;Andet\nFlere træer langs vejen;Skolen\n", { 0: "text", 1: "place" });
    const id = await desk.stage("april.csv", "Andet;Noget\nHallen;Flere blomster ved torvet\n");
    const { offer } = await desk.see(id);
    assert.deepEqual(offer.roles, { 0: "place", 1: "text" });
    assert.equal(offer.remembered, true);
  });

  it("with several sheets is asked about, and the chosen one is taken in", async () => {
    const id = await desk.stage(
      "ark.xlsx",
      makeXlsx([
        { name: "Vejledning", rows: [["Læs dette"], ["Udfyld næste ark"]] },
        { name: "Svar", rows: [["Svar"], ["Bevar den gamle mølle"]] },
      ]),
    );
    assert.match((await desk.get(`/intakes/${id}`)).body, /Hvilket ark\?/);
    await desk.check(id, { 0: "text" }, 1);
    await desk.start(id);
    await house.work();
    assert.deepEqual(
      (await contributionsOf(id)).map((row) => row.raw_text),
      ["Bevar den gamle mølle"],
    );
  });

  it("keeps what was chosen when the form is sent without a text column", async () => {
    const id = await desk.stage("uden-tekst.csv", "Svar;Dato\nNoget;2026-06-03\n");
    const answer = await desk.check(id, { 1: "date" });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Vælg mindst én kolonne som tekst/);
    assert.match(answer.body, /<option value="date" selected/);
  });

  it("is given up: its rows are gone and nothing came in", async () => {
    const id = await desk.stage("opgivet.csv", "Svar\nDet her fortryder vi\n");
    await desk.post(`/intakes/${id}/end`, {});
    assert.equal((await one("select count(*)::int as n from intake_chunk where intake_id = $1", [id])).n, 0);
    assert.match((await desk.get(`/intakes/${id}`)).body, /Rækkerne er slettet igen/);
    assert.doesNotMatch(await allText(), /fortryder vi/);
    assert.equal((await desk.start(id)).statusCode, 409);
  });

  it("that nobody mapped within a day is deleted, also when who brought it has left", async () => {
    const id = await desk.stage("glemt.csv", "Svar\nDet her glemmer vi\n");
    const late = new Date(Date.now() - 1000);
    await house.superuser.query("update intake set waits_until = $2 where id = $1", [id, late]);
    await house.superuser.query("update intake_chunk set waits_until = $2 where intake_id = $1", [id, late]);
    await house.superuser.query("update job set run_after = $2 where payload->>'subjectId' = $1", [id, late]);
    await house.superuser.query("update membership set ended_at = now() where person_id = $1", [
      people.secretary.id,
    ]);
    await house.work();
    await house.superuser.query("update membership set ended_at = null where person_id = $1", [
      people.secretary.id,
    ]);
    assert.equal((await one("select count(*)::int as n from intake_chunk where intake_id = $1", [id])).n, 0);
    assert.match((await desk.get(`/intakes/${id}`)).body, /Rækkerne er slettet igen/);
  });

  it("is taken back as a whole while nothing in it is coded, and may come in again", async () => {
    const rows = "Svar\nByg en bro over åen\nPlant træer på torvet\n";
    const id = await desk.bring("tilbage.csv", rows, { 0: "text" });
    const area = (
      await house.superuser.query(
        "insert into focus_area (id, process_id, position, name, definition) values (gen_random_uuid(), $1, 1, 'Natur', 'Træer og grønt') returning id",
        [cast.process.id],
      )
    ).rows[0].id;
    const { id: statement } = await one("select id from statement where intake_id = $1 limit 1", [id]);
    await desk.post(`/coding/${statement}`, { seen: 0, area }, people.analyst);
    const refused = await desk.post(`/intakes/${id}/taking-back`, {});
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /1 udsagn herfra er kodet/);
    await desk.post("/coding/undo", { at: statement }, people.analyst);
    assert.equal((await desk.post(`/intakes/${id}/taking-back`, {})).statusCode, 303);
    const left = await one(
      "select count(*) filter (where retired_at is null)::int as counted, count(*)::int as kept from statement where intake_id = $1",
      [id],
    );
    assert.deepEqual(left, { counted: 0, kept: 2 });
    const again = await desk.bring("tilbage-2.csv", rows, { 0: "text" });
    assert.equal((await contributionsOf(again)).length, 2);
  });

  it("names sheet and row wherever its statements are shown, and leads to the passage", async () => {
    const id = await desk.bring("titel.csv", "Svar\n\nBussen skal køre om søndagen\n", { 0: "text" });
    const { id: statement, contribution_id: contribution } = await one(
      "select id, contribution_id from statement where intake_id = $1",
      [id],
    );
    for (const url of [`/statements/${statement}`, `/coding/${statement}`, `/statements?intake=${id}`]) {
      const page = await desk.get(url);
      assert.equal(page.statusCode, 200, url);
      assert.match(page.body, /Regneark »titel\.csv«, række 3/, url);
      assert.match(page.body, new RegExp(`contributions/${contribution}\\?at=0#at-0`), url);
    }
    assert.match(
      (await desk.get(`/contributions/${contribution}?at=0`)).body,
      /<mark>Bussen skal køre om søndagen<\/mark>/,
    );
    const summary = await desk.get("/summary", people.secretary, json);
    assert.equal(summary.statusCode, 200);
    assert.doesNotMatch(JSON.stringify(summary.json()), /failed the check/);
    const proven = await desk.get("/proven-sources?kind=input", people.secretary, json);
    assert.ok(
      proven.json().sources.some((each: { title: string }) => each.title === "Regneark »titel.csv«, række 3"),
    );
  });

  it("is split and joined again like any other statement", async () => {
    const id = await desk.bring("deles.csv", "Svar\nFlere busser og flere cykelstier til de unge\n", {
      0: "text",
    });
    const { id: statement } = await one("select id from statement where intake_id = $1", [id]);
    const split = await desk.post(`/statements/${statement}/split`, { how: "own", after: "Flere busser" });
    assert.equal(split.statusCode, 303);
    const { rows } = await house.superuser.query(
      "select text from statement where split_from = $1 order by number",
      [statement],
    );
    assert.deepEqual(
      rows.map((row) => row.text),
      ["Flere busser", "og flere cykelstier til de unge"],
    );
    assert.equal((await desk.post(`/statements/${statement}/split`, { how: "undo" })).statusCode, 303);
  });

  it("records ids and numbers in its events, one or two for a whole sheet, never words", async () => {
    const before = (await one("select coalesce(max(id), 0)::int as id from event")).id;
    const rows = Array.from({ length: 2500 }, (_, at) => `Svar nummer ${at} om havnen`).join("\n");
    const id = await desk.bring("mange.csv", `Svar\n${rows}\n`, { 0: "text" });
    const events = (
      await house.superuser.query("select kind, details from event where id > $1 order by id", [before])
    ).rows;
    assert.deepEqual(
      events.map((event) => event.kind),
      ["sheetStarted", "sheetTaken"],
    );
    assert.doesNotMatch(JSON.stringify(events), /havnen/);
    assert.equal((await contributionsOf(id)).length, 2500);
    const jobs = await one(
      "select count(*)::int as n from job where kind = 'sensemaking.propose' and made_at > now() - interval '1 minute' and payload->>'subjectId' = $1",
      [id],
    );
    assert.equal(jobs.n, 1);
  });

  it("is for those who may bring things in: a reader and a stranger are refused", async () => {
    assert.equal((await desk.upload("svar.csv", "Svar\na b c\n", people.reader)).statusCode, 403);
    assert.equal((await desk.get("/intakes/sheet", people.reader)).statusCode, 403);
    assert.equal((await desk.get("/intakes/paste", people.reader)).statusCode, 403);
    const stranger = await house.http.inject({ method: "POST", url: `${base}/intakes/sheet` });
    assert.equal(stranger.statusCode, 401);
  });

  it("of a reader is refused before it is read: the answer comes while the file is still on its way", async () => {
    await house.http.listen({ port: 0, host: "127.0.0.1" });
    const { port } = house.http.server.address() as { port: number };
    const { cookie } = await house.as(people.reader);
    for (const path of ["/intakes/sheet", "/documents/new"]) {
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = createConnection(port, "127.0.0.1");
        socket.once("data", (bytes) => {
          resolve(bytes.toString());
          socket.destroy();
        });
        socket.once("error", reject);
        socket.write(
          `POST ${base}${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 40000000\r\n\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\nSvar\n`,
        );
      });
      assert.match(answer, /^HTTP\/1\.1 403/, path);
    }
  });
});
