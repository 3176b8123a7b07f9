import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { extract } from "../extract/extract.ts";
import type { DocumentKind, Reading } from "../reading.ts";
import { emptyRecipe } from "./empty-recipe.ts";
import { read } from "./read.ts";

const example = fileURLToPath(new URL("../../../example/", import.meta.url));
const manifest = JSON.parse(readFileSync(`${example}manifest.json`, "utf8")) as {
  documents: { path: string; kind: DocumentKind }[];
};

interface Expected {
  points?: number;
  groups?: number;
  questions?: number;
  feedback?: number;
  items?: string[];
  glyphs?: number;
  bullets?: number;
  focusAreas?: number;
  phases?: number;
  doubts?: string[];
}

/** Counted by hand in the sources. A document that is not here has no points, items or repairs. */
const expected: Record<string, Expected> = {
  "documents/notat-sektor-med-sundhed.pdf": {
    points: 24,
    groups: 4,
    questions: 2,
    feedback: 5,
    glyphs: 44,
    bullets: 24,
    doubts: ["whoSaidWhat"],
  },
  "documents/notat-lyngaa-skole.docx": { points: 27, groups: 5, questions: 2, feedback: 2 },
  "documents/notat-aabrinken.md": { points: 20, groups: 3, questions: 2, feedback: 2 },
  "documents/referat-hovedudvalg.docx": { items: ["17"], focusAreas: 7, phases: 3 },
  "documents/referat-sektor-med-boern.pdf": { items: ["8", "9"] },
  "documents/bordnoter/bakkerup.txt": { points: 19, groups: 6, questions: 1 },
  "documents/bordnoter/kirkeby.txt": { points: 30, groups: 9, questions: 1 },
  "documents/bordnoter/skovlund.txt": { points: 22, groups: 7, questions: 1 },
  "documents/bordnoter/soenderkaer.txt": { points: 18, groups: 6, questions: 1 },
  "documents/bordnoter/tvede.txt": { points: 20, groups: 6, questions: 1 },
  "documents/bordnoter/vrenderup.txt": { points: 27, groups: 8, questions: 1 },
};

const readings = new Map<string, Reading>();
for (const { path } of manifest.documents) {
  const bytes = readFileSync(example + path);
  readings.set(path, read(await extract(bytes, path.split("/").at(-1)!), emptyRecipe));
}
const readingOf = (path: string) => readings.get(`documents/${path}`)!;

for (const { path, kind } of manifest.documents)
  test(`${path} is read whole`, () => {
    const reading = readings.get(path)!;
    const {
      points = 0,
      groups = null,
      questions = 0,
      feedback = 0,
      items = [],
      ...rest
    } = expected[path] ?? {};
    const { glyphs = 0, bullets = 0, focusAreas = 0, phases = 0, doubts = [] } = rest;
    assert.equal(reading.kind, kind);
    assert.deepEqual(
      {
        points: reading.points.length,
        groups: reading.groups,
        questions: reading.questions.length,
        feedback: reading.feedback.length,
        items: reading.items.map((item) => item.number),
        glyphs: reading.repairs.filter((repair) => repair.kind === "glyph").length,
        bullets: reading.repairs.filter((repair) => repair.kind === "bullet").length,
        focusAreas: reading.focusAreas.length,
        phases: reading.phases.length,
        doubts: reading.doubts.map((doubt) => doubt.code),
      },
      { points, groups, questions, feedback, items, glyphs, bullets, focusAreas, phases, doubts },
    );
  });

test("each point knows its group and question, whichever of them stands outermost", () => {
  const byQuestion = readingOf("notat-lyngaa-skole.docx").points.map(
    (point) => `${point.group} ${point.question}`,
  );
  assert.deepEqual(
    [byQuestion[0], byQuestion[15], byQuestion[16]],
    ["Gruppe 1 1", "Gruppe 5 1", "Gruppe 1 2"],
  );
  const byGroup = readingOf("notat-aabrinken.md").points.map((point) => `${point.group} ${point.question}`);
  assert.deepEqual([byGroup[0], byGroup[6], byGroup[7]], ["Gruppe 1 1", "Gruppe 1 2", "Gruppe 2 1"]);
  const tables = readingOf("bordnoter/tvede.txt").points.map((point) => `${point.group} ${point.question}`);
  assert.deepEqual([tables[0], tables.at(-1)], ["Bord 1 1", "Bord 6 1"]);
});

test("the damaged note reads without one damaged sign, its long point whole across the page", () => {
  const { points } = readingOf("notat-sektor-med-sundhed.pdf");
  for (const { text } of points) assert.doesNotMatch(text, /[\u0100-\u024f\ue000-\uf8ff\n]/);
  assert.match(points[14]!.text, /^Et nummer til akutte .* de praktiserende læger .* i morgen\.$/);
});

test("minutes with the outcome first and minutes with it last give the same parts", () => {
  const [first] = readingOf("referat-hovedudvalg.docx").items;
  assert.equal(first!.outcome!.kind, "discussed");
  assert.deepEqual(
    [first!.caseNumber!.facet, first!.caseNumber!.year, first!.enclosures.length],
    ["P35", 2026, 3],
  );
  const [eight, nine] = readingOf("referat-sektor-med-boern.pdf").items;
  assert.equal(eight!.outcome!.kind, "discussed");
  assert.match(eight!.outcome!.text, /kan nå at komme med, hvis de sender senest 18\. september\./);
  assert.deepEqual(
    [eight!.recommendations.length, nine!.recommendations.length, nine!.outcome!.kind],
    [2, 1, "noted"],
  );
  assert.equal(readingOf("referat-sektor-med-boern.pdf").meeting!.committee, "Sektor-MED Børn og Unge");
});

test("a writer who uses no capitals keeps the paragraphs as they are", () => {
  assert.equal(readingOf("breve/05-studerende-kirkeby.txt").blocks.length, 6);
});
