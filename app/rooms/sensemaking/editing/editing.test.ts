import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Report, ReportNode } from "#formats/report.ts";
import { readPdf } from "#formats/write/read-back.ts";
import type { Fields } from "#test/ask-house.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import type { FrozenVersion } from "../reports/frozen-version.ts";
import type { DraftBlock } from "./draft-content.ts";
import type { Doubt } from "./set-words.ts";
import { unescaped, unmarked, wordsIn } from "./testing/report-words.ts";

const base = `/process/${cast.process.slug}`;

interface DraftData {
  revision: number;
  seen: string;
  blocks: (DraftBlock & { doubts: Doubt[]; node: ReportNode | null })[];
  fresh: { head: string; blocks: string[] }[];
  report: Report;
}

describe("the editor of the summary", () => {
  let house: TestHouse;
  let areas: string[];
  let url: string;

  before(async () => {
    house = await openTestHouse();
    areas = await makeFocusAreas(house);
    await bringIn(house, "notat.txt", note);
    await codeByHand(house, [
      { words: "Flere små boliger", area: areas[0]! },
      { words: "Bedre belysning", area: areas[0]! },
      { words: "En fast voksen", area: areas[1]! },
      { words: "Åbn svømmehallen", exclusion: "Sendt to gange" },
    ]);
    const started = await post(`${base}/drafts`, { kind: "summary" });
    assert.equal(started.statusCode, 303, started.body);
    url = String(started.headers.location);
  });
  after(() => house.close());

  const get = (path: string, who: CastMember = people.secretary) => house.get(path, who);
  const data = (path: string) => house.data(path, people.secretary);
  const post = (path: string, fields: Fields, who: CastMember = people.secretary) =>
    house.post(path, fields, who);
  const draft = (): Promise<DraftData> => data(url);
  const act = (name: string, key: string, more: Record<string, string> = {}) =>
    post(`${url}/act`, { act: name, key, ...more });
  const countKey = (at: number) => `area:${areas[at]}/paragraph:list-area-${areas[at]}`;
  const block = async (key: string) => (await draft()).blocks.find((each) => each.key === key);

  /** The form of one block as the page gives it, hidden fields and all. */
  const form = async (query: string): Promise<Record<string, string>> => {
    const { body } = await get(`${url}?${query}`);
    const [open] = /<form class="form words-form[\s\S]*?<\/form>/.exec(body) ?? [];
    assert.ok(open, `no form at ?${query}`);
    const hidden = [...open.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const text = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(open)?.[1] ?? "";
    return Object.fromEntries([
      ...hidden.map(([, name, value]) => [name!, unescaped(value!)]),
      ["text", unescaped(text)],
    ]);
  };
  const formOf = (key: string) => form(new URLSearchParams({ edit: key }).toString());
  const write = async (key: string, change: Record<string, string>, as?: CastMember) =>
    post(`${url}/block`, { ...(await formOf(key)), ...change }, as);
  const approve = async (as: CastMember = people.secretary) => {
    const { revision, seen } = await draft();
    return post(`${url}/approval`, { revision: String(revision), seen }, as);
  };
  const printed = async () => wordsIn((await draft()).report);

  it("starts from the machine's text, and is started once", async () => {
    const { blocks, report } = await draft();
    assert.ok(blocks.length > 30);
    assert.deepEqual(
      blocks.flatMap((each) => each.doubts),
      [],
    );
    assert.match(wordsIn(report), /2 af 4\u00a0udsagn/);
    assert.equal((await post(`${base}/drafts`, { kind: "summary" })).headers.location, url);
    assert.match((await get(`${base}/summary`)).body, /Fortsæt redigeringen/);
  });

  it("a number in a rewritten sentence follows the coding, and opens its list", async () => {
    const key = countKey(0);
    const open = await formOf(key);
    assert.match(open.text!, /^\[1: 2 af 4 udsagn\], fra \[2: 1 af 1 notat\] og \[3: 0 input\]\.$/);
    const saved = await write(key, { text: "Boliger fylder [1: ligegyldigt] i samtalen." });
    assert.equal(saved.statusCode, 303, saved.body);
    assert.match(await printed(), /Boliger fylder 2 af 4\u00a0udsagn i samtalen\./);
    await codeByHand(house, [{ words: "En fast voksen", area: areas[0]! }]);
    assert.match(await printed(), /Boliger fylder 3 af 4\u00a0udsagn i samtalen\./);
    const { body } = await get(url);
    assert.match(body, /<a class="a-n" href="[^"]*proven-statements\?area=[^"]*">3 af 4/);
  });

  it("a mangled field is said and the words are kept", async () => {
    const broken = await write(countKey(0), { text: "Boliger fylder [1: 3 af 4 i samtalen." });
    assert.equal(broken.statusCode, 422);
    assert.match(broken.body, /Et talfelt er gået i stykker/);
    assert.match(broken.body, />Boliger fylder \[1: 3 af 4 i samtalen\.</);
    assert.equal((await write(countKey(0), { text: "[7: noget]" })).statusCode, 422);
    assert.match(await printed(), /Boliger fylder 3 af 4/);
  });

  it("quotes and tables are moved and left out, never rewritten", async () => {
    const quote = (await draft()).blocks.find((each) => each.key.includes("/quote:"))!;
    const open = await formOf(countKey(0));
    const refused = await post(`${url}/block`, { ...open, key: quote.key, text: "Noget andet" });
    assert.equal(refused.statusCode, 422);
    assert.match((await get(`${url}?edit=${encodeURIComponent(quote.key)}`)).body, /eb-words/);
    assert.equal((await act("leaveOut", quote.key)).statusCode, 303);
    assert.equal((await block(quote.key))?.out, true);
    const out = await get(`${url}/left-out`);
    assert.match(out.body, /Udeladt af redaktøren/);
    assert.ok(out.body.includes((quote.node as { text: string }).text));
    assert.match(out.body, /Sendt to gange/);
    await act("bringBack", quote.key, { from: "leftOut" });
    assert.equal((await block(quote.key))?.out, false);
  });

  it("a new sentence needs a source or the mark, and says so before approval", async () => {
    const add = new URLSearchParams({ add: "minute" }).toString();
    const own: Record<string, string> = { ...(await form(add)), text: "Det handler om hverdagen." };
    await post(`${url}/block`, own);
    assert.deepEqual(
      (await block(own.key!))?.doubts.map((each) => each.kind),
      ["noSource"],
    );
    const refused = await approve();
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /Det handler om hverdagen/);
    await post(`${url}/block`, { ...(await formOf(own.key!)), own: "yes" });
    assert.deepEqual((await block(own.key!))?.doubts, []);
    assert.match(await printed(), /Det handler om hverdagen\.\(redaktørens egne ord\)/);
    const cited = { ...(await formOf(own.key!)), statement: "1", stay: "yes" };
    assert.match(String((await post(`${url}/block`, cited)).headers.location), /edit=own/);
    assert.match(await printed(), /Det handler om hverdagen \(udsagn nr\. 1\)\./);
    assert.equal((await post(`${url}/block`, { ...cited, statement: "999" })).statusCode, 422);
    assert.deepEqual(
      (await block(own.key!))?.doubts.map((each) => each.kind),
      ["struck"],
      "a source about something else is no source",
    );
    assert.match((await get(url)).body, /<s>Det handler om hverdagen/);
    assert.match((await get(url)).body, /Udsagn 1 handler ikke om det, sætningen siger/);
    await post(`${url}/block`, { ...(await formOf(own.key!)), own: "yes" });
    assert.match(await printed(), /Det handler om hverdagen \(udsagn nr\. 1\)\.\(redaktørens egne ord\)/);
  });

  it("a bare number waits for its source, a day or a year does not", async () => {
    const key = countKey(1);
    await write(key, { text: "Af 481 unge siger [1: x] det samme, den 3. juni 2026." });
    assert.deepEqual(
      (await block(key))?.doubts.map(({ kind, what }) => ({ kind, what })),
      [{ kind: "bareNumber", what: "481" }],
    );
    assert.equal((await approve()).statusCode, 409);
    await write(key, { source: "Danmarks Statistik, 2. kvartal 2026" });
    assert.deepEqual((await block(key))?.doubts, []);
    const { report } = await draft();
    assert.ok(report.references.some((each) => each.text === "Danmarks Statistik, 2. kvartal 2026"));
  });

  it("blocks are moved among their own, sections as wholes", async () => {
    const order = async () => (await draft()).blocks.map((each) => each.key);
    const [first, second] = [`area:${areas[0]}`, `area:${areas[1]}`];
    await act("moveUp", second);
    const moved = await order();
    assert.ok(moved.indexOf(second) < moved.indexOf(first));
    assert.equal(moved.indexOf(countKey(1)), moved.indexOf(second) + 2);
    await act("moveDown", second);
    assert.ok((await order()).indexOf(first) < (await order()).indexOf(second));
    await act("leaveOut", `area:${areas[2]}`);
    assert.doesNotMatch(wordsIn((await draft()).report), /Foreninger[^:]/);
    await act("bringBack", `area:${areas[2]}`);
  });

  it("what comes after the draft was begun is offered, not put in", async () => {
    await post(`${base}/findings`, {
      sentence: "Boliger skal være til at betale",
      area: areas[0]!,
      counter: "4",
    });
    const [finding] = (await data(`${base}/findings`)).findings;
    const key = `finding:${finding.id}`;
    assert.equal(await block(key), undefined);
    assert.match((await get(url)).body, /Nyt siden sidst/);
    const fresh = (await draft()).fresh.find((each) => each.head === key);
    assert.ok(fresh && fresh.blocks.length >= 5);
    await act("takeIn", key);
    const { report, blocks } = await draft();
    const node = report.body.find((each) => each.kind === "finding");
    assert.ok(node?.kind === "finding" && node.heading === "Boliger skal være til at betale");
    assert.ok(blocks.find((each) => each.key === key && !each.out));
    assert.ok(!(await draft()).fresh.some((each) => each.head === key));
  });

  it("a quote the machine would no longer choose stays, and waits where its statement has been moved", async () => {
    const quotes = async () =>
      (await draft()).blocks.filter(({ key, out }) => !out && key.startsWith(`area:${areas[1]}/quote:`));
    const [quote] = await quotes();
    assert.ok(quote?.node?.kind === "quote");
    const { text } = quote.node;
    // A finding of the area takes the place of the quotes that stood there.
    await post(`${base}/findings`, {
      sentence: "Unge skal have en fast voksen",
      area: areas[1]!,
      words: "voksen",
    });
    const kept = (await quotes()).find(({ key }) => key === quote.key);
    assert.ok(kept?.node?.kind === "quote" && kept.node.text === text);
    assert.deepEqual(kept.doubts, []);
    const withdraw = (state: string) =>
      house.superuser.query("update coding set state = $2 where focus_area_id = $1", [areas[1], state]);
    await withdraw("withdrawn");
    const [moved] = await quotes();
    assert.deepEqual(
      moved?.doubts.map(({ kind }) => kind),
      ["quoteElsewhere"],
    );
    assert.equal((await approve()).statusCode, 409);
    await withdraw("confirmed");
    const all = (await data(`${base}/findings`)).findings;
    await post(`${base}/findings/${all.at(-1).id}/end`, {});
  });

  it("a counter-view that is left out is offered at its finding", async () => {
    const inside = (await draft()).blocks.filter((each) => each.within?.startsWith("finding:"));
    const from = inside.findIndex((each) => each.node?.kind === "heading");
    for (const { key } of inside.slice(from, -1)) await act("leaveOut", key);
    assert.match((await get(url)).body, /Nogen siger noget andet/);
    await act("showCounter", inside[0]!.within!);
    assert.doesNotMatch((await get(url)).body, /Nogen siger noget andet/);
    assert.match(await printed(), /Åbn svømmehallen/);
  });

  it("two who write in different blocks are brought together; in the same, both texts are kept", async () => {
    const [one, two] = [countKey(0), countKey(1)];
    const [mine, theirs, same] = [await formOf(one), await formOf(two), await formOf(one)];
    await post(`${url}/block`, { ...mine, text: "Boliger ligger i [1: x]." });
    await post(`${url}/block`, { ...theirs, text: "Unge er i [1: x].", source: "" }, people.otherSecretary);
    assert.match(await printed(), /Boliger ligger i 3 af 4/);
    assert.match(await printed(), /Unge er i 1 af 4/);
    const clash = await post(
      `${url}/block`,
      { ...same, text: "Boliger står i [1: x].", auto: "yes" },
      people.otherSecretary,
    );
    assert.equal(clash.json().twoTexts, true);
    assert.match(await printed(), /Boliger ligger i/);
    const { body } = await get(url);
    assert.match(body, /Boliger ligger i/);
    assert.match(body, /Boliger står i/);
    assert.equal((await approve()).statusCode, 409);
    const forks = await house.superuser.query("select count(*)::int as n from report_edit where fork");
    assert.equal(forks.rows[0].n, 2);
    await act("choose", one, { other: "0" });
    assert.match(await printed(), /Boliger står i 3 af 4/);
    const why = await data(`${url}/why?${new URLSearchParams({ block: one })}`);
    assert.ok(
      why.edits.some(
        (each: { words: { text: string } | null }) => each.words?.text === "Boliger ligger i [1].",
      ),
    );
    assert.ok(why.restsOn.some((each: { count: number }) => each.count === 3));
  });

  it("comments stand beside their block, are closed, and are never printed", async () => {
    await post(`${url}/comments`, { block: countKey(0), text: "Er det nu rigtigt?" }, people.analyst);
    const { body } = await get(url);
    assert.match(body, /Er det nu rigtigt\?/);
    assert.doesNotMatch(await printed(), /Er det nu rigtigt/);
    const end = /action="([^"]*comments\/[^"]*\/end)"/.exec(body)![1]!;
    assert.equal((await post(end, {})).statusCode, 303);
    assert.doesNotMatch((await get(url)).body, /Er det nu rigtigt\?/);
    assert.equal((await post(`${url}/comments`, { block: "title", text: "" })).statusCode, 422);
  });

  it("a reader sees the draft and changes nothing; an analyst writes but does not approve", async () => {
    assert.equal((await get(url, people.reader)).statusCode, 200);
    assert.doesNotMatch((await get(url, people.reader)).body, /\?edit=/);
    const refused: [string, Record<string, string>][] = [
      [`${base}/drafts`, { kind: "summary" }],
      [`${url}/block`, await formOf(countKey(0))],
      [`${url}/act`, { act: "moveUp", key: countKey(0) }],
      [`${url}/comments`, { block: "title", text: "Nej" }],
    ];
    for (const [path, body] of refused)
      assert.equal((await post(path, body, people.reader)).statusCode, 403, path);
    for (const who of [people.reader, people.analyst]) assert.equal((await approve(who)).statusCode, 403);
    for (const path of [url, `${url}/left-out`, `${url}/why?block=title`])
      assert.equal((await get(path, people.stranger)).statusCode, 404);
  });

  it("approval freezes text, lists and hash; recoding afterwards changes nothing but what is told beside it", async () => {
    const stale = await draft();
    const approved = await approve();
    assert.equal(approved.statusCode, 303, approved.body.slice(0, 2000));
    const at = String(approved.headers.location);
    const version: FrozenVersion & { moved: unknown[] } = await data(at);
    assert.match(version.report.byline!, /Version 1, godkendt af Karen Mølgaard/);
    assert.deepEqual(version.moved, []);
    for (const sentence of unmarked(version.report.body)) assert.fail(`no source and no mark: ${sentence}`);
    const files = () => Promise.all(["pdf", "docx", "html"].map((format) => get(`${at}/report.${format}`)));
    const before = await files();
    assert.match((await readPdf(before[0]!.rawPayload)).text, /Boliger står i 3 af 4/);

    await codeByHand(house, [{ words: "Bedre belysning", area: areas[2]! }]);
    await house.superuser.query(
      "update coding set state = 'withdrawn' where focus_area_id = $1 and statement_id = (select id from statement where text like 'En fast voksen%')",
      [areas[0]],
    );
    const afterwards = await files();
    for (const [index, file] of afterwards.entries())
      assert.ok(file.rawPayload.equals(before[index]!.rawPayload), "the same bytes");
    const now: FrozenVersion & { moved: { number: number; from: string; to: string }[] } = await data(at);
    assert.equal(now.contentHash, version.contentHash);
    assert.deepEqual(
      now.moved.map(({ from, to }) => ({ from, to })),
      [
        { from: "Gode boliger · Børn og unge", to: "Børn og unge" },
        { from: "Gode boliger", to: "Gode boliger · Foreninger" },
      ],
    );
    assert.match((await get(at)).body, /Siden godkendelsen er 2 udsagn flyttet/);
    assert.match((await get(`${at}/moved`)).body, /Gode boliger · Foreninger/);
    assert.match(await printed(), /Boliger står i 2 af 4/, "the draft goes on counting");
    const again = await post(`${url}/approval`, { revision: String(stale.revision), seen: stale.seen });
    assert.equal(again.statusCode, 409, "what was seen is not what would be approved");
  });

  it("every number of a version opens a list of just that many", async () => {
    const [, at] = /href="([^"]*\/versions\/[^"]*)"/.exec((await get(url)).body)!;
    const { body } = await get(at!);
    let followed = 0;
    for (const [, href, words] of body.matchAll(/<a class="a-n" href="([^"]+)"[^>]*>([^<]+)<\/a>/g)) {
      if (!/^\d/.test(words!)) continue;
      const list = await data(unescaped(href!));
      assert.equal(list.count, Number(/^[\d.]+/.exec(words!)![0].replaceAll(".", "")), `${words} at ${href}`);
      assert.equal((await get(unescaped(href!))).statusCode, 200);
      followed += 1;
    }
    assert.ok(followed > 15, `${followed} numbers`);
  });

  it("a draft goes on to version 2, and both are listed", async () => {
    const waiting = (await draft()).blocks.filter(({ out, doubts }) => !out && doubts.length > 0);
    assert.deepEqual(
      waiting.flatMap(({ doubts }) => doubts.map(({ kind }) => kind)),
      ["quoteElsewhere"],
      "the quote of what was coded elsewhere since",
    );
    await act("leaveOut", waiting[0]!.key);
    assert.equal((await approve()).statusCode, 303);
    const { body } = await get(url);
    assert.match(body, /Version 1, Karen/);
    assert.match(body, /Version 2, Karen/);
  });

  it("the words of the machine come back", async () => {
    await act("restore", countKey(0));
    assert.match(await printed(), /2 af 4\u00a0udsagn, fra 1\u00a0notat og 0\u00a0input\./);
  });

  it("the English draft is a text of its own, and the note has its drafts too", async () => {
    const english = String((await post(`/en${base}/drafts`, { kind: "summary" })).headers.location);
    assert.notEqual(english, `/en${url}`);
    const { body } = await get(english);
    assert.match(body, /Draft of the summary/);
    assert.match(body, /2 of 4\u00a0statements|2 of 4&nbsp;statements/);
    const started = String((await post(`${base}/drafts`, { kind: "compiledNote" })).headers.location);
    assert.match((await get(started)).body, /Flere små boliger i landsbyerne/);
  });

  it("the page stays within its budget of queries", async () => {
    const answer = await get(url);
    const queries = Number(/desc="(\d+)"/.exec(String(answer.headers["server-timing"]))![1]);
    assert.ok(queries <= 25, `${queries} queries`);
  });
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
