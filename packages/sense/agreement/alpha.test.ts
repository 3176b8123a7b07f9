import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { krippendorffAlpha } from "#sense/agreement/alpha.ts";
import { alphaInterval } from "#sense/agreement/alpha-interval.ts";
import type { Judgement } from "#sense/agreement/judgement.ts";
import { jaccardDistance, masiDistance } from "#sense/agreement/set-distance.ts";

/** One row a coder, one sign a unit; a dot is a judgement not made. */
function matrix(rows: readonly string[]): Judgement[] {
  return rows.flatMap((row, coder) =>
    row
      .split(" ")
      .flatMap((value, unit): Judgement[] =>
        value === "." ? [] : [{ unit: `u${unit}`, coder: `c${coder}`, codes: [value] }],
      ),
  );
}

const fourObservers = matrix([
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
]);

/** K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011: sections A, B and C. */
const published: [string, number, Judgement[]][] = [
  ["two observers, two values", 0.095, matrix(["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"])],
  ["two observers, nominal", 0.692, matrix(["a a b b d c c c e d d a", "b a b b b c c c e d d d"])],
  ["four observers, nominal, missing data", 0.743, fourObservers],
];

for (const [name, alpha, judgements] of published) {
  test(`alpha equals Krippendorff's worked example: ${name}`, () => {
    assert.equal(krippendorffAlpha(judgements, "nominal").alpha?.toFixed(3), alpha.toFixed(3));
  });
}

test("a unit with one judgement pairs with nothing: 40 values of 41 count in the third example", () => {
  const { units, judgements } = krippendorffAlpha(fourObservers, "nominal");
  assert.deepEqual([units, judgements], [11, 40]);
});

test("single codes give the same alpha by every distance", () => {
  const nominal = krippendorffAlpha(fourObservers, "nominal").alpha;
  assert.equal(krippendorffAlpha(fourObservers, "masi").alpha, nominal);
  assert.equal(krippendorffAlpha(fourObservers, "jaccard").alpha, nominal);
});

test("MASI weighs as Passonneau 2006 has it: equal 1, subset 2/3, overlap 1/3, apart 0", () => {
  const similarity = (a: string, b: string) => 1 - masiDistance([...a], [...b]);
  assert.equal(similarity("ab", "ba"), 1);
  assert.ok(Math.abs(similarity("ab", "abcd") - (2 / 4) * (2 / 3)) < 1e-12);
  assert.ok(Math.abs(similarity("abc", "bcd") - (2 / 4) * (1 / 3)) < 1e-12);
  assert.equal(similarity("ab", "cd"), 0);
  assert.equal(similarity("", "a"), 0);
  assert.equal(jaccardDistance([..."abcd"], [..."cde"]), 0.6);
});

test("sets that share a code agree more by MASI and Jaccard than all-or-nothing would say", () => {
  const judgements = ["ab|a", "b|b", "c|bc", "a|a", "c|c"].flatMap((pair, unit) =>
    pair
      .split("|")
      .map((codes, coder): Judgement => ({ unit: `${unit}`, coder: `${coder}`, codes: [...codes] })),
  );
  const [nominal, masi, jaccard] = (["nominal", "masi", "jaccard"] as const).map(
    (distance) => krippendorffAlpha(judgements, distance).alpha!,
  );
  assert.ok(nominal! < masi! && masi! < jaccard!, `${nominal} ${masi} ${jaccard}`);
});

test("what cannot be told is null with its reason, not 0 or 1", () => {
  assert.equal(krippendorffAlpha([], "nominal").why, "nothingPaired");
  assert.equal(krippendorffAlpha(matrix(["a .", ". a"]), "nominal").why, "nothingPaired");
  const same = krippendorffAlpha(matrix(["a a a", "a a a"]), "nominal");
  assert.deepEqual([same.alpha, same.why], [null, "noVariation"]);
});

test("the order of the rows changes nothing, to the last bit", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(fourObservers, { minLength: fourObservers.length }), (shuffled) => {
      assert.deepEqual(krippendorffAlpha(shuffled, "masi"), krippendorffAlpha(fourObservers, "masi"));
      assert.deepEqual(alphaInterval(shuffled, "masi", 7), alphaInterval(fourObservers, "masi", 7));
    }),
    { numRuns: 5 },
  );
});

test("the interval holds alpha, is the same each time, and is withheld from few units", () => {
  const interval = alphaInterval(fourObservers, "nominal", 1)!;
  const { alpha } = krippendorffAlpha(fourObservers, "nominal");
  assert.ok(interval.low < alpha! && alpha! < interval.high);
  assert.ok(interval.low > 0.2 && interval.high <= 1);
  assert.equal(alphaInterval(published[0]![2].slice(0, 9), "nominal", 1), null);
});
