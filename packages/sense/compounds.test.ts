import assert from "node:assert/strict";
import { test } from "node:test";
import { learnCompounds } from "#sense/compounds.ts";
import { danish } from "#sense/languages/da/danish.ts";

function learn(words: string) {
  const counts = new Map(words.split(" ").map((word) => [danish.stem(word), 2]));
  return learnCompounds(counts, danish);
}

test("a word splits where both halves are words of the given texts", () => {
  assert.deepEqual(learn("skole bus")("skolebussen"), ["skol", "bus"]);
});

test("a joint s belongs to neither half", () => {
  assert.deepEqual(learn("fritid forening")("fritidsforeninger"), ["fritid", "forening"]);
});

test("compounds of three parts come apart whole", () => {
  assert.deepEqual(learn("cykel sti lygte")("cykelstilygterne"), ["cykel", "sti", "lygt"]);
});

test("one known half is a part when it is long enough", () => {
  assert.deepEqual(learn("kanal")("kanalbred"), ["kanal"]);
  assert.deepEqual(learn("å")("åbred"), []);
});

test("a prefix does not make a compound", () => {
  assert.deepEqual(learn("arbejde")("samarbejdet"), []);
  assert.deepEqual(learn("flytning")("tilflytning"), []);
});
