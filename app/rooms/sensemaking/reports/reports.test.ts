import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readDocx, readPdf } from "#formats/write/read-back.ts";
import { cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { verifyQuotes } from "./verify-quotes.ts";

const base = `/process/${cast.process.slug}`;

describe("reports", () => {
  let house: TestHouse;
  let headers: { cookie: string };

  before(async () => {
    house = await openTestHouse();
    headers = await house.as(people.analyst);
    const areas = await makeFocusAreas(house);
    await bringIn(house, "notat.txt", note);
    await bringIn(house, "brev.txt", letter);
    await codeByHand(house, [
      { words: "Flere små boliger", area: areas[0]! },
      { words: "Bedre belysning", area: areas[0]! },
      { words: "En fast voksen", area: areas[1]! },
      { words: "Tak for kaffen", rest: "Uden for emnet" },
      { words: "Åbn svømmehallen", exclusion: "Sendt to gange" },
    ]);
  });
  after(() => house.close());

  const get = (url: string, accept = "text/html") =>
    house.http.inject({ method: "GET", url, headers: { ...headers, accept } });
  const json = async (url: string) => (await get(url, "application/json")).json();

  it("every number of the summary opens a list of just that many", async () => {
    const { body } = await get(`${base}/summary`);
    const links = [...body.matchAll(/<a class="a-n" href="([^"]+)"[^>]*>([^<]+)<\/a>/g)];
    assert.ok(links.length >= 10, "the summary has numbers");
    for (const [, href, words] of links) {
      const said = Number(/^\d+/.exec(words!.replace(/\./g, ""))![0]);
      const list = await json(href!.replaceAll("&amp;", "&"));
      if (/grupper?/.test(words!)) continue;
      assert.equal(list.count, said, `»${words}« opens ${list.count} at ${href}`);
    }
  });

  it("the ledger in the summary adds up to all that is counted", async () => {
    const report = await json(`${base}/summary`);
    const table = report.body.find((node: { kind: string }) => node.kind === "table");
    const rows = table.rows.map((row: { tone?: string; cells: { text: string }[][] }) => ({
      tone: row.tone,
      count: Number(row.cells[1]![0]!.text),
    }));
    const total = rows.find((row: { tone?: string }) => row.tone === "sum").count;
    const places = rows.filter((row: { tone?: string }) => row.tone === undefined);
    assert.equal(
      places.reduce((sum: number, row: { count: number }) => sum + row.count, 0),
      total,
    );
    assert.equal(total, (await json(`${base}/statements`)).total);
  });

  it("no page calls statements people", async () => {
    for (const path of ["summary", "compiled-note", "findings", "proven-sources"])
      for (const lang of ["", "/en"]) {
        const { body } = await get(`${lang}${base}/${path}`);
        assert.doesNotMatch(
          body.replace(/<[^>]+>/g, " "),
          /\d[\d.]*\s+(personer|mennesker|borgere|people|persons|citizens)\b/i,
        );
      }
  });

  it("the compiled note has the overall feedback and every point, word for word", async () => {
    const { body } = await get(`${base}/compiled-note`);
    for (const point of [
      "Flere små boliger i landsbyerne",
      "En fast voksen til de unge",
      "Bedre belysning på stien",
    ])
      assert.ok(body.includes(point), point);
    assert.match(body, /Der er samlet op fra 3 grupper/);
    assert.ok(body.includes("Grupperne vil gerne have flere små boliger"));
  });

  it("the same data print the same bytes, in each form", async () => {
    for (const report of ["summary", "compiled-note"])
      for (const format of ["html", "docx", "pdf"]) {
        const [one, two] = [
          await get(`${base}/${report}.${format}`),
          await get(`${base}/${report}.${format}`),
        ];
        assert.equal(one.statusCode, 200);
        assert.ok(one.rawPayload.equals(two.rawPayload), `${report}.${format}`);
      }
  });

  it("PDF and Word have the title, headings and lists of the page", async () => {
    const report = await json(`${base}/summary`);
    const headings = report.body.flatMap((node: { kind: string; text: string }) =>
      node.kind === "heading" ? [node.text] : [],
    );
    const pdf = await readPdf((await get(`${base}/summary.pdf`)).rawPayload);
    assert.equal(pdf.language, "da");
    assert.equal(pdf.title, report.title);
    const docx = await readDocx((await get(`${base}/summary.docx`)).rawPayload);
    for (const words of headings) {
      assert.ok(JSON.stringify(pdf.headings).includes(words), `PDF: ${words}`);
      assert.ok(JSON.stringify(docx.headings).includes(words), `Word: ${words}`);
    }
  });

  it("a finding counts its proof anew and is edited, and taken away", async () => {
    const post = (url: string, body: Record<string, string>) =>
      house.http.inject({
        method: "POST",
        url,
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams(body).toString(),
      });
    const bad = await post(`${base}/findings`, { sentence: "", quotes: "" });
    assert.equal(bad.statusCode, 422);
    const unknown = await post(`${base}/findings`, { sentence: "Boliger fylder", quotes: "9999" });
    assert.equal(unknown.statusCode, 422);
    assert.match(unknown.body, /value="Boliger fylder"/);
    await post(`${base}/findings`, { sentence: "Boliger <b>fylder</b>", words: "boliger" });
    const [finding] = (await json(`${base}/findings`)).findings;
    assert.equal(finding.count, (await json(`${base}/proven-statements?finding=${finding.id}`)).count);
    assert.ok(finding.count >= 1);
    assert.match((await get(`${base}/summary`)).body, /Boliger &lt;b>fylder|Boliger &lt;b&gt;fylder/);
    await post(`${base}/findings/${finding.id}`, { sentence: "Ingen siger det her", words: "zebra" });
    assert.equal((await json(`${base}/findings`)).findings[0].count, 0);
    await post(`${base}/findings/${finding.id}/end`, {});
    assert.equal((await json(`${base}/findings`)).findings.length, 0);
  });

  it("a reader reads but writes no finding; a stranger sees nothing", async () => {
    const reader = await house.as(people.reader);
    assert.equal((await house.http.inject({ url: `${base}/summary.pdf`, headers: reader })).statusCode, 200);
    const write = await house.http.inject({
      method: "POST",
      url: `${base}/findings`,
      headers: { ...reader, "content-type": "application/x-www-form-urlencoded" },
      payload: "sentence=Nej",
    });
    assert.equal(write.statusCode, 403);
    const stranger = await house.as(people.stranger);
    for (const path of ["summary", "summary.pdf", "compiled-note.docx", "findings", "proven-statements"])
      assert.equal((await house.http.inject({ url: `${base}/${path}`, headers: stranger })).statusCode, 404);
  });

  it("pages stay within their budget of queries", async () => {
    for (const path of ["summary", "compiled-note", "findings", "proven-statements"]) {
      const answer = await get(`${base}/${path}`);
      const queries = Number(/desc="(\d+)"/.exec(String(answer.headers["server-timing"]))![1]);
      assert.ok(queries <= 25, `${path}: ${queries} queries`);
    }
  });
});

it("a quote with one letter changed is caught", async () => {
  const source = "Flere små boliger";
  const load = async () =>
    new Map([["r", (spans: { start: number; end: number }[]) => spans.map((span) => source.slice(span.start, span.end)).join("")]]);
  const quote = { id: "a", readingId: "r", spans: [{ start: 0, end: 10 }], text: "Flere små " };
  const altered = { ...quote, id: "b", text: "Flere smá " };
  const known = new Set<string>();
  await verifyQuotes([quote], load, known);
  const checked = await verifyQuotes([quote, altered], load, known);
  assert.deepEqual([...checked.sound], ["a"]);
  assert.deepEqual(checked.failed, ["b"]);
});

const note = `Notat fra drøftelse i Sektor-MED Teknik

Der er samlet op fra 3 grupper ud fra 1 arbejdsspørgsmål:

1. Hvad skal vi bygge videre på?

Overordnede tilbagemeldinger fra grupperne:

Grupperne vil gerne have flere små boliger i landsbyerne, så de ældre kan blive boende.

Pointer fra grupperne:

• Flere små boliger i landsbyerne
• En fast voksen til de unge
• Bedre belysning på stien
• Åbn svømmehallen om søndagen
`;

const letter = `Kære kommune

Jeg synes, der mangler en bus om aftenen. Vi kan ikke komme hjem fra træning.

Tak for kaffen til mødet.
`;
