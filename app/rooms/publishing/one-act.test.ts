import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Artefact } from "./artefact.ts";
import { composeFocusArea } from "./compose-focus-area.ts";
import { composeProcess } from "./compose-process.ts";
import { composeSummary } from "./compose-summary.ts";
import { besideOthers } from "./known-before.ts";
import { startCounting } from "./live-data.ts";
import { isFew } from "./small-cells.ts";
import { coverOfVersion, type SummarySource } from "./summary-source.ts";
import { liveOf, numbersIn, type Placed, summaryOf } from "./testing/made-up-act.ts";
import { subtractions, tellOn } from "./testing/subtractions.ts";

/*
 * One click publishes several pages. A stranger opens every list of every one of them and takes
 * whatever one tells from whatever another tells. The pages of what stands now are composed of the
 * same data and hide the same; an approved summary is of another day.
 */

const places = fc.constantFrom("homes", "homes", "young", "young", "clubs", "roads", "");
const placed = fc.array(places, { minLength: 30, maxLength: 30 });
const moves = fc.array(fc.tuple(fc.nat(29), places), { maxLength: 6 });

const nothing = { known: [], opened: new Set<string>() };

function moved(then: Placed, all: readonly [number, string][]): Placed {
  const now = [...then];
  for (const [at, to] of all) now[at] = to;
  return now;
}

describe("several pages published in one act", () => {
  it("no list of the process page or of an area less another, or crossed with it, holds the few", () => {
    fc.assert(
      fc.property(placed, (now) => {
        const live = liveOf(now);
        const pages = [
          composeProcess(live),
          ...live.report.areas.map(({ id }) => composeFocusArea(live, id)!),
        ];
        const lists = pages.flatMap(listsOf);
        for (const few of smallOf(now))
          for (const a of lists)
            for (const b of lists)
              for (const set of [a, without(a, b), within(a, b)])
                assert.ok(!isJust(set, few), [...set].join());
      }),
      { numRuns: 150 },
    );
  });

  it("an area page of the same act is the same whether or not the process page is known", () => {
    fc.assert(
      fc.property(placed, (now) => {
        const live = liveOf(now);
        const process = composeProcess(live);
        const later = { ...liveOf(now), before: besideOthers(nothing, [process]) };
        for (const { id } of live.report.areas)
          assert.deepEqual(composeFocusArea(later, id), composeFocusArea(live, id));
      }),
      { numRuns: 100 },
    );
  });

  it("a summary of another day is held against them: published as it is, it tells of no few", () => {
    let leaking = 0;
    let together = 0;
    fc.assert(
      fc.property(placed, moves, (then, late) => {
        const now = moved(then, late);
        const live = liveOf(now);
        const page = { areas: numbersIn(now), cover: startCounting(live).cover };
        const found = (source: SummarySource) => {
          const own = { areas: numbersIn(then), cover: coverOfVersion(source) };
          return [
            ...subtractions(own.areas, own.cover, { known: [tellOn(1, page.areas, page.cover)] }),
            ...subtractions(page.areas, page.cover, { known: [tellOn(2, own.areas, own.cover)] }),
          ];
        };
        const alone = summaryOf(then, 1);
        const held = summaryOf(then, 1, besideOthers(nothing, [composeProcess(live)]));
        if (found(alone).length > 0) leaking += 1;
        if (!isDeepStrictEqual(composeSummary(alone), composeSummary(held))) return;
        if (coverOfVersion(held).derivable.length > 0) return;
        together += 1;
        assert.deepEqual(found(held), []);
      }),
      { numRuns: 500 },
    );
    assert.ok(leaking > 0, "unheld, some of them tell");
    assert.ok(together > 250, "most may be published together");
  });

  it("so are two summaries of different days", () => {
    fc.assert(
      fc.property(placed, moves, (then, late) => {
        const [first, alone] = [summaryOf(moved(then, late), 2), summaryOf(then, 1)];
        const held = summaryOf(then, 1, besideOthers(nothing, [composeSummary(first)]));
        if (!isDeepStrictEqual(composeSummary(alone), composeSummary(held))) return;
        const cover = coverOfVersion(held);
        if (cover.derivable.length > 0) return;
        const other = tellOn(1, numbersIn(moved(then, late)), coverOfVersion(first));
        assert.deepEqual(subtractions(numbersIn(then), cover, { known: [other] }), []);
      }),
      { numRuns: 150 },
    );
  });
});

/** Every list a stranger opens, and what is coded without an area that is told. */
function listsOf({ lists, page }: Artefact): ReadonlySet<number>[] {
  const told = lists
    .filter(({ unit, count }) => unit === "statement" && count !== null)
    .map(({ key, statements }) => ({ key, set: new Set(statements) }));
  const coded = told.find(({ key }) => key === "coded");
  if (page.kind !== "process" || !coded) return told.map(({ set }) => set);
  const inAreas = told.filter(({ key }) => key.startsWith("area-"));
  return [
    ...told.map(({ set }) => set),
    inAreas.reduce<ReadonlySet<number>>((left, { set }) => without(left, set), coded.set),
  ];
}

const smallOf = (placed: Placed) =>
  [...numbersIn(placed).values()].filter(({ length }) => isFew(length)).map((numbers) => new Set(numbers));
const isJust = (set: ReadonlySet<number>, few: ReadonlySet<number>) =>
  set.size > 1 && set.size === few.size && [...set].every((number) => few.has(number));
const without = (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a].filter((n) => !b.has(n)));
const within = (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a].filter((n) => b.has(n)));
