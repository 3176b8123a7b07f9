import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { unzipSync } from "fflate";
import { loadExample } from "#app/load-example.ts";
import type { OpenHouse } from "#app/server.ts";
import { migrate } from "#base/migrate.ts";
import { paths } from "#base/paths.ts";
import { type BareHouse, openBareHouse } from "#test/bare-house.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { sha256Of } from "../backup.ts";
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
  const text = (name: string) =>
    Buffer.from(files[name]!)
      .toString()
      .replace(/^\uFEFF/, "");
  const rows = (name: string) =>
    text(name)
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(";"));

  before(async () => {
    test = await openTestHouse();
    bare = await openBareHouse(test);
    await migrate(bare.owner);
    ({ house } = await bare.open());
    await loadExample(house, bare.objectFolder, () => undefined);
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

  it("says in plain Danish what is in it, and that nothing is approved yet", () => {
    const said = text("LAES-MIG.txt");
    assert.match(said, /Fremtidens Åkær/);
    assert.match(said, /Der er ingen godkendt sammenfatning endnu/);
    assert.match(said, /uden vej tilbage/);
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
