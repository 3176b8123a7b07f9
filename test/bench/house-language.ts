/*
 * What a background text teaches the machine, held against the same without it: macro-F1 by the protocol of
 * ../shared/data/README.md, the bands from the definitions alone, and both on the sets cut down on purpose.
 * Danish learns from the parliament's debates; German has no clean text beside it and learns from its own rows.
 * Then what the learning costs, and whether two runs and shuffled lines give the same hash.
 * Run: node --import tsx test/bench/house-language.ts [da-council | de-cycling]
 */
import { createHash } from "node:crypto";
import { placeStatements } from "#sense/assign.ts";
import { type Collection, prepareCollection } from "#sense/collection.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import type { AreaDefinition } from "#sense/types.ts";
import { cutDown } from "#test/bench/cut-down.ts";
import { type LabelledRow, shuffleRows } from "#test/bench/draw-examples.ts";
import { labelledSets, readLabelled } from "#test/bench/labelled-sets.ts";
import { scoreUnseen } from "#test/bench/score-unseen.ts";
import { sharedFile, sharedIsAbsent } from "#test/shared.ts";

const shownCounts = [0, 1, 5, 20];
const seeds = [1, 2, 3, 4, 5];

const asked = process.argv[2];
for (const { name, language } of labelledSets) {
  if (asked !== undefined && asked !== name) continue;
  const read = readLabelled(name);
  const background =
    language === "da" ? sharedFile("data/danish/sentences.txt")?.toString("utf8") : ownText(read);
  if (!read || !background) {
    console.log(`${name}: ${sharedIsAbsent}`);
    continue;
  }
  console.log(`\n${name}`.padEnd(38), "macro-F1 at 0, 1, 5, 20 confirmed; from definitions alone");
  for (const { name: cut, rows, areas } of [{ name: "whole", ...read }, ...cutDown(read.rows, read.areas)]) {
    printRow(`${cut}, without`, rows, prepareCollection(rows, areas, { language }));
    printRow(`${cut}, with`, rows, prepareCollection(rows, areas, { language, background }));
  }
  printCost(read.rows, read.areas, language, background);
}

function ownText(read: { rows: LabelledRow[] } | null): string {
  return read?.rows.map((row) => row.text.replaceAll("\n", " ")).join("\n") ?? "";
}

function printRow(name: string, rows: LabelledRow[], collection: Collection): void {
  const scores = shownCounts.map((n) => {
    const drawn = (n === 0 ? [1] : seeds).map((seed) => scoreUnseen(rows, collection, n, seed));
    return (drawn.reduce((sum, one) => sum + one, 0) / drawn.length).toFixed(3);
  });
  const labels = new Map(rows.map((row) => [row.id, row.label]));
  const placed = placeStatements(collection, []);
  const sure = placed.filter((one) => one.band === "sure");
  const right = sure.filter((one) => one.areaId === labels.get(one.id)).length / sure.length;
  const percent = Math.round((100 * sure.length) / placed.length);
  console.log(`  ${name.padEnd(36)} ${scores.join("  ")}   sure ${percent} %, right ${right.toFixed(3)}`);
}

function printCost(
  rows: LabelledRow[],
  areas: AreaDefinition[],
  language: LanguageCode,
  background: string,
): void {
  const lines = background.split("\n").map((text, at) => ({ id: String(at), text, label: "" }));
  const shuffled = shuffleRows(lines, 1).map((line) => line.text);
  const hashes = [background, background, shuffled.join("\n")].map((text) => {
    const [before, started] = [process.cpuUsage(), performance.now()];
    const placed = placeStatements(prepareCollection(rows, areas, { language, background: text }), []);
    const { user, system } = process.cpuUsage(before);
    const hash = createHash("sha256").update(JSON.stringify(placed)).digest("hex").slice(0, 12);
    const [clock, processor] = [(performance.now() - started) / 1000, (user + system) / 1e6];
    return `${hash} (${clock.toFixed(1)} s, processor ${processor.toFixed(1)} s)`;
  });
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(`  ${(background.length / 1e6).toFixed(1)} million signs; as given, again, lines shuffled:`);
  console.log(`  ${hashes.join("  ")}; most memory ${memory.toFixed(0)} MB`);
}
