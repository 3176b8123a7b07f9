import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { coverFew } from "./cover-few.ts";
import { isFew } from "./small-cells.ts";

const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => `s${from + at}`);

it("the smallest area beside one of few is not told: what the others leave is not the few", () => {
  const { areas, alone } = coverFew(
    new Map([
      ["homes", ids(0, 20)],
      ["young", ids(20, 12)],
      ["clubs", ids(32, 3)],
    ]),
  );
  assert.deepEqual([...areas], ["young"]);
  assert.equal(alone.size, 15);
});

it("nothing is hidden where there are no few, or where all of them are counted elsewhere too", () => {
  assert.equal(coverFew(new Map([["homes", ids(0, 20)]])).areas.size, 0);
  const among = new Map([
    ["homes", ids(0, 20)],
    ["clubs", ids(0, 3)],
  ]);
  assert.equal(coverFew(among).areas.size, 0);
});

it("what the told areas leave is nobody, five or more of two areas, or all there is", () => {
  const areas = fc.array(fc.uniqueArray(fc.nat(30), { maxLength: 12 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(areas, (given) => {
      const all = new Map(given.map((some, at) => [`a${at}`, some.map((each) => `s${each}`)]));
      const { areas: hidden } = coverFew(all);
      const few = [...all].filter(([, some]) => isFew(some.length)).map(([area]) => area);
      const told = [...all].filter(
        ([area, some]) => some.length > 0 && !few.includes(area) && !hidden.has(area),
      );
      const shown = new Set(told.flatMap(([, some]) => some));
      const left = new Set([...all.values()].flat().filter((id) => !shown.has(id)));
      assert.ok(
        few.length === 0 ||
          left.size === 0 ||
          (left.size >= 5 && few.length + hidden.size > 1) ||
          told.length === 0,
      );
    }),
  );
});
