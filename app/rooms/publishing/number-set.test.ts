import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { less, NumberSet } from "./number-set.ts";

const some = fc.uniqueArray(fc.nat(200), { maxLength: 60 });

it("holds what it was made of, in order, read from the database too", () => {
  fc.assert(
    fc.property(some, (numbers) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      for (const set of [NumberSet.of(numbers), NumberSet.read(`{${numbers}}`)]) {
        assert.deepEqual([...set], sorted);
        assert.equal(set.size, numbers.length);
        for (let each = 0; each < 240; each++) assert.equal(set.has(each), numbers.includes(each));
      }
    }),
  );
});

it("one less another is what only the one holds", () => {
  fc.assert(
    fc.property(some, some, some, (a, b, c) => {
      const only = a.filter((each) => !b.includes(each)).sort((x, y) => x - y);
      assert.deepEqual(less(NumberSet.of(a), NumberSet.of(b)), only);
      assert.deepEqual(
        less(new Set(a), NumberSet.of(b)).sort((x, y) => x - y),
        only,
      );
      assert.deepEqual(
        [...NumberSet.of(a).less([NumberSet.of(b), NumberSet.of(c)])],
        only.filter((each) => !c.includes(each)),
      );
    }),
  );
});
