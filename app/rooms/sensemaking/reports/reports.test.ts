import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { exitCodes } from "#base/command.ts";
import type { Inline, Report, ReportNode } from "#formats/report.ts";
import { readDocx, readPdf } from "#formats/write/read-back.ts";
import { cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import { reportCommands } from "./commands.ts";
import { verifyQuotes } from "./verify-quotes.ts";

const base = `/process/${cast.process.slug}`;

describe("reports", () => {
  let house: TestHouse;
  let headers: { cookie: string };
  let areas: string[];
  const empty: Record<string, string> = {};

  before(async () => {
    house = await openTestHouse();
    headers = await house.as(people.analyst);
    areas = await makeFocusAreas(house);
    for (const path of ["summary", "compiled-note", "findings"])
      empty[path] = wordsOf((await get(`${base}/${path}`)).body);
    await bringIn(house, "notat.txt", note);
    await bringIn(house, "brev.txt", letter);
    // A second channel, so that a list narrowed to one is not the list of all.
    await house.superuser.query("update contribution set channel = 'web' where kind = 'input'");
    await codeByHand(house, [
      { words: "Flere små boliger", area: areas[0]! },
      { words: "Bedre belysning", area: areas[0]! },
      { words: "En fast voksen", area: areas[1]! },
      { words: "Tak for kaffen", rest: "Uden for emnet" },
      { words: "Åbn svømmehallen", exclusion: "Sendt to gange" },
    ]);
  });
  after(() => house.close());

  const get = (url: string, accept = "text/html", as = headers) =>
    house.http.inject({ method: "GET", url, headers: { ...as, accept } });
  const json = async (url: string) => (await get(url, "application/json")).json();
  const post = (path: string, body: Record<string, string>, as = headers) =>
    house.http.inject({
      method: "POST",
      url: `${base}${path}`,
      headers: { ...as, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(body).toString(),
    });
  const findings = async () => (await json(`${base}/findings`)).findings;
  const numberOf = async (words: string): Promise<number> => {
    const { statements } = await json(`${base}/statements`);
    return statements.find((each: { text: string }) => each.text.includes(words)).number;
  };

  it("says zero and why while nothing has been said", () => {
    assert.match(empty.summary!, /0 udsagn/);
    assert.match(empty.summary!, /Der er ingen udsagn endnu/);
    assert.match(empty["compiled-note"]!, /Der er ingen notater at samle op endnu/);
    assert.match(empty.findings!, /Der er ingen fund endnu/);
    for (const words of Object.values(empty)) assert.doesNotMatch(words, /1970/);
  });

  it("every number of the papers opens a list of just that many", async () => {
    await post("/findings", { sentence: "Der mangler små boliger", area: areas[0]!, words: "bolig" });
    await post("/findings", {
      sentence: "De unge vil have voksne",
      area: areas[1]!,
      counter: String(await numberOf("svømmehallen")),
    });
    let followed = 0;
    for (const path of ["summary", "compiled-note", "findings"]) {
      const { body } = await get(`${base}/${path}`);
      for (const [, href, words] of body.matchAll(/<a class="a-n" href="([^"]+)"[^>]*>([^<]+)<\/a>/g)) {
        if (!/^\d/.test(words!)) continue;
        const said = Number(/^\d+/.exec(words!.replace(/\./g, ""))![0]);
        const list = await json(href!.replaceAll("&amp;", "&"));
        assert.equal(/unit=groups/.test(href!) ? list.groups : list.count, said, `»${words}« at ${href}`);
        followed += 1;
      }
    }
    assert.ok(followed >= 30, `${followed} numbers`);
  });

  it("a part is counted within its area, and the whole is that area's number", async () => {
    const body = wordsOf((await get(`${base}/summary`)).body);
    assert.match(body, /1 af 2 udsagn i Gode boliger/);
    assert.match(body, /1 af 8 udsagn/);
    for (const finding of await findings()) await post(`/findings/${finding.id}/end`, {});
  });

  it("the ledger in the summary adds up to all that is counted, and each part to its whole", async () => {
    const report: Report = await json(`${base}/summary`);
    const table = report.body.find(
      (node) => node.kind === "table" && node.rows.some((row) => row.tone === "sum"),
    );
    assert.ok(table?.kind === "table");
    const rows = table.rows.map((row) => ({ tone: row.tone, count: Number(row.cells[1]![0]!.text) }));
    const total = rows.at(-1)!.count;
    let whole = 0;
    let left = 0;
    let sum = 0;
    for (const { tone, count } of rows.slice(0, -1)) {
      if (tone === "sub") left -= count;
      else {
        assert.equal(left === whole ? 0 : left, 0, "the named parts make up the line above them");
        whole = count;
        left = count;
        sum += count;
      }
    }
    assert.equal(sum, total);
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
    assert.match(wordsOf(body), /Der er samlet op fra 3 grupper, som drøftede ét spørgsmål/);
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

  it("headings go down one level at a time, and tables and lists are tagged as such", async () => {
    for (const path of ["summary", "compiled-note"]) {
      const pdf = await readPdf((await get(`${base}/${path}.pdf`)).rawPayload);
      assert.ok(pdf.marked);
      let level = 0;
      for (const heading of pdf.headings) {
        assert.ok(heading.level <= level + 1, `${path}: ${heading.text}`);
        level = heading.level;
      }
      assert.equal(pdf.headings.filter((heading) => heading.level === 1).length, 1);
      const roles = new Set(pdf.nodes.map((node) => node.role));
      for (const role of path === "summary" ? ["Table", "TH", "TD", "L", "LI"] : ["L", "LI"])
        assert.ok(roles.has(role), `${path}: ${role}`);
      assert.doesNotMatch(pdf.text, /\d+\s+(personer|mennesker|borgere)\b/);
    }
  });

  it("a finding counts its proof anew and is edited, and taken away", async () => {
    const bad = await post("/findings", { sentence: "", quotes: "" });
    assert.equal(bad.statusCode, 422);
    const unknown = await post("/findings", { sentence: "Boliger fylder", quotes: "9999" });
    assert.equal(unknown.statusCode, 422);
    assert.match(unknown.body, />Boliger fylder</);
    assert.match(unknown.body, /href="#quotes"/);
    await post("/findings", { sentence: "Boliger <b>fylder</b>", words: "boliger" });
    const [finding] = await findings();
    assert.equal(finding.count, (await json(`${base}/proven-statements?finding=${finding.id}`)).count);
    assert.ok(finding.count >= 1);
    assert.match((await get(`${base}/summary`)).body, /Boliger &lt;b>fylder|Boliger &lt;b&gt;fylder/);
    await post(`/findings/${finding.id}`, { sentence: "Ingen siger det her", words: "zebra" });
    assert.equal((await findings())[0].count, 0);
    assert.match(wordsOf((await get(`${base}/findings`)).body), /0 af 8 udsagn/);
    await post(`/findings/${finding.id}/end`, {});
    assert.equal((await findings()).length, 0);
  });

  it("chosen statements prove a finding alone, or beside what the words find", async () => {
    const [light, pool] = [await numberOf("belysning"), await numberOf("svømmehallen")];
    await post("/findings", { sentence: "Lys og vand", statements: `${light} og ${pool}` });
    await post("/findings", { sentence: "Boliger og lys", words: "bolig", statements: `${light}` });
    const [both, beside] = await findings();
    assert.equal(both.count, 2);
    assert.equal(beside.count, (await json(`${base}/proven-statements?finding=${beside.id}`)).count);
    assert.equal(beside.count, 2);
    for (const each of [both, beside]) await post(`/findings/${each.id}/end`, {});
  });

  it("what says otherwise stands under the finding with its own number, never in the proof", async () => {
    const counter = await numberOf("svømmehallen");
    await post("/findings", { sentence: "Flere boliger", area: areas[0]!, counter: `${counter}` });
    const [finding] = await findings();
    const list = await json(`${base}/proven-statements?finding=${finding.id}&side=counter`);
    assert.deepEqual(
      list.statements.map((each: { number: number }) => each.number),
      [counter],
    );
    assert.equal(finding.count, 2);
    const printed = (await json(`${base}/summary`)).body.find((node: ReportNode) => node.kind === "finding");
    assert.deepEqual(
      printed.body.map((node: ReportNode) => node.kind),
      ["paragraph", "quote", "quote", "heading", "paragraph", "quote", "paragraph"],
      "sentence, numbers, quotes, what says otherwise, where it points",
    );
    await post(`/findings/${finding.id}/end`, {});
  });

  it("findings are moved up and down, and stay at the ends", async () => {
    for (const sentence of ["Første", "Anden", "Tredje"])
      await post("/findings", { sentence, words: "bolig" });
    const order = async () => (await findings()).map((each: { sentence: string }) => each.sentence);
    const [first, , third] = await findings();
    await post(`/findings/${third.id}/move`, { direction: "up" });
    assert.deepEqual(await order(), ["Første", "Tredje", "Anden"]);
    await post(`/findings/${first.id}/move`, { direction: "up" });
    assert.deepEqual(await order(), ["Første", "Tredje", "Anden"]);
    for (const each of await findings()) await post(`/findings/${each.id}/end`, {});
  });

  /** The proposals on the page: what each says, its number and list, and what its form sends. */
  const proposals = async () => {
    const { body } = await get(`${base}/findings`);
    const section = body.slice(body.indexOf('id="suggested"'), body.indexOf('id="new"'));
    return [...section.matchAll(/<li class="flow-s">([\s\S]*?)<\/form>/g)].map(([, markup]) => ({
      sentence: /<h3>([^<]*)<\/h3>/.exec(markup!)![1]!,
      href: /<a class="a-n" href="([^"]+)"/.exec(markup!)![1]!.replaceAll("&amp;", "&"),
      words: wordsOf(markup!),
      form: Object.fromEntries(
        [...markup!.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
          name!,
          value!.replaceAll("&quot;", '"'),
        ]),
      ),
    }));
  };

  it("findings are proposed with numbers that open their lists, and each is borne out", async () => {
    const proposed = await proposals();
    assert.ok(proposed.length >= 3, JSON.stringify(proposed.map(({ sentence }) => sentence)));
    assert.equal(proposed[0]!.sentence, "Flest udsagn handler om Gode boliger");
    assert.ok(proposed.some(({ sentence }) => sentence === "Uden for områderne ligger også Uden for emnet"));
    for (const { href, words } of proposed)
      assert.equal((await json(href)).count, Number(/(\d+) af 8 udsagn/.exec(words)![1]), words);
    const through = await json(`${base}/proven-statements?area=${areas[0]}&channel=committee`);
    assert.equal(through.count, 2);
    assert.equal((await json(`${base}/proven-statements?area=${areas[0]}&channel=web`)).count, 0);
  });

  it("a proposal is taken in with its quotes and not proposed again, and one left out stays at hand", async () => {
    const [largest] = await proposals();
    await post("/findings/proposed", { ...largest!.form, how: "stay" });
    const [finding] = await findings();
    assert.equal(finding.query.focusAreaId, areas[0]);
    assert.equal(finding.quotes.length, 2);
    assert.equal(finding.holds, true);
    const english: Report = await json(`/en${base}/summary`);
    assert.match(JSON.stringify(english), /Most statements are about Gode boliger/);
    assert.ok(!(await proposals()).some(({ sentence }) => sentence === largest!.sentence));
    const rest = (await proposals()).find(({ sentence }) => sentence.startsWith("Uden for"))!;
    await post("/findings/proposed", { ...rest.form, how: "leaveOut" });
    assert.equal((await findings()).length, 1);
    assert.match((await get(`${base}/findings`)).body, /1 forslag er udeladt/);
    const invented = { template: '{"kind":"rest","rest":"Fuldt tal"}', quotes: "", how: "stay" };
    assert.equal((await post("/findings/proposed", invented)).statusCode, 409);
    await post(`/findings/${finding.id}/end`, {});
  });

  it("a proposed finding that is no longer so is struck through until somebody stands for it", async () => {
    const largest = (await proposals()).find(({ sentence }) => sentence.startsWith("Flest"))!;
    await post("/findings/proposed", { ...largest.form, how: "stay" });
    const [finding] = await findings();
    await codeByHand(house, [
      { words: "Åbn svømmehallen", area: areas[1]! },
      { words: "mangler en bus", area: areas[1]! },
      { words: "Vi kan ikke komme hjem", area: areas[1]! },
    ]);
    const [moved] = await findings();
    assert.equal(moved.id, finding.id);
    assert.equal(moved.holds, false);
    const { body } = await get(`${base}/findings`);
    assert.match(body, /<s>Flest udsagn handler om Gode boliger<\/s>/);
    assert.match(wordsOf((await get(`${base}/summary`)).body), /Kilderne dækker ikke fundet/);
    await post(`/findings/${moved.id}`, { sentence: moved.sentence, area: areas[0]!, own: "yes" });
    assert.match(wordsOf((await get(`${base}/summary`)).body), /Gode boliger \(redaktørens egne ord\)/);
    assert.doesNotMatch((await get(`${base}/findings`)).body, /<s>/);
    await post(`/findings/${moved.id}/end`, {});
    await house.superuser.query(
      "update coding set state = 'withdrawn' where focus_area_id = $1 and statement_id in (select id from statement where text ~ 'svømmehallen|en bus|komme hjem')",
      [areas[1]],
    );
  });

  it("every quote is byte for byte what its reading says; one that was altered is left out, and said so", async () => {
    const { rows } = await house.superuser.query(
      "select text from statement union all select text from overall_feedback",
    );
    const texts = new Set(rows.map((row) => row.text));
    for (const path of ["summary", "compiled-note"]) {
      const quoted = quotesOf((await json(`${base}/${path}`)).body);
      assert.ok(quoted.length >= 4, path);
      for (const words of quoted) assert.ok(texts.has(words), words);
    }
    const alter = (from: string, to: string) =>
      house.superuser.query("update statement set text = replace(text, $1, $2)", [from, to]);
    await alter("fast voksen", "fást voksen");
    for (const path of ["summary", "compiled-note"]) {
      const { body } = await get(`${base}/${path}`);
      assert.doesNotMatch(body, /fást voksen/, path);
      assert.match(body, /1 citat er udeladt/, path);
    }
    await alter("fást voksen", "fast voksen");
    assert.match((await get(`${base}/compiled-note`)).body, /fast voksen/);
  });

  it("overall feedback names the points it restates, and is not counted beside them", async () => {
    const words = wordsOf((await get(`${base}/compiled-note`)).body);
    assert.match(words, /Siger det samme som 1 pointe/);
    assert.match(words, /Gruppe og spørgsmål er ukendt/);
    assert.equal((await json(`${base}/statements`)).total, 8);
  });

  it("the command line prints the very same bytes as the page", async () => {
    const folder = mkdtempSync(join(tmpdir(), "reports-"));
    for (const command of reportCommands)
      for (const to of ["docx", "pdf"]) {
        const out = join(folder, `${command.name}.${to}`);
        const code = await command.run({
          args: [],
          options: { process: cast.process.slug, to, out },
          flags: {},
          lang: "da",
          openHouse: async () => house.house.house,
          objectFolder: house.objectFolder,
          origin: "http://localhost",
          print: () => undefined,
          complain: () => undefined,
        });
        assert.equal(code, exitCodes.done);
        assert.ok(readFileSync(out).equals((await get(`${base}/${command.name}.${to}`)).rawPayload), out);
      }
  });

  it("a reader reads but writes no finding; a stranger sees nothing", async () => {
    const reader = await house.as(people.reader);
    assert.equal((await house.http.inject({ url: `${base}/summary.pdf`, headers: reader })).statusCode, 200);
    assert.equal((await post("/findings", { sentence: "Nej" }, reader)).statusCode, 403);
    assert.doesNotMatch((await get(`${base}/findings`, "text/html", reader)).body, /<h2>Nyt fund/);
    const stranger = await house.as(people.stranger);
    for (const path of [
      "summary",
      "summary.html",
      "summary.pdf",
      "compiled-note",
      "compiled-note.docx",
      "findings",
      "proven-statements",
      "proven-sources",
    ])
      assert.equal((await house.http.inject({ url: `${base}/${path}`, headers: stranger })).statusCode, 404);
  });

  it("pages stay within their budget of queries", async () => {
    for (const path of ["summary", "compiled-note", "findings", "proven-statements", "proven-sources"]) {
      const answer = await get(`${base}/${path}`);
      const queries = Number(/desc="(\d+)"/.exec(String(answer.headers["server-timing"]))![1]);
      assert.ok(queries <= 25, `${path}: ${queries} queries`);
    }
  });
});

it("a quote with one letter changed is caught", async () => {
  const source = "Flere små boliger";
  const load = async () =>
    new Map([
      [
        "r",
        (spans: { start: number; end: number }[]) =>
          spans.map((span) => source.slice(span.start, span.end)).join(""),
      ],
    ]);
  const quote = {
    id: "a",
    readingId: "r",
    contributionId: "c",
    spans: [{ start: 0, end: 10 }],
    text: "Flere små ",
  };
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

/** The words of a page, without its markup. */
function wordsOf(page: string): string {
  return page
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;|\u00a0/g, " ")
    .replace(/\s*\[\d+\]/g, "")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,])/g, "");
}

/** Everything a report sets as somebody's words. */
function quotesOf(nodes: ReportNode[]): string[] {
  const said = (inlines: Inline[]) => inlines.flatMap((each) => (each.kind === "said" ? [each.text] : []));
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case "quote":
        return [node.text];
      case "paragraph":
        return said(node.inlines);
      case "bullets":
      case "numbers":
        return node.items.flatMap(said);
      case "finding":
        return quotesOf(node.body);
      default:
        return [];
    }
  });
}
