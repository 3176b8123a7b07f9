import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { coverFew } from "./cover-few.ts";
import type { KnownBefore } from "./known-before.ts";
import { type Areas, subtractions, tellOn } from "./testing/subtractions.ts";

/*
 * A reader who kept the pages of every day and takes whatever one tells from whatever another
 * tells. Areas are given by the statements in them; what a day tells is worked out as pages do it.
 */

const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
const day = (areas: Record<string, number[]>): Areas => new Map(Object.entries(areas));

const cover = (areas: Areas, known: KnownBefore<number>[] = [], opened: string[] = []) =>
  coverFew(areas, { known, opened: new Set(opened) });
const hiddenOn = (areas: Areas, known: KnownBefore<number>[] = []) => [...cover(areas, known).areas].sort();

describe("pages of different days held against each other", () => {
  const first = day({ homes: range(0, 20), young: range(20, 12), clubs: range(32, 3) });
  const told = tellOn(1, first, cover(first));

  it("what hid a small area the first day hides it the next, though a smaller one could", () => {
    const next = day({ ...Object.fromEntries(first), roads: range(40, 6) });
    assert.deepEqual(hiddenOn(next), ["roads"], "the page alone would hide the smallest");
    assert.deepEqual(hiddenOn(next, [told]), ["young"]);
  });

  it("an area that was small is not told again while that tells how small it was", () => {
    const next = day({ ...Object.fromEntries(first), clubs: [...range(32, 3), 60, 61, 62] });
    assert.deepEqual(hiddenOn(next), [], "the page alone would tell it");
    const { areas, kept } = cover(next, [told]);
    assert.deepEqual([...areas].sort(), ["clubs", "young"]);
    assert.ok(kept.some(({ area, publicationId }) => area === "clubs" && publicationId === "p1"));
  });

  it("unless a person has said that it may be told", () => {
    const next = day({ ...Object.fromEntries(first), clubs: [...range(32, 3), 60, 61, 62] });
    const { areas } = cover(next, [told], ["clubs:p1"]);
    assert.deepEqual([...areas], []);
  });

  it("one statement coded anew is not found as what left a list and came into none", () => {
    const next = day({ homes: range(0, 19), young: range(20, 12), clubs: [...range(32, 3), 19] });
    assert.deepEqual(hiddenOn(next), ["young"]);
    const { areas, derivable } = cover(next, [told]);
    assert.ok(areas.has("young"));
    assert.deepEqual(derivable, [], "with those that were hidden before it is one of sixteen");
  });

  it("an area that shrinks to a few is for a person to decide, for its list was told", () => {
    const before = day({ homes: range(0, 20), young: range(20, 12), clubs: range(32, 6) });
    const known = [tellOn(1, before, cover(before))];
    const after = day({ homes: range(0, 20), young: range(20, 12), clubs: range(32, 3) });
    const { derivable } = cover(after, known);
    assert.deepEqual(
      derivable.map(({ area, ids }) => [area, ids]),
      [["clubs", [32, 33, 34]]],
    );
  });

  it("an area that is new and small is not found as all that was coded since", () => {
    const before = day({ homes: range(0, 20), young: range(20, 12) });
    const known = [tellOn(1, before, cover(before))];
    const alone = cover(day({ homes: range(0, 20), young: range(20, 12), clubs: range(32, 3) }), known);
    assert.deepEqual(
      alone.derivable.map(({ ids }) => ids),
      [[32, 33, 34]],
      "nothing to hide it among",
    );
    const among = cover(day({ homes: range(0, 20), young: range(20, 16), clubs: range(36, 3) }), known);
    assert.deepEqual(among.derivable, []);
    assert.ok(among.areas.has("young"), "four others that are new hide it");
  });

  it("nor as what came beside a small one that was hidden before", () => {
    const next = day({ ...Object.fromEntries(first), bees: [60, 61] });
    assert.deepEqual(
      cover(next, [told]).derivable.map(({ area, ids }) => [area, ids]),
      [["bees", [60, 61]]],
    );
  });

  it("the page of the same day, composed again, hides the same", () => {
    fc.assert(
      fc.property(days, ([areas]) => {
        const once = cover(areas!);
        const again = cover(areas!, [tellOn(1, areas!, once)]);
        assert.deepEqual([...again.areas].sort(), [...once.areas].sort());
        assert.deepEqual([...again.derivable], []);
      }),
    );
  });

  it("whatever is coded from day to day, subtracting finds no few that nobody was asked about", () => {
    fc.assert(
      fc.property(days, (given) => {
        const known: KnownBefore<number>[] = [];
        for (const [at, areas] of given.entries()) {
          const now = cover(areas, known);
          const asked = new Set(now.derivable.map(({ ids }) => [...ids].sort().join()));
          for (const found of subtractions(areas, now, { known }))
            assert.ok(asked.has([...found].sort().join()), `${at}: ${found}`);
          known.push(tellOn(at, areas, now));
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Days on which each of some statements lies in one area or none. */
const days = fc.array(
  fc
    .array(fc.constantFrom("homes", "homes", "young", "young", "clubs", "roads", ""), {
      minLength: 30,
      maxLength: 30,
    })
    .map((places) => {
      const areas: Areas = new Map(["homes", "young", "clubs", "roads"].map((area) => [area, []]));
      for (const [id, area] of places.entries()) areas.get(area)?.push(id);
      return areas;
    }),
  { minLength: 1, maxLength: 4 },
);
