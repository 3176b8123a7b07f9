import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { learnVectors, type WordVectors } from "#sense/vectors/learn-vectors.ts";
import { vectorParameters } from "#sense/vectors/parameters.ts";
import { readPieces } from "#sense/vectors/read-pieces.ts";

const subjects = [
  ["bus", "stoppested", "køreplan", "chauffør", "afgang", "linje"],
  ["skole", "lærer", "elev", "lektie", "frikvarter", "klasse"],
  ["skov", "bøg", "sti", "dyr", "bål", "lysning"],
];

/** Twenty lines about each subject: every three of its words. */
const lines = subjects.flatMap((words) =>
  words.flatMap((a, first) =>
    words.slice(first + 1).flatMap((b, second) => words.slice(first + second + 2).map((c) => [a, b, c])),
  ),
);
const asItIs = (word: string) => [word];

function learn(from: readonly string[][]): WordVectors {
  return learnVectors(from, asItIs, { ...vectorParameters, dimensions: 3 });
}

function hash({ rows, numberOf }: WordVectors): string {
  return createHash("sha256")
    .update(rows)
    .update(JSON.stringify([...numberOf]))
    .digest("hex");
}

test("words that are used in like company lie near each other, others do not", () => {
  const words = learn(lines);
  const near = (a: string, b: string) => words.nearness(words.numberOf.get(a)!, words.numberOf.get(b)!);
  for (const [a, b] of [
    ["bus", "chauffør"],
    ["lærer", "lektie"],
    ["bøg", "bål"],
  ]) {
    assert.ok(near(a!, b!) > 0.6, `${a} ${b} ${near(a!, b!)}`);
  }
  assert.ok(near("bus", "bøg") < 0.3);
  assert.ok(near("elev", "køreplan") < 0.3);
  assert.equal(near("bus", "bus"), 1);
});

test("two runs give the same bytes, and so does any order of the lines", () => {
  const expected = hash(learn(lines));
  assert.equal(hash(learn(lines)), expected);
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      assert.equal(hash(learn(shuffled)), expected);
    }),
    { numRuns: 20 },
  );
});

test("a line written again and again counts once", () => {
  assert.equal(hash(learn([...lines, ...Array.from({ length: 500 }, () => lines[7]!)])), hash(learn(lines)));
});

test("a text on one long line is cut, so that the work stays linear", () => {
  const long = Array.from({ length: 1000 }, (_, at) => `ord${at % 300}`);
  const { pieces } = readPieces([long], asItIs, vectorParameters);
  assert.equal(pieces.length, 1000 / vectorParameters.pieceLength);
  assert.ok(pieces.every((piece) => piece.length <= vectorParameters.pieceLength));
});

test("the commonest stems are learnt when there are too many, ties by their letters", () => {
  const { stems } = readPieces([["b", "a", "c", "c"]], asItIs, {
    ...vectorParameters,
    fewestUses: 1,
    mostStems: 2,
  });
  assert.deepEqual(stems, ["a", "c"]);
});

test("a text with nothing to learn from is no trouble", () => {
  assert.equal(learn([]).numberOf.size, 0);
  assert.equal(learn([["ene"], ["ene", "ene"], ["ene", "anden"]]).numberOf.size, 1);
});
