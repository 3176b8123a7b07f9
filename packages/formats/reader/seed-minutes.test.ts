import assert from "node:assert/strict";
import { test } from "node:test";
import { seedMinutes, sharedFile, sharedIsAbsent } from "#test/shared.ts";
import { extract } from "../extract/extract.ts";
import type { FuzzyDate } from "../reading.ts";
import { emptyRecipe } from "./empty-recipe.ts";
import { read } from "./read.ts";

const bytes = sharedFile(seedMinutes);
const skip = bytes === null && sharedIsAbsent;
const extraction = bytes === null ? null : await extract(bytes, "minutes.txt");
const reading = extraction && read(extraction, emptyRecipe);
const item = () => reading!.items[0]!;

test("one item with its number, case number and sections", { skip }, () => {
  assert.equal(reading!.kind, "minutes");
  assert.equal(reading!.items.length, 1);
  assert.equal(item().number, "42");
  const { kle, facet, number, year } = item().caseNumber!;
  assert.deepEqual([kle, facet, number, year], ["87.00.00", "G01", "10", 2024]);
  assert.deepEqual(
    item().sections.map((section) => section.kind),
    ["summarySection", "recommendation", "outcome", "presentation", "economy", "enclosure"],
  );
  assert.deepEqual(
    item().recommendations.map((each) => each.number),
    ["1", "2"],
  );
  assert.equal(item().enclosures.length, 1);
});

test("the outcome is »discussed«, with the promise for September", { skip }, () => {
  assert.equal(item().outcome!.kind, "discussed");
  const [promise, ...others] = item().outcome!.promises;
  assert.deepEqual(others, []);
  assert.deepEqual(
    [promise!.when!.from, promise!.when!.to, promise!.when!.yearInferred],
    ["2025-09-01", "2025-09-30", true],
  );
});

test("the meeting has day, clock and place, and a room is no date", { skip }, () => {
  const { date, place, documentKind } = reading!.meeting!;
  assert.deepEqual(
    [date!.from, date!.clock, place, documentKind],
    ["2025-08-15", "09:00", "D.2.58", "minutes"],
  );
});

test("seven focus areas with definitions, three phases, phase 2 in both wordings", { skip }, () => {
  assert.equal(reading!.focusAreas.length, 7);
  for (const { title, definition } of reading!.focusAreas) {
    assert.doesNotMatch(title, /[.*]/);
    assert.ok(definition.length > 100 && definition.endsWith("."));
  }
  assert.deepEqual(
    reading!.phases.map((phase) => phase.number),
    [1, 2, 3],
  );
  assert.equal(reading!.phases[1]!.wordings.length, 2);
  assert.equal(reading!.phases[0]!.when!.to, "2025-05-31");
});

test("page-broken paragraphs are joined and listed, the contents table is out", { skip }, () => {
  const joins = reading!.repairs.filter((repair) => repair.kind === "join");
  assert.deepEqual(
    joins.map((repair) => repair.reason.code),
    ["brokenByPage", "brokenByPage"],
  );
  const furniture = reading!.repairs.filter((repair) => repair.kind === "furniture");
  assert.deepEqual(new Set(furniture.map((repair) => repair.reason.code)), new Set(["contentsTable"]));
  assert.ok(!reading!.blocks.some((block) => /\.{3}/.test(block.text)));
});

test("three bare sub-headings and the one glued to a paragraph are found", { skip }, () => {
  const presentation = item().sections.find((section) => section.kind === "presentation")!;
  assert.equal(presentation.subheadings.length, 4);
  const glued = reading!.doubts.find((doubt) => doubt.code === "gluedHeading")!;
  assert.ok(presentation.subheadings.some((heading) => heading.text === glued.details.heading));
  const back = read(extraction!, { ...emptyRecipe, answers: { [glued.key]: "sentence" } });
  assert.equal(
    back.items[0]!.sections.find((section) => section.kind === "presentation")!.subheadings.length,
    3,
  );
  assert.ok(!back.doubts.some((doubt) => doubt.key === glued.key), "an answered doubt does not ask again");
});

test("a doubt is raised: three things are called enclosed, one is listed", { skip }, () => {
  const doubt = reading!.doubts.find((each) => each.code === "enclosuresDiffer")!;
  assert.deepEqual([doubt.details.saidCount, doubt.details.listedCount], ["3", "1"]);
});

test("money and dates of every precision; ages, rooms and case numbers are no dates", { skip }, () => {
  const values = (kind: string) =>
    reading!.facts.filter((fact) => fact.kind === kind).map((fact) => fact.value);
  assert.deepEqual(values("money"), [175_000_000]);
  const dates = (values("date") as FuzzyDate[]).map(({ from, to, precision, yearInferred }) => [
    from,
    to,
    precision,
    yearInferred,
  ]);
  assert.deepEqual(dates, [
    ["2025-08-15", "2025-08-15", "day", false],
    ["2025-08-15", "2025-08-15", "day", false],
    ["2024-01-01", "2027-12-31", "years", false],
    ["2025-06-01", "2025-06-30", "month", true],
    ["2025-09-01", "2025-09-30", "month", true],
    ["2024-01-01", "2027-12-31", "years", false],
    ["2024-06-01", "2024-06-30", "month", false],
    [null, "2025-05-31", "month", false],
    ["2025-06-03", "2025-06-03", "day", false],
    ["2025-06-01", "2025-06-30", "month", true],
    ["2026-01-01", "2026-03-31", "earlyYear", false],
    ["2025-09-01", "2025-11-30", "season", true],
    ["2025-11-24", "2025-11-24", "day", false],
    ["2024-01-01", "2027-12-31", "years", false],
  ]);
});
