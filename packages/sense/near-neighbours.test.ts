import assert from "node:assert/strict";
import test from "node:test";
import { prepareCollection } from "#sense/collection.ts";
import { nearNeighbours } from "#sense/near-neighbours.ts";

const areas = [{ id: "veje", name: "Veje", description: "cykelstier og fortove" }];
const rows = [
  { id: "1", text: "Flere cykelstier mellem landsbyerne" },
  { id: "2", text: "Cykelstier mellem alle landsbyer" },
  { id: "3", text: "Skolens frikvarter er for kort" },
  { id: "4", text: "Frikvarteret i skolen bør være længere" },
  { id: "5", text: "" },
];

test("statements in nearly the same words are near, others are not", () => {
  const pairs = nearNeighbours(prepareCollection(rows, areas), { least: 0.3 });
  const named = pairs.map(({ a, b }) => [a, b].sort().join(" ")).sort();
  assert.deepEqual(named, ["1 2", "3 4"]);
  assert.ok(pairs.every(({ value }) => value >= 0.3 && value <= 1));
});

test("the order of the statements changes nothing", () => {
  const shuffled = [rows[3]!, rows[0]!, rows[4]!, rows[2]!, rows[1]!];
  assert.deepEqual(
    nearNeighbours(prepareCollection(shuffled, areas)),
    nearNeighbours(prepareCollection(rows, areas)),
  );
});
