import assert from "node:assert/strict";
import { test } from "node:test";
import type { Extraction } from "../extraction.ts";
import type { Recipe } from "../reading.ts";
import { emptyRecipe } from "./empty-recipe.ts";
import { previewTaught } from "./preview-taught.ts";
import { read } from "./read.ts";
import { repairKey } from "./repair-key.ts";

const damaged = "Vi har brug for mere fri\u019fd, udsa\u01a9e unge og dri\u014c i kommunen.";

function plain(text: string, pages = [text]): Extraction {
  let at = 0;
  const spans = pages.map((page) => {
    const start = at;
    at += [...page].length;
    return { start, end: at };
  });
  return {
    mediaType: "text/plain",
    text,
    pages: spans,
    marks: [],
    title: null,
    language: null,
    warnings: [],
    extractor: "test",
  };
}
const readText = (text: string, recipe: Partial<Recipe> = {}) =>
  read(plain(text), { ...emptyRecipe, ...recipe });
const textOf = (text: string, recipe: Partial<Recipe> = {}) =>
  readText(text, recipe)
    .blocks.map((block) => block.text)
    .join("\n");

test("damaged signs are repaired where the document proves them", () => {
  assert.equal(textOf(damaged), "Vi har brug for mere fritid, udsatte unge og drift i kommunen.");
});

test("a foreign name is no proof, and is left alone where damage is proven", () => {
  assert.equal(
    textOf("En gæst fra \u014csaka og en fra R\u012bga fik tid til det."),
    "En gæst fra \u014csaka og en fra R\u012bga fik tid til det.",
  );
  const reading = readText(`${damaged} Gæster fra \u014csaka, R\u012bga og \u0122ertr\u016bde kom.`);
  assert.match(reading.blocks[0]!.text, /\u014csaka, R\u012bga og \u0122ertr\u016bde/);
  assert.deepEqual(
    reading.doubts.map((doubt) => doubt.code),
    ["unknownSign"],
  );
});

test("a sign outside the map is asked about, and the answer goes for all its places", () => {
  const text =
    `${damaged} De skal \u0132erne og igen \u0132erne det, ved en \u0132ord af\u0132ernet.`.replaceAll(
      "\u0132",
      "\u0140",
    );
  const [doubt] = readText(text).doubts;
  assert.equal(doubt!.code, "unknownSign");
  const answered = readText(text, { answers: { [doubt!.key]: "fj" } });
  assert.match(answered.blocks[0]!.text, /fjerne og igen fjerne det, ved en fjord affjernet/);
  assert.deepEqual(answered.doubts, []);
});

test("private-use signs and presentation forms need no proof", () => {
  assert.equal(textOf("Mere fri\u{10019f}d og \ufb01n tra\ufb01k"), "Mere fritid og fin trafik");
});

test("no text holds a control character; one inside a word is asked about", () => {
  const reading = readText("tra\u0000k og \u0007mere");
  assert.equal(reading.blocks[0]!.text, "trak og mere");
  assert.deepEqual(
    reading.doubts.map((doubt) => doubt.code),
    ["lostSign"],
  );
  assert.equal(textOf("tra\u0000k", { answers: { [reading.doubts[0]!.key]: "fi" } }), "trafik");
});

test("teaching a sign previews each word and touches it only inside words", () => {
  const extraction = plain("operaOon, relaOoner og Odense. O er et bogstav.");
  const glyph = { from: "O", to: "ti" };
  assert.deepEqual(
    previewTaught(extraction, emptyRecipe, glyph).map(({ before, after }) => [before, after]),
    [
      ["operaOon", "operation"],
      ["relaOoner", "relationer"],
    ],
  );
});

test("the preview shows whole words, also where the sign is no letter", () => {
  const hits = previewTaught(plain("Vores pla[orm, [se her], en by-pla[orm."), emptyRecipe, {
    from: "[",
    to: "tf",
  });
  assert.deepEqual(
    hits.map(({ before, after }) => [before, after]),
    [
      ["pla[orm", "platform"],
      ["pla[orm", "platform"],
    ],
  );
  const twice = previewTaught(plain("De udsa]e by]er."), emptyRecipe, { from: "]", to: "tt" });
  assert.deepEqual(
    twice.map(({ after }) => after),
    ["udsatte", "bytter"],
  );
  const one = previewTaught(plain("En sm]kla]er her."), emptyRecipe, { from: "]", to: "tt" });
  assert.deepEqual(
    one.map(({ before, after }) => [before, after]),
    [["sm]kla]er", "smttklatter"]],
  );
});

test("an undone bullet makes its line go on from the one above, in the same raw place", () => {
  const text =
    "Notat\n\nPointer fra grupperne:\n\n\uf0b7 En bænk ved den gamle kirke i byen\n\uf0b7 og en ved åen også";
  const reading = readText(text);
  assert.deepEqual(
    reading.points.map((point) => point.text),
    ["En bænk ved den gamle kirke i byen", "og en ved åen også"],
  );
  const second = reading.repairs.filter((repair) => repair.kind === "bullet")[1]!;
  assert.equal(readText(text, { undone: [repairKey(second)] }).points.length, 1);
});

test("a number the word processor doubled loses its double, and gets it back", () => {
  const text = "Der var 2 spørgsmål:\n1. Hvad skal vi bevare?\n2. 2. Hvad skal vi ændre?";
  const reading = readText(text);
  assert.deepEqual(
    reading.questions.map((question) => question.text),
    ["Hvad skal vi bevare?", "Hvad skal vi ændre?"],
  );
  const undone = readText(text, { undone: reading.repairs.map(repairKey) });
  assert.equal(undone.questions[1]!.text, "2. Hvad skal vi ændre?");
});

test("a hyphen goes only where the whole word proves it; »Trænings- og« keeps its own", () => {
  const lines =
    "I kommunen er der god plads til samarbejde mellem alle. Vi vil gerne sam-\narbejde om det hele, og det gælder både vores egne trænings-\nog gåhold, hvor der er en del, som kommer fra en anden by-\ndel end dem, der altid har været der før de andre kom til os.";
  const reading = readText(lines);
  assert.match(reading.blocks[0]!.text, /gerne samarbejde om .* trænings- og gåhold/);
  assert.deepEqual(
    reading.doubts.map((doubt) => doubt.code),
    ["hyphenAtLineEnd"],
  );
  assert.match(textOf(lines, { answers: { [reading.doubts[0]!.key]: "join" } }), /en anden bydel end/);
});

test("a suspended hyphen keeps its space, and no word parted by a line gets one", () => {
  assert.equal(
    textOf("Der er møde i Sundheds-\nog ældreudvalget."),
    "Der er møde i Sundheds- og ældreudvalget.",
  );
  const parted = "Vi ser på byens infra-\nstruktur.";
  assert.equal(textOf(parted), "Vi ser på byens infra-struktur.");
  const [doubt] = readText(parted).doubts;
  assert.deepEqual(doubt!.answers, ["keep", "join"]);
  assert.equal(textOf(parted, { answers: { [doubt!.key]: "keep" } }), "Vi ser på byens infra-struktur.");
  assert.equal(textOf(parted, { answers: { [doubt!.key]: "join" } }), "Vi ser på byens infrastruktur.");
  assert.equal(
    textOf(`${parted} Infrastruktur er alt.`),
    "Vi ser på byens infrastruktur. Infrastruktur er alt.",
  );
});

test("of many equal doubts fifty wait, the last tells how many more, and answers bring up the rest", () => {
  const words = (n: number) => [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const text = Array.from({ length: 60 }, (_, n) => `Vi ser på x${words(n)}-\ny${words(n)} her.`).join(
    "\n\n",
  );
  const { doubts } = readText(text);
  assert.equal(doubts.length, 50);
  assert.equal(doubts.at(-1)!.details.more, "10");
  const answers = Object.fromEntries(doubts.map((doubt) => [doubt.key, "join"]));
  assert.equal(readText(text, { answers }).doubts.length, 10);
});

test("headers, footers and page numbers on every page go out, and come back when undone", () => {
  const pages = [
    "Åkær Kommune\nFørste side har en del ord, som bliver brudt af siden midt\nSide 1 af 2\f",
    "Åkær Kommune\ni en sætning, der går videre her.\nSide 2 af 2",
  ];
  const extraction = plain(pages.join(""), pages);
  const reading = read(extraction, emptyRecipe);
  assert.deepEqual(
    reading.blocks.map((block) => block.text),
    ["Første side har en del ord, som bliver brudt af siden midt i en sætning, der går videre her."],
  );
  const furniture = reading.repairs.filter((repair) => repair.kind === "furniture");
  assert.equal(furniture.length, 4);
  const back = read(extraction, { ...emptyRecipe, undone: furniture.map(repairKey) });
  assert.ok(back.blocks.some((block) => block.text.includes("Åkær Kommune")));
});

test("every reason and doubt has words in both languages", async () => {
  const { doubtText, repairReasonText } = await import("./texts.ts");
  const da = await import("./texts.da.ts");
  const en = await import("./texts.en.ts");
  assert.deepEqual(Object.keys(da.reasons), Object.keys(en.reasons));
  assert.deepEqual(Object.keys(da.doubts), Object.keys(en.doubts));
  assert.notEqual(repairReasonText({ code: "ligature", evidence: "" }, "da"), "ligature");
  const doubt = readText("tra\u0000k").doubts[0]!;
  for (const lang of ["da", "en"] as const)
    for (const answer of doubt.answers) assert.ok(doubtText(doubt, lang).answers[answer]);
});
