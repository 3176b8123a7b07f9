import assert from "node:assert/strict";
import { test } from "node:test";
import { type MinorityInput, minorityReport, publicMinorities } from "#sense/compare/minority-report.ts";

/** Two large themes over four groups, a handful inside one of them, and a theme of one group. */
function planted(count: number): MinorityInput {
  const ids = Array.from({ length: count }, (_, at) => `s${String(at).padStart(5, "0")}`);
  const crowd = ids.slice(0, count - 5);
  const bees = ids.slice(-5);
  const groups = ["Nord", "Syd", "Øst", "Vest"];
  const harbour = crowd.filter((_, at) => at % 4 === 0).slice(0, 40);
  return {
    statements: ids.map((id, at) => ({ id, group: groups[at % 4]! })),
    rare: [{ shown: bees[0]!, statements: bees, size: 5, coherence: 0.5 }],
    themes: [
      { theme: "natur", statements: [...crowd.slice(0, count / 2), ...bees] },
      { theme: "veje", statements: crowd.slice(count / 2) },
      { theme: "havn", statements: harbour },
    ],
  };
}

test("a rare view stands with the theme it lies in, and with a group only when all are of one", () => {
  const input = planted(1000);
  const [rare] = minorityReport(input);
  assert.deepEqual([rare!.kind, rare!.theme, rare!.group, rare!.size], ["rare", "natur", null, 5]);
  const statements = input.statements.map((one) => ({ ...one, group: "Nord" }));
  assert.equal(minorityReport({ ...input, statements })[0]!.group, "Nord");
});

test("a theme that comes from one group far beyond chance is in the report, with its group inside the house", () => {
  const [found] = minorityReport(planted(1000)).filter(({ kind }) => kind === "oneGroup");
  assert.deepEqual([found!.theme, found!.group, found!.size], ["havn", "Nord", 40]);
});

test("copies of one text are one voice and no theme of a group", () => {
  const input = planted(1000);
  const copies = new Set(input.themes[2]!.statements);
  const statements = input.statements.map((one) =>
    copies.has(one.id) ? { ...one, copySet: "kampagne" } : one,
  );
  assert.deepEqual(
    minorityReport({ ...input, statements }).filter(({ kind }) => kind === "oneGroup"),
    [],
  );
});

test("the order of statements and themes changes nothing", () => {
  const input = planted(400);
  const turned = {
    ...input,
    statements: input.statements.toReversed(),
    themes: input.themes.toReversed(),
  };
  assert.deepEqual(minorityReport(turned), minorityReport(input));
});

test("a public reader gets one text and, under five, no number; never the group", () => {
  const view = { statements: ["b", "c", "d"], theme: "natur" };
  const shown = publicMinorities([
    { kind: "rare", ...view, size: 3, shown: "c", group: "Nord" },
    { kind: "oneGroup", ...view, size: 7, shown: "a", group: "Syd" },
  ]);
  assert.deepEqual(shown, [
    { shown: "a", size: 7 },
    { shown: "c", size: null },
  ]);
});
