import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Extraction } from "../extraction.ts";
import type { Passage, Reading, Recipe } from "../reading.ts";
import { emptyRecipe } from "./empty-recipe.ts";
import { read } from "./read.ts";
import { renderSpans } from "./render-spans.ts";
import { repairKey } from "./repair-key.ts";

function plain(text: string): Extraction {
  return {
    mediaType: "text/plain",
    text,
    pages: [{ start: 0, end: [...text].length }],
    marks: [],
    title: null,
    language: null,
    warnings: [],
    extractor: "test",
  };
}

const scrap = fc.constantFrom(
  "Punkt 3: Åkær\n",
  "### Referat\n",
  "Indstilling\n",
  "Bilag\n",
  "\n",
  "\n\n",
  "\r\n",
  "\f",
  " ",
  "• ",
  "\uf0b7 ",
  "1. ",
  "2. 2. ",
  "- ",
  "gruppedrø\u014celser ",
  "\u019fl ",
  "udsa\u01a9e ",
  "fri\u019fd ",
  "t\u00e6t\u0000te ",
  "\ufffdt ",
  "**Ord.** mere ",
  "Notat ",
  "Gruppe 2\n",
  "Spørgsmål 1: Hvad? ",
  "den 3. juni 2025 ",
  "senest maj ",
  "1,5 mio. kr. ",
  "Fase 1: en ",
  "faser, hhv. 1) en, 2) to og 3) tre. ",
  "😀",
  "er vedlagt. ",
  "Trænings- \nog ",
  "sam-\nmen ",
  "81.38.04-P35-3-26 ",
  "Side 1 af 2\n",
  "Overordnede tilbagemeldinger:\n",
  "Afsnit med en del ord, som går videre ",
  "a",
);
const text = fc.oneof(
  fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join("")),
  fc.string({ unit: "binary", maxLength: 300 }),
);

const passages = (reading: Reading): Passage[] => [
  ...reading.blocks,
  ...reading.questions,
  ...reading.feedback,
  ...reading.points,
  ...reading.facts,
  ...reading.phases.flatMap((phase) => phase.wordings),
  ...reading.focusAreas.flatMap(({ title, titleSpans, definition, definitionSpans }) => [
    { text: title, spans: titleSpans },
    { text: definition, spans: definitionSpans },
  ]),
  ...reading.items.flatMap((item) => [
    ...item.sections,
    ...item.sections.flatMap((section) => section.subheadings),
    ...item.recommendations,
    ...item.enclosures,
    ...(item.outcome ? [item.outcome, ...item.outcome.promises] : []),
    ...(item.caseNumber ? [item.caseNumber] : []),
  ]),
];

function assertSound(raw: string, reading: Reading) {
  const { length } = [...raw];
  let end = 0;
  for (const { span, from } of reading.repairs) {
    assert.ok(
      span.start >= end && span.end > span.start && span.end <= length,
      "repairs are sorted, disjoint and not empty",
    );
    assert.equal(renderSpans(raw, [], [span]), from);
    end = span.end;
  }
  for (const passage of passages(reading)) {
    assert.equal(passage.text, renderSpans(raw, reading.repairs, passage.spans));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL takes no U+0000
    assert.doesNotMatch(passage.text, /\u0000/);
  }
  for (const { span } of reading.doubts) assert.ok(span.start < span.end && span.end <= length);
  assert.equal(
    new Set(reading.doubts.map((doubt) => doubt.key)).size,
    reading.doubts.length,
    "doubt keys are unique",
  );
}

test("any text gives a reading whose every text is its spans rendered", () => {
  fc.assert(
    fc.property(text, (raw) => assertSound(raw, read(plain(raw), emptyRecipe))),
    { numRuns: 600 },
  );
});

test("so does any text with repairs undone, glyphs taught, doubts answered and a kind given", () => {
  const kind = fc.constantFrom(null, "compiledNote", "minutes", "text") as fc.Arbitrary<Recipe["kind"]>;
  fc.assert(
    fc.property(text, fc.infiniteStream(fc.boolean()), kind, (raw, coins, kind) => {
      const first = read(plain(raw), { ...emptyRecipe, kind });
      const undone = first.repairs.filter(() => coins.next().value).map(repairKey);
      const answers = Object.fromEntries(
        first.doubts.filter(() => coins.next().value).map(({ key, answers }) => [key, answers.at(-1)!]),
      );
      const taught = [
        { from: "\u019f", to: "ti" },
        { from: "e", to: "ø" },
      ];
      const second = read(plain(raw), { undone, answers, taught, kind });
      assertSound(raw, second);
      for (const key of undone)
        assert.ok(
          second.repairs.every(
            (repair) => repairKey(repair) !== key || repair.kind === "glyph" || repair.kind === "join",
          ),
        );
      assert.deepEqual(read(plain(raw), { undone, answers, taught, kind }), second);
    }),
    { numRuns: 400 },
  );
});

// Processor time, so that a busy machine does not decide.
test("a megabyte takes a moment, not a minute, in lines or on one", () => {
  const line =
    "- Der er brug for et bedre samarbejde den 3. juni 2025 om fri\u019fd og udsa\u01a9e til 1,5 mio. kr.\n";
  const lines = line.repeat(Math.ceil(1_000_000 / line.length));
  const shapes = [
    lines,
    lines.replaceAll("\n", " "),
    lines.replaceAll("\n", "\n\n"),
    "a".repeat(1e6),
    ".".repeat(1e6),
    " ".repeat(1e6),
    "1".repeat(1e6),
    "A-".repeat(5e5),
    "- ".repeat(5e5),
    "**a ".repeat(2.5e5),
    "Ab cd, ".repeat(1.5e5),
    `fra ${"\u00a0".repeat(1e6)}2`,
    "\n".repeat(1e6),
    "# a\n".repeat(2.5e5),
    "a\n\n".repeat(3e5),
    `# ${", ".repeat(5e5)}`,
    `Referat\n\nUdvalget ${" ".repeat(1e6)}er`,
  ];
  for (const raw of shapes) {
    const before = process.cpuUsage();
    read(plain(raw), emptyRecipe);
    const spent = process.cpuUsage(before).user / 1e6;
    assert.ok(spent < 60, `${raw.slice(0, 20)}: ${Math.round(spent)} s`);
  }
});
