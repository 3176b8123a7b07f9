import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { correctForMany } from "#sense/compare/benjamini-hochberg.ts";
import { breadthOf } from "#sense/compare/breadth.ts";
import { type ComparedUnit, compareGroups } from "#sense/compare/compare-groups.ts";
import { distinctiveTerms, type GroupedTerms } from "#sense/compare/distinctive-terms.ts";
import { fisherExact } from "#sense/compare/fisher.ts";
import { decay, naturalLog } from "#sense/compare/natural-log.ts";
import { twoSidedTail } from "#sense/compare/normal-tail.ts";
import { wilsonInterval } from "#sense/compare/wilson.ts";

const close = (seen: number, known: number, by: number) =>
  assert.ok(Math.abs(seen - known) <= by, `${seen} is not ${known}`);

/** R. Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3. */
test("Wilson's interval equals the published examples", () => {
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [count, of, low, high] of published) {
    const interval = wilsonInterval(count, of)!;
    close(interval.low, low, 5e-5);
    close(interval.high, high, 5e-5);
  }
  assert.equal(wilsonInterval(0, 0), null);
});

/** R. Fisher, "The Design of Experiments", 1935: the lady tasting tea, three of four right. */
test("Fisher's exact test equals the tea example, and does not mind which group is called the first", () => {
  close(fisherExact(3, 4, 1, 4), 34 / 70, 1e-9);
  close(fisherExact(4, 4, 0, 4), 2 / 70, 1e-9);
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (a, b, c, d) => {
      const p = fisherExact(a, a + b, c, c + d);
      close(fisherExact(c, c + d, a, a + b), p, 1e-9);
      assert.ok(p > 0 && p <= 1);
    }),
  );
});

/** Y. Benjamini and Y. Hochberg 1995, section 4: of these fifteen p values four stand at .05. */
test("the correction for many tests equals the published example", () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const corrected = correctForMany(p);
  assert.equal(corrected.filter((q) => q <= 0.05).length, 4);
  close(corrected[0]!, 0.0015, 1e-12);
  assert.deepEqual(correctForMany(p.toReversed()), corrected.toReversed());
});

test("our own logarithm, exponential and normal tail agree with the known values", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (x) =>
      close(naturalLog(x), Math.log(x), 1e-13),
    ),
  );
  for (const x of [0, 0.1, 1, 5, 20]) close(decay(x) / Math.exp(-x), 1, 1e-12);
  const tails = [
    [0, 1],
    [1.959963984540054, 0.05],
    [2.5758293035489, 0.01],
    [4, 6.334248366623996e-5],
    [6.5, 8.032001167718236e-11],
  ] as const;
  for (const [z, p] of tails) close(twoSidedTail(z) / p, 1, 1e-4);
});

const unit = (id: number, group: string | null, ...themes: string[]): ComparedUnit => ({
  id: `${id}`,
  group,
  themes,
});
const units = [
  ...Array.from({ length: 20 }, (_, at) => unit(at, "Nord", ...(at < 12 ? ["vand", "veje"] : ["veje"]))),
  ...Array.from({ length: 10 }, (_, at) => unit(100 + at, "Syd", ...(at < 1 ? ["vand"] : ["veje"]))),
  unit(200, null, "vand"),
];

test("each group's share stands with its n and interval, and units without a group are told apart", () => {
  const { themes, ungrouped } = compareGroups(units);
  assert.equal(ungrouped, 1);
  const water = themes.find(({ theme }) => theme === "vand")!;
  assert.deepEqual(
    water.groups.map(({ group, mentions, of, share }) => [group, mentions, of, share]),
    [
      ["Nord", 12, 20, 0.6],
      ["Syd", 1, 10, 0.1],
    ],
  );
  assert.ok(water.groups.every(({ low, high, share }) => low <= share && share <= high));
  assert.ok(water.groups[0]!.corrected < 0.05);
});

test("common ground is the smallest share over the groups, not the volume", () => {
  const { themes } = compareGroups(units);
  assert.deepEqual(
    themes.map(({ theme, commonGround }) => [theme, commonGround.group, commonGround.share]),
    [
      ["veje", "Syd", 0.9],
      ["vand", "Syd", 0.1],
    ],
  );
});

test("the order of the units changes nothing", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(units, { minLength: units.length }), (shuffled) => {
      assert.deepEqual(compareGroups(shuffled), compareGroups(units));
    }),
    { numRuns: 10 },
  );
});

test("breadth counts tables and channels, not mentions", () => {
  const from = (table: string | null, channel: string, ...themes: string[]) => ({
    themes,
    from: { table, channel },
  });
  const rows = breadthOf([
    from("1", "bord", "vand"),
    from("1", "bord", "vand"),
    from("2", "bord", "vand"),
    from("3", "bord", "veje"),
    from(null, "portal", "vand"),
  ]);
  assert.deepEqual(
    rows.filter(({ theme }) => theme === "vand"),
    [
      { theme: "vand", dimension: "channel", mentioning: 2, of: 2, unplaced: 0 },
      { theme: "vand", dimension: "table", mentioning: 2, of: 3, unplaced: 1 },
    ],
  );
});

test("distinctive terms are those a group uses beyond what all do; rare words and common ones are not", () => {
  const texts: GroupedTerms[] = [
    ...Array.from({ length: 40 }, (_, at) => ({
      group: "Nord",
      terms: ["kommune", "sti", at < 25 ? "havn" : "bro", ...(at === 0 ? ["gondol"] : [])],
    })),
    ...Array.from({ length: 40 }, (_, at) => ({
      group: "Syd",
      terms: ["kommune", "sti", at < 2 ? "havn" : "skov"],
    })),
  ];
  const terms = distinctiveTerms(texts);
  assert.deepEqual(
    terms.map(({ group, term, texts: held }) => [group, term, held]),
    [
      ["Nord", "havn", 25],
      ["Nord", "bro", 15],
      ["Syd", "skov", 38],
    ],
  );
  assert.deepEqual(distinctiveTerms(texts.toReversed()), terms);
  assert.deepEqual(distinctiveTerms(texts.filter(({ group }) => group === "Nord")), []);
});
