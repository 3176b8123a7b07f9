import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Inline, ReportNode } from "#formats/report.ts";
import type { FaultCode } from "#sense/verify/draft.ts";
import type { Fields } from "#test/ask-house.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";
import type { DraftBlock } from "./draft-content.ts";
import type { Doubt } from "./set-words.ts";

const base = `/process/${cast.process.slug}`;

/** A draft from a model or a colleague, the whole way through the web server to what is printed. */
describe("a draft written elsewhere", () => {
  let house: TestHouse;
  let url: string;
  let finding: string;
  const numbers = new Map<string, number>();

  before(async () => {
    house = await openTestHouse();
    const areas = await makeFocusAreas(house);
    await bringIn(house, "notat.txt", note);
    await codeByHand(house, [
      { words: "små boliger", area: areas[0]! },
      { words: "højhuse", area: areas[0]! },
      { words: "lejligheder", area: areas[0]! },
      { words: "fast voksen", area: areas[1]! },
      { words: "skolen i Nørreby", area: areas[1]! },
    ]);
    const { statements } = await data(`${base}/statements`);
    for (const { text, number } of statements) numbers.set(text.split(" ").slice(0, 2).join(" "), number);
    await post(`${base}/findings`, { sentence: "Cykelstier skal have lys", words: "cykelstien" });
    finding = (await data(`${base}/findings`)).findings[0].id;
    url = String((await post(`${base}/drafts`, { kind: "summary" })).headers.location);
  });
  after(() => house.close());

  const get = (path: string) => house.get(path, people.secretary);
  const data = (path: string) => house.data(path, people.secretary);
  const post = (path: string, fields: Fields, who: CastMember = people.secretary) =>
    house.post(path, fields, who);
  type Shown = DraftBlock & { doubts: (Doubt & { faults?: { code: FaultCode }[] })[]; node: ReportNode };
  const blocks = async (): Promise<Shown[]> => (await data(url)).blocks;
  const no = (words: string) => String(numbers.get(words));
  /** Puts sentences in and gives back how each stands, in order. */
  const offer = async (text: string): Promise<Shown[]> => {
    const known = new Set((await blocks()).map(({ key }) => key));
    const answer = await post(`${url}/offered`, { offered: text, from: "en model", after: "minute" });
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 500));
    return (await blocks()).filter(({ key }) => !known.has(key));
  };
  const words = ({ node }: Shown) =>
    node.kind === "paragraph" ? node.inlines.map((each: Inline) => each.text).join("") : "";
  const leaveOut = (all: Shown[]) =>
    Promise.all(all.map(({ key }) => post(`${url}/act`, { act: "leaveOut", key })));

  it("true sentences go in with their sources, and their numbers open lists of just that many", async () => {
    const shown = await offer(
      [
        `Et udsagn er imod højhuse ved havnen. [${no("Der må")}]`,
        `»Der må ikke bygges højhuse ved havnen«, lyder det i et udsagn [${no("Der må")}].`,
        `Et udsagn ønsker flere bænke langs åen [${no("Flere bænke")}].`,
        `Cykelstien til Nørreby kaldes smal og mørk om vinteren. [${no("Cykelstien til")}]`,
        `Biblioteket kaldes byens vigtigste mødested [${no("Biblioteket er")}].`,
        `3 af 8 udsagn handler om Gode boliger.`,
        `Flere udsagn handler om Gode boliger end om Børn og unge [område 1, område 2].`,
        `Flest udsagn handler om Gode boliger. [område 1]`,
        `1 udsagn vil have lys på cykelstien [fund 1].`,
        `Et udsagn vil bevare skolen i Nørreby [${no("Jeg er")}].`,
      ].join("\n"),
    );
    assert.equal(shown.length, 10);
    for (const each of shown) assert.deepEqual(each.doubts, [], words(each));
    const counted = shown.find((each) => words(each).startsWith("3 af 8"))!;
    assert.ok(counted.node.kind === "paragraph");
    const refs = counted.node.inlines.flatMap((each) => (each.kind === "ref" ? [each] : []));
    assert.deepEqual(
      refs.map(({ text }) => text),
      ["3", "8"],
    );
    const { report } = await data(url);
    for (const { text, ref } of refs) {
      const { href } = report.references.find(({ id }: { id: string }) => id === ref);
      assert.equal((await data(href)).count, Number(text));
    }
    await leaveOut(shown);
  });

  it("lies of twelve kinds are struck through, each for its own reason", async () => {
    const lies: [FaultCode, string][] = [
      ["wrongNumber", "4 af 8 udsagn handler om Gode boliger."],
      ["wrongShare", "Flertallet af udsagnene handler om Gode boliger [område 1]."],
      ["numberWithoutQuery", `Bænke langs åen kræver tre hundrede meter [${no("Flere bænke")}].`],
      ["inventedQuote", `»Der må aldrig bygges højhuse ved havnen«, lyder det [${no("Der må")}].`],
      ["quoteFromOther", `Om bænke siges »smal og mørk om vinteren« [${no("Flere bænke")}].`],
      ["mergedQuote", `Om bænke siges »Flere bænke … undervejs« [${no("Flere bænke")}].`],
      ["unknownSource", `Et udsagn ønsker flere bænke langs åen [${no("Flere bænke")}, 9999].`],
      ["newName", `Mette ønsker flere bænke langs åen [${no("Flere bænke")}].`],
      ["swappedAgreement", `Et udsagn ønsker højhuse ved havnen [${no("Der må")}].`],
      ["mixedUnits", "3 af 8 borgere taler om Gode boliger."],
      ["offTopicSource", `Et udsagn ønsker flere bænke langs åen [${no("Biblioteket er")}].`],
      ["superlativeWithoutRanking", "Flest udsagn handler om Børn og unge [område 2]."],
      ["timeWithoutDate", `Sidste år ønskede et udsagn bænke langs åen [${no("Flere bænke")}].`],
      ["wrongComparison", "Flere handler om Børn og unge end om Gode boliger [område 1, område 2]."],
      ["unsupportedWords", `Bænke langs åen styrker turisme, handel og bosætning [${no("Flere bænke")}].`],
      ["unknownSource", "Cykelstien er mørk om vinteren [fund 7]."],
    ];
    const shown = await offer(lies.map(([, text]) => text).join("\n\n"));
    assert.equal(shown.length, lies.length);
    for (const [at, each] of shown.entries()) {
      const [code, text] = lies[at]!;
      const faults = each.doubts.flatMap((doubt) => doubt.faults ?? []);
      assert.ok(
        faults.some((fault) => fault.code === code),
        `${text} → ${words(each)} ${JSON.stringify(each.doubts)}`,
      );
    }
    const { body } = await get(url);
    assert.ok([...body.matchAll(/<s>/g)].length >= lies.length);
    assert.match(body, /Der står 4, men optællingen siger 3\./);
    assert.match(body, /Navnet Mette står hverken i kilderne eller blandt de kendte navne\./);
    assert.match(body, /Udsagn 9999 findes ikke\./);
    assert.match(body, /Skrevet af en model\./);
    assert.match((await get(`/en${url}`)).body, /It says 4, but the count is 3\./);
  });

  it("nothing of it is approved until each sentence is rewritten, given a source, marked or left out", async () => {
    const approve = async () => {
      const { revision, seen } = await data(url);
      return post(`${url}/approval`, { revision: String(revision), seen });
    };
    assert.equal((await approve()).statusCode, 409);
    const waiting = (await blocks()).filter(({ out, doubts }) => !out && doubts.length > 0);
    const [wrong, ...others] = waiting;
    await leaveOut(others.slice(2));
    const save = async (key: string, change: Record<string, string>) => {
      const { revision } = await data(url);
      const block = (await blocks()).find((each) => each.key === key)!;
      const text = block.words!.text;
      const fields = JSON.stringify(block.words!.fields);
      return post(`${url}/block`, { key, revision: String(revision), text, fields, ...change });
    };
    await save(wrong!.key, { text: "3 af 8 udsagn handler om Gode boliger." });
    await save(others[0]!.key, { own: "yes" });
    await save(others[1]!.key, { source: "Teknik og Miljø, notat af 3. maj 2026" });
    const left = (await blocks()).filter(({ out, doubts }) => !out && doubts.length > 0);
    assert.deepEqual(
      left.map(({ doubts }) => doubts),
      [],
    );
    const approved = await approve();
    assert.equal(approved.statusCode, 303, approved.body.slice(0, 500));
    const version = await data(String(approved.headers.location));
    const printed = JSON.stringify(version.report.body);
    assert.match(printed, /"kind":"own","text":"redaktørens egne ord"/);
    assert.doesNotMatch(printed, /Mette/);
  });

  it("a number that was true is struck when the count has moved on", async () => {
    await codeByHand(house, [{ words: "Biblioteket", area: "01890000-0000-7000-8000-000000000110" }]);
    const moved = (await blocks()).filter(({ out, doubts }) => !out && doubts.length > 0);
    assert.ok(moved.some((each) => words(each).startsWith("3 af 8")));
    assert.match((await get(url)).body, /Der står 3, men optællingen siger 4\./);
  });

  it("an empty box is said, a long text is kept, and a reader puts nothing in", async () => {
    const empty = await post(`${url}/offered`, { offered: " ", from: "Jens", after: "minute" });
    assert.equal(empty.statusCode, 422);
    assert.match(empty.body, /href="#offered"/);
    assert.match(empty.body, /value="Jens"/);
    const offered = "Et udsagn.";
    const refused = await post(`${url}/offered`, { offered, after: "minute" }, people.reader);
    assert.equal(refused.statusCode, 403);
    assert.ok(finding);
  });
});

const note = `Notat fra drøftelse i Sektor-MED Teknik

Der er samlet op fra 3 grupper ud fra 1 arbejdsspørgsmål:

1. Hvad skal vi bygge videre på?

Pointer fra grupperne:

• Flere små boliger i landsbyerne
• Der må ikke bygges højhuse ved havnen
• Cykelstien til Nørreby er for smal og mørk om vinteren, den mangler lys
• En fast voksen til de unge i klubben
• Jeg er imod, at skolen i Nørreby lukker
• Flere bænke langs åen, så de ældre kan hvile sig undervejs
• Billige lejligheder til unge familier
• Biblioteket er byens vigtigste mødested
`;
