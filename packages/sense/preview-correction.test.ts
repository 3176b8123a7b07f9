import assert from "node:assert/strict";
import { test } from "node:test";
import { assign } from "#sense/assign.ts";
import { previewCorrection } from "#sense/preview-correction.ts";
import type { Example } from "#sense/types.ts";

const areas = [
  { id: "skole", name: "Skoler", description: "Undervisning, lærere og elever" },
  { id: "veje", name: "Veje", description: "Cykelstier, fortove og asfalt" },
];
const statements = [
  { id: "1", text: "Pølser på torvet" },
  { id: "2", text: "Flere pølser på torvet om fredagen" },
  { id: "3", text: "Asfalt på alle cykelstier" },
  { id: "4", text: "Ingen pølser på torvet" },
];
const correction: Example = { id: "1", areaId: "skole", state: "confirmed" };

test("a correction shows the other statements it would move, and where", () => {
  const moves = previewCorrection(statements, areas, [], correction);
  assert.deepEqual(moves.map((move) => move.id).sort(), ["2", "4"]);
  for (const move of moves) {
    assert.equal(move.from.band, "rest");
    assert.equal(move.to.areaId, "skole");
    assert.notEqual(move.to.band, "rest");
  }
});

test("what it shows is what happens", () => {
  const after = new Map(assign(statements, areas, [correction]).map((one) => [one.id, one]));
  for (const move of previewCorrection(statements, areas, [], correction)) {
    const { areaId, band, score } = after.get(move.id)!;
    assert.deepEqual(move.to, { areaId, band, score });
  }
});

test("nothing is applied: the examples are left as they were", () => {
  const examples: Example[] = [{ id: "3", areaId: "veje", state: "confirmed" }];
  const copy = structuredClone(examples);
  previewCorrection(statements, areas, examples, correction);
  assert.deepEqual(examples, copy);
});

test("a statement that a person has placed does not move", () => {
  const decided: Example[] = [{ id: "2", areaId: "veje", state: "confirmed" }];
  const moves = previewCorrection(statements, areas, decided, correction);
  assert.ok(moves.every((move) => move.id !== "2" && move.id !== "1"));
});
