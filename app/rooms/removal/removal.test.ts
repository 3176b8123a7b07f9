import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { extractInWorker } from "#formats/extract/extract-in-worker.ts";
import { runFinder } from "#sense/strike/find-runs.ts";
import type { Fields } from "#test/ask-house.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { crawl } from "#test/crawl.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { wholeDatabase } from "./testing/whole-database.ts";

const base = `/process/${cast.process.slug}`;
const secret = "Naboen i det gule hus skal holde op med at fyre med affald om natten";
const note = `Notat fra drøftelsen i udvalget

Gruppe 1
- Flere små boliger i landsbyerne
- ${secret}
- En fast voksen i klubben hver dag

Gruppe 2
- Cykelsti langs landevejen til byen
- Åbn svømmehallen om aftenen
`;

describe("lawful removal", () => {
  let house: TestHouse;
  let document: string;
  let original: string;
  let statement: string;
  let publication: string;
  let oldFiles: string[];
  let ledgerBefore: unknown;
  const finder = runFinder([secret]);
  const says = (text: string) => finder.find(text).length > 0;

  const get = async (url: string, who: CastMember | null = people.secretary, json = false) =>
    house.http.inject({
      url,
      headers: { ...(who ? await house.as(who) : {}), accept: json ? "application/json" : "text/html" },
    });
  const data = (url: string) => house.data(url, people.secretary);
  const post = (url: string, fields: Fields, who: CastMember = people.secretary) =>
    house.post(url, fields, who);
  const objects = () =>
    readdirSync(house.objectFolder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const ask: [string, string][] = [
    ["ground", "erasure"],
    ["reason", `Borgeren har bedt om det: »${secret}«`],
    ["understood", "yes"],
  ];
  const form = () => `${base}/removals/statement/${statement}`;

  before(async () => {
    house = await openTestHouse();
    const areas = await makeFocusAreas(house);
    document = await bringIn(house, "notat.txt", note);
    await codeByHand(house, [
      { words: "Flere små boliger", area: areas[0]! },
      { words: "Naboen i det gule hus", area: areas[0]! },
      { words: "En fast voksen", area: areas[1]! },
    ]);
    const { rows } = await house.superuser.query("select id from statement where text = $1", [secret]);
    statement = rows[0].id;
    original = (await house.superuser.query("select sha256 from document")).rows[0].sha256;
    const finding = await post(`${base}/findings`, [
      ["area", areas[0]!],
      ["sentence", `Naboen i det gule hus skal holde op med at fyre`],
    ]);
    if (finding.statusCode !== 303)
      await house.superuser.query(
        `insert into finding (id, process_id, focus_area_id, position, sentence, query, quotes, made_by, made_at)
         values (gen_random_uuid(), $1, $2, 1, $3, $4, $5, $6, now())`,
        [
          cast.process.id,
          areas[0],
          "Naboen i det gule hus skal holde op med at fyre",
          JSON.stringify({ focusAreaId: areas[0], words: null, statementIds: [statement] }),
          JSON.stringify([{ statementId: statement, side: "for" }]),
          people.secretary.id,
        ],
      );
    const draft = String((await post(`${base}/drafts`, [["kind", "summary"]])).headers.location);
    const { revision, seen } = await data(draft);
    const approved = await post(`${draft}/approval`, [
      ["revision", String(revision)],
      ["seen", seen],
    ]);
    assert.equal(approved.statusCode, 303, approved.body.slice(0, 500));
    const { candidates } = await data(`${base}/publishing`);
    const keys = candidates.map((each: { key: string }) => each.key);
    for (const key of keys) {
      const { hits } = await data(`${base}/publishing/${key}`);
      const open = hits.filter((hit: { decision: unknown; moot: boolean }) => !hit.decision && !hit.moot);
      if (open.length > 0)
        await post(`${base}/publishing/${key}/decisions`, [
          ...open.map((hit: { kind: string; place: string }): [string, string] => [
            "hit",
            `${hit.kind}@${hit.place}`,
          ]),
          ["verdict", "stands"],
          ["why", "Det er ikke en person"],
        ]);
    }
    const body: [string, string][] = [["reason", "Aftalt"]];
    for (const key of keys)
      body.push(["thing", key], ["seen", `${key}:${(await data(`${base}/publishing/${key}`)).hash}`]);
    const published = await post(`${base}/publications`, body);
    assert.equal(published.statusCode, 303, published.body.slice(0, 800));
    await house.work();
    const summary = await house.superuser.query(
      "select id, page->'files' as files from publication where kind = 'summary'",
    );
    publication = summary.rows[0].id;
    // What stands elsewhere is told by the name of a rest, and people write those
    await house.superuser.query("update publication set moved = $2 where id = $1", [
      publication,
      JSON.stringify([{ number: 1, from: "Gode boliger", to: `I resten: ${secret}` }]),
    ]);
    oldFiles = summary.rows[0].files.map((each: { sha256: string }) => each.sha256);
    assert.equal(oldFiles.length, 2);
    ledgerBefore = (
      await house.superuser.query("select place, count(*) from statement_place group by 1 order by 1")
    ).rows;
    assert.ok(says(await wholeDatabase(house.superuser)), "the words stand somewhere before");
  });
  after(() => house.close());

  it("only those who run the process may look at it and do it", async () => {
    for (const who of [people.analyst, people.reader]) {
      assert.equal((await get(form(), who)).statusCode, 403);
      assert.equal((await post(form(), ask, who)).statusCode, 403);
      assert.ok(!(await get(`${base}/statements/${statement}`, who)).body.includes("/removals/"));
    }
    assert.equal((await get(form(), people.stranger)).statusCode, 404);
    assert.equal((await house.superuser.query("select from removal")).rowCount, 0);
  });

  it("shows what goes and where it stands before anything happens, in both languages", async () => {
    assert.ok((await get(`${base}/statements/${statement}`)).body.includes(form()));
    const page = await get(form());
    assert.equal(page.statusCode, 200, page.body.slice(0, 500));
    assert.match(page.body, /Originalen »notat.txt«/);
    assert.match(page.body, /1 fund bygger på dem/);
    assert.match(page.body, /offentliggørelser? har vist dem/);
    const english = await get(`/en${form()}`);
    assert.match(english.body, /1 finding builds on them/);
  });

  it("refuses without ground, reason and the tick, and keeps what was typed", async () => {
    const answer = await post(form(), [["reason", "Borgeren ringede"]]);
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Borgeren ringede/);
    assert.match(answer.body, /Vælg grunden i loven/);
    assert.match(answer.body, /ikke kan gøres om/);
    const other = await post(form(), [
      ["ground", "other"],
      ["reason", "x"],
      ["understood", "yes"],
    ]);
    assert.equal(other.statusCode, 422);
  });

  it("two presses at once remove once, and both see the receipt", async () => {
    const answers = await Promise.all([post(form(), ask), post(form(), ask)]);
    assert.deepEqual(
      answers.map((each) => each.statusCode),
      [303, 303],
      answers[0]!.body.slice(0, 800),
    );
    assert.equal(answers[0]!.headers.location, answers[1]!.headers.location);
    assert.equal((await house.superuser.query("select from removal")).rowCount, 1);
    assert.equal((await get(form())).statusCode, 303);
    const receipt = await get(String(answers[0]!.headers.location));
    assert.match(receipt.body, /Backup fra før i dag/);
    assert.match(receipt.body, /slettet om et øjeblik/);
    await house.work();
    assert.match((await get(String(answers[0]!.headers.location))).body, /Ordene er fjernet/);
    assert.ok((await house.superuser.query("select finished_at from removal")).rows[0].finished_at);
    assert.match((await get(`${base}/removals`)).body, /Retten til sletning/);
  });

  it("no table holds the words or five of them in a row, packed or not", async () => {
    const everything = await wholeDatabase(house.superuser);
    const line = everything.split("\n").find((each) => says(each));
    assert.equal(line, undefined);
  });

  it("no file holds them: the original and the old prints are gone, the new prints say something was removed", async () => {
    const names = objects().map((each) => each.name);
    for (const gone of [original, ...oldFiles]) assert.ok(!names.includes(gone));
    let told = 0;
    for (const each of objects()) {
      const bytes = readFileSync(join(each.parentPath, each.name));
      assert.ok(!says(bytes.toString("utf8")));
      if (each.name.length !== 64) continue;
      const format = bytes.subarray(0, 4).toString() === "%PDF" ? "pdf" : "docx";
      const { extraction } = await extractInWorker(bytes, `report.${format}`);
      assert.ok(!says(extraction.text));
      if (/fjernet efter loven/.test(extraction.text.replace(/\s+/g, " "))) told++;
    }
    assert.equal(told, 2, "PDF and DOCX of the published summary");
    const { rows } = await house.superuser.query(
      "select page->'files' as files from publication where id = $1",
      [publication],
    );
    assert.equal(rows[0].files.length, 2);
  });

  it("the download says what happened instead", async () => {
    const answer = await get(`${base}/documents/${document}/original`);
    assert.equal(answer.statusCode, 410);
    assert.match(answer.body, /fjernet efter loven den/);
    assert.match((await get(`${base}/documents/${document}`)).body, /Originalen er fjernet efter loven/);
  });

  it("every page and export the house offers about it is silent", async () => {
    const urls = [
      base,
      `${base}/documents`,
      `${base}/documents/${document}`,
      `${base}/documents/${document}/review`,
      `${base}/documents/${document}/readings/1`,
      `${base}/statements`,
      `${base}/statements?words=affald`,
      `${base}/statements/${statement}`,
      `${base}/coding`,
      `${base}/coding/${statement}`,
      `${base}/ledger`,
      `${base}/findings`,
      `${base}/summary`,
      `${base}/compiled-note`,
      `${base}/history`,
      `${base}/publishing`,
      `${base}/removals`,
    ];
    for (const url of urls)
      for (const json of [false, true]) {
        const answer = await get(url, people.secretary, json);
        assert.ok(answer.statusCode < 500, `${url} ${answer.statusCode}`);
        assert.ok(!says(answer.body.replace(/<[^>]*>/g, " ")), url);
      }
    for (const format of ["html", "docx", "pdf"]) {
      const answer = await get(`${base}/summary.${format}`);
      if (answer.statusCode !== 200) continue;
      const text =
        format === "html"
          ? answer.body
          : (await extractInWorker(answer.rawPayload, `report.${format}`)).extraction.text;
      assert.ok(!says(text), format);
    }
  });

  it("no public page, list, feed, data file or print says them", async () => {
    const { pages, bodies } = await crawl(house.http, cast.process.slug);
    for (const kind of [/\/lists\//, /\.csv$/, /\.json$/, /\.pdf$/, /\.docx$/, /\/summary/, /^\/en\//])
      assert.ok(
        pages.some((url) => kind.test(url)),
        `no ${kind} among ${pages.join(" ")}`,
      );
    for (const [url, text] of bodies) assert.ok(!says(text), url);
  });

  it("the ledger adds up as before, and the statement keeps its number and its place", async () => {
    const { rows } = await house.superuser.query(
      "select place, count(*) from statement_place group by 1 order by 1",
    );
    assert.deepEqual(rows, ledgerBefore);
    const kept = await data(`${base}/statements/${statement}`);
    assert.equal(kept.statement.text, "[Fjernet efter loven]");
    assert.ok(kept.statement.number > 0);
  });

  it("what others said in the same note is still quoted letter for letter", async () => {
    const { rows } = await house.superuser.query(
      "select s.text, s.spans from statement s where document_id = $1 and removed_at is null and retired_at is null",
      [document],
    );
    assert.equal(rows.length, 4);
    const { reading } = await data(`${base}/documents/${document}/readings/1`);
    for (const { text } of rows)
      assert.ok(reading.points.some((point: { text: string }) => point.text === text));
  });

  it("events and jobs hold ids only", async () => {
    const { rows } = await house.superuser.query(
      "select details::text from event where kind = 'removedByLaw' union all select payload::text from job where kind = 'removal.finish'",
    );
    assert.equal(rows.length, 2);
    for (const { details } of rows)
      for (const value of Object.values(JSON.parse(details)))
        assert.match(String(value), /^([0-9a-f-]{36}|erasure)$/);
  });

  it("a newer reading of the same document does not bring the words back", async () => {
    const { head } = await data(`${base}/documents/${document}/review`);
    await post(`${base}/documents/${document}/review`, [
      ["on", String(head.number)],
      ["kind", "compiledNote"],
    ]);
    const again = await data(`${base}/documents/${document}/review`);
    assert.ok(again.head.number > head.number, "there is a newer reading");
    await post(`${base}/documents/${document}/approval`, [["on", String(again.head.number)]]);
    await house.work();
    const kept = await data(`${base}/statements/${statement}`);
    assert.equal(kept.statement.text, "[Fjernet efter loven]");
    assert.equal((await house.superuser.query("select from statement where retired_at is null")).rowCount, 5);
  });

  it("a whole document goes with all it said, and the same file is not taken in again", async () => {
    const url = `${base}/removals/document/${document}`;
    assert.equal((await get(url)).statusCode, 200);
    const answer = await post(url, ask);
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 500));
    await house.work();
    const everything = await wholeDatabase(house.superuser);
    for (const words of ["fast voksen i klubben hver dag", "Cykelsti langs landevejen til byen"])
      assert.ok(!everything.includes(words), words);
    assert.equal((await get(`${base}/documents/${document}`)).statusCode, 200);
    assert.equal((await get(`${base}/documents/${document}/review`)).statusCode, 200);
    await assert.rejects(() => bringIn(house, "notat.txt", note), /not taken in: 409/);
  });

  it("a contribution that came without a document goes whole, and one sentence of another by itself", async () => {
    const intake = "01890000-0000-7000-8000-000000000901";
    const words = ["Bussen skal køre om aftenen hver dag.", "Min søster på nummer ni er syg igen."];
    const made: string[] = [];
    await house.superuser.query(
      `insert into intake (id, process_id, kind, title, channel, made_by, made_at) values ($1, $2, 'paste', 'Mail', 'mail', $3, now())`,
      [intake, cast.process.id, people.secretary.id],
    );
    for (const at of [0, 1]) {
      const raw = `Hej kommune 😀\n${words.map((each) => each.replace(".", ` ${at}.`)).join(" ")}`;
      const { rows } = await house.superuser.query(
        `insert into contribution (id, process_id, kind, basis, channel, intake_id, raw_text, raw_sha256, place, own_id)
         values (gen_random_uuid(), $1, 'input', 'verbatim', 'mail', $2, $3, $4, 'Åkær', 'nr-7') returning id`,
        [cast.process.id, intake, raw, "0".repeat(64)],
      );
      for (const each of words) {
        const text = each.replace(".", ` ${at}.`);
        const start = [...raw.slice(0, raw.indexOf(text))].length;
        await house.superuser.query(
          `insert into statement (id, process_id, contribution_id, intake_id, number, position, basis, spans, text, raw_start, made_at)
           values (gen_random_uuid(), $1, $2, $3, (select max(number) + 1 from statement), 1, 'verbatim', $4, $5, $6, now())`,
          [
            cast.process.id,
            rows[0].id,
            intake,
            JSON.stringify([{ start, end: start + [...text].length }]),
            text,
            start,
          ],
        );
      }
      made.push(rows[0].id);
    }
    const one = await house.superuser.query("select id from statement where text like 'Min søster%1.'");
    assert.equal((await post(`${base}/removals/statement/${one.rows[0].id}`, ask)).statusCode, 303);
    const left = await house.superuser.query("select raw_text from contribution where id = $1", [made[1]]);
    assert.match(left.rows[0].raw_text, /^Hej kommune 😀\nBussen skal køre om aftenen hver dag 1\. █+\.$/u);
    assert.equal((await get(`${base}/contributions/${made[1]}`)).statusCode, 200);
    assert.equal((await get(`${base}/removals/contribution/${made[0]}`)).statusCode, 200);
    assert.equal((await post(`${base}/removals/contribution/${made[0]}`, ask)).statusCode, 303);
    await house.work();
    const { rows } = await house.superuser.query(
      "select raw_text, place, own_id from contribution where id = $1",
      [made[0]],
    );
    assert.match(rows[0].raw_text, /^█+\n█+$/u);
    assert.deepEqual([rows[0].place, rows[0].own_id], [null, null]);
    const everything = await wholeDatabase(house.superuser);
    assert.ok(!everything.includes("søster på nummer"));
    assert.ok(everything.includes("Bussen skal køre om aftenen hver dag 1."), "what others said stays");
  });
});
