import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecipe } from "../empty-recipe.ts";
import { read } from "../read.ts";
import { plainExtraction } from "../testing/plain-extraction.ts";

const readText = (text: string, answers: Record<string, string> = {}) =>
  read(plainExtraction(text), { ...emptyRecipe, answers });
const wordsOf = (text: string, answers: Record<string, string> = {}) =>
  readText(text, answers)
    .blocks.map((block) => block.text)
    .join("\n");

for (const [language, text] of [
  [
    "Latvian",
    "\u0122irts B\u0113rzi\u0146\u0161 un L\u012bga \u0136ekava dz\u012bvo R\u012bg\u0101, \u013coti labi.",
  ],
  ["Turkish", "A\u011fabeyi \u0130stanbul'da ya\u015f\u0131yor, de\u011fi\u015fiklik ve \u015fehir."],
  ["Lithuanian", "\u012emon\u0117 \u012evair\u016bs \u017emon\u0117s gyvena mieste, \u012f j\u0105 eina."],
  ["Czech", "M\u011bsto Plze\u0148 je velik\u00e9, PLZE\u0147 a \u0147uh\u0148al."],
  ["Japanese names", "G\u00e6ster fra \u014csaka og \u014ctsu kom til tiden."],
] as const)
  test(`${language} stays as it is, and nobody is asked about it`, () => {
    const reading = readText(text);
    assert.equal(reading.blocks[0]!.text, text);
    assert.deepEqual([reading.repairs, reading.doubts], [[], []]);
  });

test("one damaged word proves nothing, but it is asked about", () => {
  for (const [word, sign, to, whole] of [
    ["gra\u019fs", "\u019f", "ti", "gratis"],
    ["Kommunika\u019fon", "\u019f", "ti", "Kommunikation"],
    ["udsa\u01a9e", "\u01a9", "tt", "udsatte"],
    ["ka\u012be", "\u012b", "ff", "kaffe"],
    ["minu\u01abng", "\u01ab", "tti", "minutting"],
  ] as const) {
    const text = `En tekst om ${word} i byen.`;
    const reading = readText(text);
    assert.equal(reading.blocks[0]!.text, text);
    assert.deepEqual(
      reading.doubts.map(({ key, code, details }) => [key, code, details.word]),
      [[`unknownSign:${sign}`, "unknownSign", word]],
    );
    assert.deepEqual(reading.doubts[0]!.answers.slice(0, 2), ["keep", to]);
    assert.equal(wordsOf(text, { [`unknownSign:${sign}`]: to }), `En tekst om ${whole} i byen.`);
  }
});

test("teaching a sign inside words leaves the name that begins with it", () => {
  const text = "Dri\u014cen i \u014csaka g\u00e5r godt.";
  assert.equal(wordsOf(text, { "unknownSign:\u014c": "ft" }), "Driften i \u014csaka g\u00e5r godt.");
});
