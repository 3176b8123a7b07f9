import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import type { OpenHouse } from "#app/server.ts";
import { paths } from "#base/paths.ts";
import { sha256Of } from "#base/sha256-of.ts";
import { readDocx, readPdf } from "#formats/write/read-back.ts";
import { type BareHouse, openExamplePlace } from "#test/bare-house.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { caseParts } from "./case-parts.ts";
import { toCsv, toHtml } from "./sheet.ts";

const { slug } = cast.process;

it("a cell that would be a formula is text, and quotes and line breaks stay in their cell", () => {
  const csv = toCsv({
    title: "",
    head: ["a", "b"],
    rows: [
      ["=1+1", "@x"],
      [" +49", 'si"g; nu\nher'],
      [-5, null],
    ],
  });
  assert.equal(csv, `\uFEFFa;b\r\n'=1+1;'@x\r\n' +49;"si""g; nu\nher"\r\n-5;\r\n`);
});

it("markup in a title is text on the page", () => {
  assert.match(toHtml({ title: "<b>", head: ["a"], rows: [["<script>"]] }), /<td>&lt;script&gt;<\/td>/);
});

it("a case number tells subject and facet, and one without that grammar keeps what it says", () => {
  assert.deepEqual(caseParts("87.00.00-G01-10-24"), ["87.00.00-G01-10-24", "87.00.00", "G01"]);
  assert.deepEqual(caseParts("S26/17"), ["S26/17", "", ""]);
  assert.deepEqual(caseParts(null), ["", "", ""]);
});

describe("the bundle for the council", () => {
  let test: TestHouse;
  let bare: BareHouse;
  let house: OpenHouse;
  let headers: { cookie: string };
  let files: Record<string, Uint8Array>;

  const fetchBundle = async () => {
    const answer = await house.http.inject({ url: paths.processHandover(slug), headers });
    assert.equal(answer.statusCode, 200, answer.body.slice(0, 300));
    return answer.rawPayload;
  };
  const post = (url: string, fields: Record<string, string>) =>
    house.http.inject({
      method: "POST",
      url,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(fields).toString(),
    });
  const printedOf = (format: "pdf" | "docx") =>
    files[Object.keys(files).find((name) => /^sammenfatning/.test(name) && name.endsWith(format))!]!;
  /** Approves the summary as it stands now. */
  const approveAgain = async () => {
    const [draft] = await bare.look("select id from report_draft where kind = 'summary'");
    const url = paths.draft(slug, draft!.id as string);
    const open = await house.http.inject({ url, headers: { ...headers, accept: "application/json" } });
    const { revision, seen } = open.json();
    const answer = await post(paths.draftApproval(slug, draft!.id as string), {
      revision: String(revision),
      seen,
    });
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 300));
  };
  const text = (name: string) =>
    Buffer.from(files[name]!)
      .toString()
      .replace(/^\uFEFF/, "");
  const rows = (name: string): string[][] => parse(text(name), { delimiter: ";" });

  before(async () => {
    test = await openTestHouse();
    bare = await openExamplePlace(test);
    ({ house } = await bare.open());
    headers = await bare.signIn();
    files = unzipSync(await fetchBundle());
  });
  after(async () => {
    await bare.close();
    await test.close();
  });

  it("has every original, letter for letter, under its number in the index with its hash", async () => {
    const [head, ...lines] = rows("indeks.csv");
    assert.deepEqual(head!.slice(0, 7), ["Nr.", "Titel", "Dato", "Kanal", "Afsender", "Fil", "SHA-256"]);
    const documents = await bare.look("select sha256, title from document order by uploaded_at, id");
    assert.equal(lines.length, documents.length);
    for (const [at, { sha256, title }] of documents.entries()) {
      const [number, called, date, , sender, path, hash] = lines[at]!;
      assert.deepEqual([number, called, hash], [String(at + 1), title, sha256]);
      assert.match(date!, /^\d{4}-\d\d-\d\d$/);
      assert.ok(sender);
      assert.equal(sha256Of(files[path!]!), sha256, path);
    }
    assert.ok(lines.some(([, , , , sender]) => sender === "uden vej tilbage"));
    assert.ok(lines.some((line) => /^\d\d\.\d\d\.\d\d$/.test(line[8]!) && /^[A-ZÆØÅ]\d\d$/.test(line[9]!)));
    assert.match(text("indeks.html"), /<a href="materiale\/001-/);
  });

  it("has decisions, outcomes, the ledger and every statement with its place; the sums agree", async () => {
    assert.ok(rows("beslutninger.csv").some((row) => row[1] === "beslutning i processen"));
    assert.ok(rows("beslutninger.csv").some((row) => row[1] === "punkt på møde"));
    const ledger = rows("regnskab.csv").slice(1);
    const sum = ledger.slice(0, -1).reduce((all, row) => all + Number(row[2]), 0);
    const [counted] = await bare.look("select count(*)::int as n from statement where retired_at is null");
    assert.equal(sum, counted!.n);
    assert.equal(Number(ledger.at(-1)![2]), counted!.n);
    assert.match(text("udsagn.csv"), /^Nr\.;Udsagn;/);
  });

  it("says in plain Danish what is in it, and what is approved", () => {
    const said = text("LAES-MIG.txt");
    assert.match(said, /Fremtidens Åkær/);
    assert.match(said, /sammenfatning\/01-sammenfatning-version-1-da\.pdf/);
    assert.match(said, /Der er intet godkendt notat endnu/);
    assert.match(said, /uden vej tilbage/);
  });

  it("has the newest approved summary as it was frozen, whatever is coded since", async () => {
    const inSummary = () => Object.keys(files).filter((name) => name.startsWith("sammenfatning/"));
    assert.deepEqual(inSummary(), [
      "sammenfatning/01-sammenfatning-version-1-da.pdf",
      "sammenfatning/01-sammenfatning-version-1-da.docx",
    ]);
    const before = inSummary().map((name) => sha256Of(files[name]!));
    const found = await bare.look(
      "select id from statement s where retired_at is null and not exists (select from coding where statement_id = s.id) limit 1",
    );
    const coded = await post(`/process/${slug}/coding/${found[0]!.id}`, {
      rest: "Kom til bagefter",
      seen: "0",
    });
    assert.equal(coded.statusCode, 303, coded.body.slice(0, 300));
    files = unzipSync(await fetchBundle());
    assert.match(text("regnskab.csv"), /Kom til bagefter/);
    assert.deepEqual(
      inSummary().map((name) => sha256Of(files[name]!)),
      before,
    );

    const first = printedOf("docx");
    await approveAgain();
    files = unzipSync(await fetchBundle());
    assert.deepEqual(inSummary(), [
      "sammenfatning/01-sammenfatning-version-2-da.pdf",
      "sammenfatning/01-sammenfatning-version-2-da.docx",
    ]);
    const second = printedOf("docx");
    assert.ok(!(await readDocx(first)).text.includes("Kom til bagefter"));
    assert.ok((await readDocx(second)).text.includes("Kom til bagefter"), "the newest, not the first");
    const { nodes } = await readPdf(printedOf("pdf"));
    assert.ok(nodes.length > 20);
    assert.match(text("LAES-MIG.txt"), /sammenfatning-version-2-da\.docx/);
  });

  it("has a list of hashes that fits every file", () => {
    const sums = text("kontrolsummer.txt")
      .trimEnd()
      .split("\n")
      .map((line) => [line.slice(0, 64), line.slice(66)] as const);
    assert.deepEqual(
      sums.map(([, name]) => name).sort(),
      Object.keys(files)
        .filter((name) => name !== "kontrolsummer.txt")
        .sort(),
    );
    for (const [hash, name] of sums) assert.equal(sha256Of(files[name]!), hash, name);
  });

  it("of the same material is the same bytes", async () => {
    const [one, two] = [await fetchBundle(), await fetchBundle()];
    assert.equal(sha256Of(one), sha256Of(two));
  });

  it("is for those who answer for the process, and its button is on their page alone", async () => {
    const page = await house.http.inject({ url: paths.process(slug), headers });
    assert.match(page.body, new RegExp(`href="${paths.processHandover(slug)}"`));
    for (const member of [people.reader, people.analyst, people.stranger]) {
      const theirs = await test.as(member);
      const answer = await test.http.inject({ url: paths.processHandover(slug), headers: theirs });
      assert.equal(answer.statusCode, member === people.stranger ? 404 : 403, member.name);
    }
    const reader = await test.http.inject({
      url: paths.process(slug),
      headers: await test.as(people.reader),
    });
    assert.ok(!reader.body.includes("handover.zip"));
  });
});
