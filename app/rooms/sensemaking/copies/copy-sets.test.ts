import assert from "node:assert/strict";
import { test } from "node:test";
import { countSets, type RunMember, standingSets } from "./copy-sets.ts";

const members: RunMember[] = [
  { statementId: "a", number: 7, set: 1, kind: "near" },
  { statementId: "b", number: 3, set: 1, kind: "near" },
  { statementId: "c", number: 9, set: 1, kind: "near" },
  { statementId: "d", number: 1, set: 2, kind: "campaign" },
  { statementId: "e", number: 2, set: 2, kind: "campaign" },
];

test("a set is so many statements and one wording, and its address is its earliest statement", () => {
  const sets = standingSets(members, []);
  assert.deepEqual(
    sets.map(({ number, members }) => [number, members.length]),
    [
      [3, 3],
      [1, 2],
    ],
  );
  assert.deepEqual(countSets(10, sets), { statements: 10, distinct: 7, sets: 2, campaigns: 1 });
});

test("what a person says is not alike is counted for itself, in a new run too", () => {
  const unlikes = [{ id: "u", statementId: "c", others: ["a", "b"] }];
  assert.deepEqual(countSets(10, standingSets(members, unlikes)).distinct, 8);
  const later = members
    .map((one) => ({ ...one, set: one.set + 4 }))
    .filter(({ statementId }) => statementId !== "b");
  assert.deepEqual(
    standingSets(later, unlikes).map(({ members }) => members.map(({ statementId }) => statementId)),
    [["d", "e"]],
  );
});

test("it may be a copy of others than those it was held against", () => {
  const unlikes = [{ id: "u", statementId: "c", others: ["a", "b"] }];
  const moved = [
    { statementId: "c", number: 9, set: 1, kind: "exact" as const },
    { statementId: "x", number: 12, set: 1, kind: "exact" as const },
  ];
  assert.equal(standingSets(moved, unlikes).length, 1);
});

test("two alone who are not alike are no set", () => {
  const two = members.filter(({ set }) => set === 2);
  assert.deepEqual(standingSets(two, [{ id: "u", statementId: "d", others: ["e"] }]), []);
});
