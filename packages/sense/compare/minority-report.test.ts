import assert from "node:assert/strict";
import { test } from "node:test";
import { type MinorityInput, minorityReport, publicMinorities } from "#sense/compare/minority-report.ts";

/** A crowd of loosely alike statements in two themes, a tight handful inside one of them, and a theme of one group. */
function planted(count: number): MinorityInput {
  const ids = Array.from({ length: count }, (_, at) => `s${String(at).padStart(5, "0")}`);
  const crowd = ids.slice(0, count - 5);
  const bees = ids.slice(-5);
  const groups = ["Nord", "Syd", "Øst", "Vest"];
  const harbour = crowd.filter((_, at) => at % 4 === 0).slice(0, 40);
  return {
    statements: ids.map((id, at) => ({ id, group: groups[at % 4]! })),
    likeness: [
      ...crowd.slice(1).map((id, at) => ({ a: id, b: crowd[at]!, value: 0.4 })),
      ...crowd.slice(7).map((id, at) => ({ a: id, b: crowd[at]!, value: 0.2 })),
      ...bees.flatMap((a, at) => bees.slice(at + 1).map((b) => ({ a, b, value: 0.5 }))),
      { a: bees[0]!, b: crowd[0]!, value: 0.1 },
    ],
    themes: [
      { theme: "natur", statements: [...crowd.slice(0, count / 2), ...bees] },
      { theme: "veje", statements: crowd.slice(count / 2) },
      { theme: "havn", statements: harbour },
    ],
  };
}

test("five of ten thousand who say the same, and lean on nobody else, are in the report", () => {
  const report = minorityReport(planted(10_000));
  const rare = report.filter(({ kind }) => kind === "rare");
  assert.deepEqual(
    rare.map(({ size, theme, shown }) => [size, theme, shown]),
    [[5, "natur", "s09995"]],
  );
});

test("a theme that comes from one group far beyond chance is in the report, with its group inside the house", () => {
  const [found] = minorityReport(planted(1000)).filter(({ kind }) => kind === "oneGroup");
  assert.deepEqual([found!.theme, found!.group, found!.size], ["havn", "Nord", 40]);
});

test("copies of one text are one voice and no view", () => {
  const input = planted(1000);
  const statements = input.statements.map((one, at) => (at >= 995 ? { ...one, copySet: "kampagne" } : one));
  assert.deepEqual(
    minorityReport({ ...input, statements }).filter(({ kind }) => kind === "rare"),
    [],
  );
});

test("the order of statements and pairs changes nothing", () => {
  const input = planted(400);
  const turned = {
    statements: input.statements.toReversed(),
    likeness: input.likeness.toReversed().map(({ a, b, value }) => ({ a: b, b: a, value })),
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
