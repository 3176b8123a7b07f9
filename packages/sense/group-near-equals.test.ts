import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { groupNearEquals } from "#sense/group-near-equals.ts";

const statements = [
  { id: "a", text: "Flere bænke langs åen ved den gamle mølle" },
  { id: "b", text: "flere bænke langs åen, ved den gamle mølle." },
  { id: "c", text: "Flere bænke langs åen ved den gamle møle" },
  { id: "d", text: "Gratis kaffe til spejderne efter turen" },
  { id: "e", text: "Ikke flere bænke langs åen ved den gamle mølle" },
  { id: "f", text: "Byg 3 shelters ved søen i plantagen" },
  { id: "g", text: "Byg 5 shelters ved søen i plantagen" },
];

test("the same words with other signs, and a typing slip, are one set; each statement is kept", () => {
  const sets = groupNearEquals(statements);
  assert.equal(sets.length, 1);
  assert.deepEqual([...sets[0]!.ids].sort(), ["a", "b", "c"]);
  assert.equal(sets[0]!.kind, "near");
});

test("only the same words make an exact set", () => {
  assert.deepEqual(groupNearEquals(statements.slice(0, 2))[0]?.kind, "exact");
});

test("a no and another number are another opinion", () => {
  const together = groupNearEquals(statements).flatMap((set) => set.ids);
  for (const id of ["d", "e", "f", "g"]) assert.ok(!together.includes(id), id);
});

test("a wording that lies within a slightly longer one joins it", () => {
  const sets = groupNearEquals([
    { id: "long", text: "Bevar plantagen, søen, klitterne, fuglene og orkideerne" },
    { id: "short", text: "Bevar plantagen, søen og klitterne" },
  ]);
  assert.deepEqual(sets, [{ kind: "within", ids: ["long", "short"] }]);
});

test("the order of the rows changes nothing", () => {
  const expected = groupNearEquals(statements);
  fc.assert(
    fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
      assert.deepEqual(groupNearEquals(shuffled), expected);
    }),
    { numRuns: 30 },
  );
});
