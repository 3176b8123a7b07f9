/*
 * How well statements find their area, by the protocol of ../shared/data/README.md:
 * 0, 1, 5 and 20 confirmed an area, seeds 1–5, macro-F1 on the rows never shown.
 * Run: node --import tsx test/bench/assign.ts
 */
import { placeStatements } from "#sense/assign.ts";
import { type Collection, prepareCollection } from "#sense/collection.ts";
import { parseCsv } from "#sense/csv.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import type { AreaDefinition, Example } from "#sense/types.ts";
import { drawExamples, type LabelledRow } from "#test/bench/draw-examples.ts";
import { macroF1 } from "#test/bench/macro-f1.ts";
import { sharedFile, sharedIsAbsent } from "#test/shared.ts";

const shownCounts = [0, 1, 5, 20];
const seeds = [1, 2, 3, 4, 5];
const sets: { name: string; language: LanguageCode; must: number[]; aim: number[] }[] = [
  { name: "da-council", language: "da", must: [0.385, 0.39, 0.433, 0.467], aim: [0.42, 0.43, 0.47, 0.52] },
  { name: "de-cycling", language: "de", must: [0.458, 0.458, 0.525, 0.538], aim: [0.5, 0.5, 0.56, 0.6] },
];

for (const set of sets) {
  const table = sharedFile(`data/labelled/${set.name}.csv`);
  const definitions = sharedFile(`data/labelled/${set.name}.areas.json`);
  if (!table || !definitions) {
    console.log(`${set.name}: ${sharedIsAbsent}`);
    continue;
  }
  const rows = readRows(table.toString("utf8"));
  const areas = readAreas(definitions.toString("utf8"));
  const collection = prepareCollection(rows, areas, { language: set.language });
  console.log(`\n${set.name}: ${rows.length} rows, ${areas.length} areas, macro-F1`);
  console.log("confirmed    ours  spread    must     aim");
  shownCounts.forEach((n, at) => {
    const scores = (n === 0 ? [1] : seeds).map((seed) => score(rows, collection, n, seed));
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    const spread = Math.max(...scores) - Math.min(...scores);
    const cells = [mean, spread, set.must[at]!, set.aim[at]!].map((cell) => cell.toFixed(3).padStart(8));
    console.log(`${String(n).padStart(9)}${cells.join("")}`);
  });
  printBands(rows, collection);
}

function score(rows: LabelledRow[], collection: Collection, n: number, seed: number): number {
  const shown = drawExamples(rows, n, seed);
  const examples = shown.map((row): Example => ({ id: row.id, areaId: row.label, state: "confirmed" }));
  const shownIds = new Set(shown.map((row) => row.id));
  const labels = new Map(rows.map((row) => [row.id, row.label]));
  const unseen = placeStatements(collection, examples).filter((one) => !shownIds.has(one.id));
  return macroF1(
    unseen.map((one) => labels.get(one.id)!),
    unseen.map((one) => one.areaId),
  );
}

/** Abstention: how often the machine is right in each band, from the definitions alone. */
function printBands(rows: LabelledRow[], collection: Collection): void {
  const labels = new Map(rows.map((row) => [row.id, row.label]));
  const placed = placeStatements(collection, []);
  for (const band of ["sure", "suggestion", "rest"] as const) {
    const inBand = placed.filter((one) => one.band === band);
    const right = inBand.filter((one) => one.areaId === labels.get(one.id)).length;
    const share = ((100 * inBand.length) / rows.length).toFixed(0);
    console.log(
      `  ${band.padEnd(10)} ${share.padStart(3)} % of rows, right ${(right / inBand.length).toFixed(3)}`,
    );
  }
}

function readRows(csv: string): LabelledRow[] {
  return parseCsv(csv)
    .slice(1)
    .map(([id = "", text = "", label = ""]) => ({ id, text, label }));
}

function readAreas(json: string): AreaDefinition[] {
  const areas = JSON.parse(json) as { name: string; description: string }[];
  return areas.map((area) => ({ id: area.name, ...area }));
}
