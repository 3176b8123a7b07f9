import assert from "node:assert/strict";
import { test } from "node:test";
import { seedNote, sharedFile, sharedIsAbsent } from "#test/shared.ts";
import { extract } from "../extract/extract.ts";
import { compareReadings } from "./compare-readings.ts";
import { emptyRecipe } from "./empty-recipe.ts";
import { previewTaught } from "./preview-taught.ts";
import { read } from "./read.ts";
import { repairKey } from "./repair-key.ts";

const bytes = sharedFile(seedNote);
const skip = bytes === null && sharedIsAbsent;
const extraction = bytes === null ? null : await extract(bytes, "note.txt");
const readSeed = () => read(extraction!, emptyRecipe);
const ofKind = (kind: string) => readSeed().repairs.filter((repair) => repair.kind === kind);
const damaged = /[\u019f\u01a9\u014c\u012c\uf0b7]/u;

test("every damaged sign of the note is repaired, one repair each", { skip }, () => {
  assert.equal(ofKind("glyph").length, 52);
  assert.equal(ofKind("bullet").length, 22);
  assert.equal(
    new Set(ofKind("glyph").map((repair) => extraction!.text.slice(0, repair.span.start).split(/\s/).length))
      .size,
    49,
  );
  for (const block of readSeed().blocks) assert.doesNotMatch(block.text, damaged);
});

test("22 points are whole, also the one that a page break split", { skip }, () => {
  const { points } = readSeed();
  assert.equal(points.length, 22);
  for (const point of points) assert.match(point.text, /^\p{Lu}.*[.)]$/u);
  const [broken] = points.filter((point) => point.text.split(". ").length > 1 && point.number > 18);
  assert.equal(broken?.number, 20);
  assert.ok(readSeed().repairs.some((repair) => repair.reason.code === "brokenByPage"));
});

test("no point gets a group or a question that the note does not name", { skip }, () => {
  const reading = readSeed();
  assert.equal(reading.groups, 4);
  assert.deepEqual(new Set(reading.points.map((point) => point.group)), new Set([null]));
  assert.deepEqual(new Set(reading.points.map((point) => point.question)), new Set([null]));
});

test("the only doubt is who said what, and leaving it unknown settles it", { skip }, () => {
  const { doubts } = readSeed();
  assert.deepEqual(
    doubts.map((doubt) => [doubt.code, doubt.answers[0]]),
    [["whoSaidWhat", "unknown"]],
  );
  const settled = read(extraction!, { ...emptyRecipe, answers: { [doubts[0]!.key]: "unknown" } });
  assert.deepEqual(settled.doubts, []);
  assert.deepEqual(settled.points, readSeed().points);
});

test("five paragraphs of feedback, two questions, and no date or meeting made up", { skip }, () => {
  const reading = readSeed();
  assert.equal(reading.kind, "compiledNote");
  assert.equal(reading.feedback.length, 5);
  assert.deepEqual(
    reading.questions.map((question) => question.number),
    [1, 2],
  );
  assert.deepEqual(
    reading.facts.filter((fact) => fact.kind === "date"),
    [],
  );
  assert.equal(reading.meeting, null);
});

test("the writer's own slips stay as they were written", { skip }, () => {
  const text = readSeed()
    .points.map((point) => point.text)
    .join("\n");
  for (const slip of ["bestemthusleje", "kollektivtrafik"]) assert.ok(text.includes(slip), slip);
});

test("undoing one repair changes one point and moves none", { skip }, () => {
  const before = readSeed();
  const point = before.points[9]!;
  const repair = before.repairs.find(
    (each) => each.kind === "glyph" && each.span.start >= point.spans[0]!.start,
  )!;
  const after = read(extraction!, { ...emptyRecipe, undone: [repairKey(repair)] });
  const changes = compareReadings(before, after);
  assert.deepEqual(
    changes.changed.map(({ before }) => before.number),
    [10],
  );
  assert.deepEqual([changes.added, changes.gone], [[], []]);
  assert.deepEqual(
    after.points.map((each) => each.spans),
    before.points.map((each) => each.spans),
  );
});

test("teaching shows every word it would change, and what it becomes", { skip }, () => {
  const undone = ofKind("glyph").filter((repair) => repair.from === "\u01a9");
  assert.equal(undone.length, 7);
  const recipe = { ...emptyRecipe, taught: [{ from: "\u01a9", to: "xx" }] };
  const hits = previewTaught(extraction!, emptyRecipe, recipe.taught[0]!);
  assert.equal(hits.length, 7);
  assert.ok(hits.every((hit) => hit.after === hit.before.replace("tt", "xx")));
});
