/*
 * From how much background text on does learning from it stop to harm? The same macro-F1 as in house-language.ts,
 * with the background cut: lines drawn from all over it, and one stretch of it (a few documents on a few subjects).
 * And from how many statements on: the same with few of the rows, drawn five times.
 * Run: node --import tsx test/bench/house-language-sizes.ts [whole | cut | few]
 */
import { type Collection, prepareCollection } from "#sense/collection.ts";
import { cutDown } from "#test/bench/cut-down.ts";
import { type LabelledRow, shuffleRows } from "#test/bench/draw-examples.ts";
import { readLabelled } from "#test/bench/labelled-sets.ts";
import { scoreUnseen } from "#test/bench/score-unseen.ts";
import { sharedFile, sharedIsAbsent } from "#test/shared.ts";

const shownCounts = [0, 1, 5];
const seeds = [1, 2, 3];
const sizes = [1_000, 25_000, 50_000, 100_000, 200_000, 400_000, 800_000, 1_600_000, 3_200_000];

const read = readLabelled("da-council");
const text = sharedFile("data/danish/sentences.txt")?.toString("utf8");
const fewRows = [75, 150, 300, 450];
const fewSizes = [800_000, 3_200_000, 8_000_000];

if (!read || !text) console.log(sharedIsAbsent);
else if (process.argv[2] === "few") {
  for (const count of fewRows) {
    const draws = [1, 2, 3, 4, 5].map((seed) => shuffleRows(read.rows, seed).slice(0, count));
    for (const size of fewSizes) {
      const gained = draws.map((rows, at) => {
        const without = scores(rows, prepareCollection(rows, read.areas));
        const background = stretch(text, size, (at % 3) + 1);
        const withIt = scores(rows, prepareCollection(rows, read.areas, { background }));
        return withIt.map((one, shown) => one - without[shown]!);
      });
      printGain(`${count} rows, ${size}`, gained);
    }
  }
} else {
  const sets = process.argv[2] === "cut" ? cutDown(read.rows, read.areas) : [{ name: "whole", ...read }];
  for (const { name, rows, areas } of sets) {
    const without = scores(rows, prepareCollection(rows, areas));
    console.log(
      `\n${name}: without ${without.map((one) => one.toFixed(3)).join("  ")}; then what is gained at 0, 1, 5`,
    );
    for (const size of sizes) {
      const cuts = [1, 2, 3].flatMap((seed) => [spread(text, size, seed), stretch(text, size, seed)]);
      const gained = cuts.map((background) =>
        scores(rows, prepareCollection(rows, areas, { background })).map((one, at) => one - without[at]!),
      );
      printGain(String(size), gained);
    }
  }
}

function printGain(name: string, gained: number[][]): void {
  const mean = shownCounts.map((_, at) => meanOf(gained.map((one) => one[at]!)));
  const each = gained.map(meanOf);
  console.log(
    `  ${name.padStart(20)}  ${mean.map(signed).join("  ")}   each draw: ${each.map(signed).join(" ")}`,
  );
}

function scores(rows: LabelledRow[], collection: Collection): number[] {
  return shownCounts.map((n) => {
    const drawn = (n === 0 ? [1] : seeds).map((seed) => scoreUnseen(rows, collection, n, seed));
    return drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  });
}

/** Of few rows none may be left to score on. */
function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Lines from all over the text. */
function spread(all: string, size: number, seed: number): string {
  const lines = all.split("\n").map((line, at) => ({ id: String(at), text: line, label: "" }));
  return shuffleRows(lines, seed)
    .map((line) => line.text)
    .join("\n")
    .slice(0, size);
}

/** One stretch, as a few documents would be. */
function stretch(all: string, size: number, seed: number): string {
  const from = Math.floor(((all.length - size) * seed) / 4);
  return all.slice(from, from + size);
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}
