import assert from "node:assert/strict";
import { test } from "node:test";
import type { Artefact } from "#rooms/publishing/door.ts";
import { csvOf, dataRows } from "./open-data.ts";
import { areaArtefact, processArtefact } from "./testing/sample-artefacts.ts";

const withText = (artefact: Artefact, number: number, change: Partial<Artefact["statements"][number]>) => ({
  ...artefact,
  statements: artefact.statements.map((each) => (each.number === number ? { ...each, ...change } : each)),
});

test("a formula in somebody's words is text in a spreadsheet", () => {
  for (const sign of ["=", "+", "-", "@", "\t"]) {
    const rows = dataRows([withText(processArtefact, 1, { text: `${sign}HYPERLINK("x")` })]);
    const line = csvOf(rows).split("\r\n")[1]!;
    assert.match(line, /^1;"?'/, line);
  }
});

test("each statement stands once, and what one page holds back no file shows", () => {
  const shown = withText(areaArtefact, 4, { text: "Ringede til Lone", heldBack: null });
  const rows = dataRows([processArtefact, shown]);
  assert.equal(rows.length, processArtefact.statements.length);
  assert.deepEqual(
    rows.map(({ number }) => number),
    rows.map((_, at) => at + 1),
  );
  assert.equal(rows[3]!.text, null);
  assert.doesNotMatch(csvOf(rows), /Lone/);
});

test("a list of few tells no area", () => {
  const rows = dataRows([processArtefact]);
  assert.ok(rows.every(({ areas }) => areas.length === 0));
  const told = dataRows([areaArtefact]);
  assert.equal(told.filter(({ areas }) => areas.length === 1).length, 7);
});
