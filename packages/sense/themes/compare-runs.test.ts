import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareRuns, type Grouping } from "#sense/themes/compare-runs.ts";

/** `bus: a b c` puts three statements in one group; `-` is »in none«. */
function grouping(...lines: string[]): Grouping {
  const groupOf = new Map<string, string | null>();
  const groups: string[] = [];
  for (const line of lines) {
    const [group, ids] = line.split(": ") as [string, string];
    if (group !== "-") groups.push(group);
    for (const id of ids.split(" ")) groupOf.set(id, group === "-" ? null : group);
  }
  return { groups, groupOf };
}

test("the same groups under other names differ in nothing", () => {
  const found = compareRuns(
    grouping("bus: a b c", "skov: d e f", "-: g"),
    grouping("t1: d e f", "t2: a b c", "-: g"),
  );
  assert.deepEqual(found.moved, []);
  assert.deepEqual([found.appeared, found.vanished], [[], []]);
  assert.equal(found.stayed, 7);
});

test("statements that move together are told as one, from where and to where", () => {
  const found = compareRuns(
    grouping("bus: a b c d e", "skov: f g h", "-: i"),
    grouping("bus: a b c", "skov: f g h d e", "-: i"),
  );
  assert.deepEqual(found.moved, [{ from: "bus", to: "skov", statementIds: ["d", "e"] }]);
  assert.equal(found.stayed, 7);
});

test("a group that is parted keeps its larger part, and the other is new", () => {
  const found = compareRuns(grouping("bus: a b c d e"), grouping("bus: a b c", "cykel: d e"));
  assert.deepEqual(found.same, [{ before: "bus", after: "bus", stayed: 3 }]);
  assert.deepEqual(found.appeared, ["cykel"]);
  assert.deepEqual(found.moved, [{ from: "bus", to: "cykel", statementIds: ["d", "e"] }]);
});

test("statements only one run knew are counted apart and move nothing", () => {
  const found = compareRuns(grouping("bus: a b c x"), grouping("bus: a b c y z"));
  assert.deepEqual([found.both, found.added, found.gone], [3, 2, 1]);
  assert.deepEqual(found.moved, []);
});

const anyGrouping = fc
  .array(fc.constantFrom<string>("p", "q", "r", "-"), { minLength: 1, maxLength: 40 })
  .map((groups) => ({
    groups: ["p", "q", "r"].filter((each) => groups.includes(each)),
    groupOf: new Map(groups.map((group, at) => [`s${at}`, group === "-" ? null : group])),
  }));

test("who stayed and who moved adds up to those both runs knew, whatever the groups", () => {
  fc.assert(
    fc.property(anyGrouping, anyGrouping, (before, after) => {
      const found = compareRuns(before, after);
      const moved = found.moved.reduce((all, each) => all + each.statementIds.length, 0);
      assert.equal(found.stayed + moved, found.both);
      assert.equal(found.same.length + found.vanished.length, found.groupsBefore);
      assert.equal(found.same.length + found.appeared.length, found.groupsAfter);
    }),
  );
});
