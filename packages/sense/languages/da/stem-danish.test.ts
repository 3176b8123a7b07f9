import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stemDanish } from "#sense/languages/da/stem-danish.ts";

// Pairs from the algorithm's own rules; every word of the sentence file is held against PostgreSQL's danish_stem in test/seeds/.
const pairs: [string, string][] = [
  ["indtage", "indtag"],
  ["indtagelse", "indtag"],
  ["udsatte", "udsat"],
  ["boligerne", "bol"],
  ["foreningernes", "forening"],
  ["mennesker", "mennesk"],
  ["arbejdsløst", "arbejdsløs"],
  ["venlighed", "ven"],
  ["vigtigst", "vigt"],
  ["skabt", "skabt"],
  ["bortlagt", "bortlag"],
  ["bus", "bus"],
  ["på", "på"],
  ["ø", "ø"],
];

test("the inflections of a Danish word share its stem", () => {
  for (const [word, stem] of pairs) assert.equal(stemDanish(word), stem, word);
});

test("no word gets longer, and none is refused", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (word) => stemDanish(word).length <= word.length));
});
