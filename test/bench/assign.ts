/*
 * How well statements find their area, by the protocol of ../shared/data/README.md:
 * 0, 1, 5 and 20 confirmed an area, seeds 1–5, macro-F1 on the rows never shown. Then how honest the
 * machine is from the definitions alone: share and accuracy of the bands, the curve behind them, the same
 * on sets cut down on purpose, and how often a further area is the one that people chose.
 * Run: node --import tsx test/bench/assign.ts
 */
import { placeStatements } from "#sense/assign.ts";
import { type Collection, prepareCollection } from "#sense/collection.ts";
import type { Assignment, Example } from "#sense/types.ts";
import { cutDown } from "#test/bench/cut-down.ts";
import { drawExamples, type LabelledRow } from "#test/bench/draw-examples.ts";
import { labelledSets, readLabelled } from "#test/bench/labelled-sets.ts";
import { scoreUnseen } from "#test/bench/score-unseen.ts";
import { sharedIsAbsent } from "#test/shared.ts";

const shownCounts = [0, 1, 5, 20];
const seeds = [1, 2, 3, 4, 5];

for (const set of labelledSets) {
  const read = readLabelled(set.name);
  if (!read) {
    console.log(`${set.name}: ${sharedIsAbsent}`);
    continue;
  }
  const { rows, areas } = read;
  const collection = prepareCollection(rows, areas, { language: set.language });
  console.log(`\n${set.name}: ${rows.length} rows, ${areas.length} areas, macro-F1`);
  console.log("confirmed    ours  spread    must     aim");
  shownCounts.forEach((n, at) => {
    const scores = (n === 0 ? [1] : seeds).map((seed) => scoreUnseen(rows, collection, n, seed));
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    const spread = Math.max(...scores) - Math.min(...scores);
    const cells = [mean, spread, set.must[at]!, set.aim[at]!].map((cell) => cell.toFixed(3).padStart(8));
    console.log(`${String(n).padStart(9)}${cells.join("")}`);
  });
  for (const n of [0, 5, 20]) printBands(rows, collection, n);
  printCurve(rows, placeStatements(collection, []));
  printFurther(rows, placeStatements(collection, []));
  console.log("cut down, from definitions alone: share and accuracy of band sure");
  for (const cut of cutDown(rows, areas)) {
    const placed = placeStatements(prepareCollection(cut.rows, cut.areas, { language: set.language }), []);
    const sure = placed.filter((one) => one.band === "sure");
    console.log(
      `  ${cut.name.padEnd(34)} all ${share(cut.rows, placed, placed)}  sure ${share(cut.rows, sure, placed)}`,
    );
  }
}

/** Abstention: how often the machine is right in each band, on rows it was not shown. */
function printBands(rows: LabelledRow[], collection: Collection, n: number): void {
  const shown = n === 0 ? [] : drawExamples(rows, n, 1);
  const examples = shown.map((row): Example => ({ id: row.id, areaId: row.label, state: "confirmed" }));
  const known = new Set(shown.map((row) => row.id));
  const placed = placeStatements(collection, examples).filter((one) => !known.has(one.id));
  const bands = (["sure", "suggestion", "rest"] as const).map((band) => {
    const inBand = placed.filter((one) => one.band === band);
    return `${band} ${share(rows, inBand, placed)}`;
  });
  console.log(`bands at ${n} confirmed: ${bands.join("   ")}`);
}

/** Accuracy of the surest so many in a hundred. */
function printCurve(rows: LabelledRow[], placed: Assignment[]): void {
  const ordered = [...placed].sort((a, b) => b.confidence - a.confidence);
  const cells = [5, 10, 15, 20, 25, 30, 40, 50, 75, 100].map((percent) => {
    const first = ordered.slice(0, Math.round((percent * ordered.length) / 100));
    return `${percent} %: ${accuracy(rows, first).toFixed(3)}`;
  });
  console.log(`surest first  ${cells.join("  ")}`);
}

/** A set has one label a row, so a further area can be seen to be right only where the first is wrong. */
function printFurther(rows: LabelledRow[], placed: Assignment[]): void {
  const labels = new Map(rows.map((row) => [row.id, row.label]));
  const proposed = placed.filter((one) => one.band !== "rest");
  const named = proposed.reduce((sum, one) => sum + one.also.length, 0);
  const wrong = proposed.filter((one) => one.areaId !== labels.get(one.id));
  const caught = wrong.filter((one) => one.also.includes(labels.get(one.id)!)).length;
  console.log(
    `further areas: ${named} on ${proposed.length} proposals; of ${wrong.length} wrong ones ${caught} name the right area besides`,
  );
}

function share(rows: LabelledRow[], some: Assignment[], all: Assignment[]): string {
  const percent = Math.round((100 * some.length) / all.length);
  return `${percent} % right ${some.length === 0 ? "–" : accuracy(rows, some).toFixed(3)}`;
}

function accuracy(rows: LabelledRow[], placed: Assignment[]): number {
  const labels = new Map(rows.map((row) => [row.id, row.label]));
  return placed.filter((one) => one.areaId === labels.get(one.id)).length / placed.length;
}
