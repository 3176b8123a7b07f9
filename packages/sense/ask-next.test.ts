import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { askNext, largestGroup, smallestGroup } from "#sense/ask-next.ts";
import type { NearPair } from "#sense/near-neighbours.ts";
import type { Assignment } from "#sense/types.ts";

function assignment(id: string, best: number, second: number): Assignment {
  const ranking = [
    { areaId: "skole", score: best },
    { areaId: "veje", score: second },
  ];
  return {
    id,
    areaId: "skole",
    score: best,
    margin: best - second,
    confidence: 0.1,
    band: "suggestion",
    sharedWords: [],
    also: [],
    ranking,
  };
}

const star = (centre: string, others: readonly string[], value: number): NearPair[] =>
  others.map((other) => ({ a: centre, b: other, value }));

test("of two alike the one in more doubt is asked about first", () => {
  const { order } = askNext([assignment("clear", 0.4, 0.1), assignment("torn", 0.4, 0.39)], []);
  assert.deepEqual(order, ["torn", "clear"]);
});

test("of two in equal doubt the one that more resemble is asked about first, and then not its neighbours", () => {
  const all = ["a", "lone", "z1", "z2"].map((id) => assignment(id, 0.3, 0.2));
  const { order } = askNext(all, star("z1", ["a", "z2"], 0.6));
  assert.deepEqual(order, ["z1", "lone", "a", "z2"]);
});

test("what is decided is not asked about, and what resembles it can wait", () => {
  const all = ["a", "b", "c"].map((id) => assignment(id, 0.3, 0.2));
  const { order } = askNext(all, star("a", ["b"], 0.5), { decided: new Set(["a"]) });
  assert.deepEqual(order, ["c", "b"]);
});

test("statements near each other are a group, with the area all of them together are nearest to", () => {
  const all = ["a", "b", "c", "far"].map((id) => assignment(id, 0.3, 0.2));
  const { groups } = askNext(all, [...star("a", ["b", "c"], 0.5), ...star("a", ["far"], 0.2)]);
  assert.deepEqual(groups, [{ ids: ["a", "b", "c"], areaId: "skole", likeness: 0.5 }]);
  assert.deepEqual(askNext(all, star("a", ["b"], 0.5)).groups, []);
});

test("whatever the neighbours: all that wait are asked once, groups hold 3 to 12 and share nobody, the order given changes nothing", () => {
  const ids = Array.from({ length: 30 }, (_, at) => `s${at}`);
  const pair = fc.record({ a: fc.nat(29), b: fc.nat(29), value: fc.integer({ min: 1, max: 10 }) });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 200 }), fc.subarray(ids), (drawn, decided) => {
      const seen = new Map(
        drawn.filter(({ a, b }) => a < b).map((one) => [`${one.a} ${one.b}`, one] as const),
      );
      const pairs = [...seen.values()].map(({ a, b, value }) => ({
        a: ids[a]!,
        b: ids[b]!,
        value: value / 10,
      }));
      const all = ids.map((id, at) => assignment(id, 0.5, (at % 5) / 10));
      const options = { decided: new Set(decided) };
      const found = askNext(all, pairs, options);
      const waiting = ids.filter((id) => !decided.includes(id));
      assert.deepEqual([...found.order].sort(), [...waiting].sort());
      const members = found.groups.flatMap((group) => group.ids);
      assert.equal(new Set(members).size, members.length);
      assert.ok(members.every((id) => waiting.includes(id)));
      assert.ok(
        found.groups.every((one) => one.ids.length >= smallestGroup && one.ids.length <= largestGroup),
      );
      assert.deepEqual(askNext([...all].reverse(), [...pairs].reverse(), options), found);
    }),
  );
});
