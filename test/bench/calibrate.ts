/*
 * What »sure« comes to mean when people decide: in rounds of thirty, each judged on the run before it, as
 * in the house; then the bands as `calibrate` cuts them and by the defaults, on the rows nobody has decided.
 * Rows drawn at random (mean of seeds 1–5) and in the order of `askNext`. Run: node --import tsx test/bench/calibrate.ts
 */
import { askNext } from "#sense/ask-next.ts";
import { placeStatements } from "#sense/assign.ts";
import { calibrate, type DecidedProposal } from "#sense/calibrate.ts";
import { type Collection, prepareCollection } from "#sense/collection.ts";
import { type NearPair, nearNeighbours } from "#sense/near-neighbours.ts";
import { assignParameters } from "#sense/parameters.ts";
import type { Assignment, Example } from "#sense/types.ts";
import { type LabelledRow, shuffleRows } from "#test/bench/draw-examples.ts";
import { labelledSets, readLabelled } from "#test/bench/labelled-sets.ts";
import { sharedIsAbsent } from "#test/shared.ts";

const round = 30;

for (const set of labelledSets) {
  const read = readLabelled(set.name);
  if (!read) {
    console.log(`${set.name}: ${sharedIsAbsent}`);
    continue;
  }
  const collection = prepareCollection(read.rows, read.areas, { language: set.language });
  const neighbours = nearNeighbours(collection);
  console.log(`\n${set.name}: share and accuracy of the undecided rows that are sure`);
  console.log("decided            calibrated      by the defaults  runs with none sure");
  for (const order of ["random", "asked"] as const)
    for (const n of [30, 60, 120, 280]) {
      const seeds = order === "random" ? [1, 2, 3, 4, 5] : [0];
      const found = seeds.map((seed) => measure(read.rows, collection, neighbours, n, seed));
      const cells = [0, 1].map((at) => {
        const some = found.map((one) => one[at]!).filter((one) => one.share > 0);
        const mean = (pick: (one: Part) => number) =>
          some.reduce((sum, one) => sum + pick(one), 0) / Math.max(1, some.length);
        return `${Math.round(100 * mean((one) => one.share))} % right ${mean((one) => one.right).toFixed(3)}`;
      });
      const none = found.filter(([calibrated]) => calibrated!.share === 0).length;
      console.log(
        `${order.padEnd(7)} ${String(n).padStart(4)}    ${cells.join("   ")}   ${none} of ${found.length}`,
      );
    }
}

interface Part {
  share: number;
  right: number;
}

/** @param seed 0 asks in the order of `askNext` */
function measure(
  rows: LabelledRow[],
  collection: Collection,
  neighbours: readonly NearPair[],
  n: number,
  seed: number,
): Part[] {
  const labels = new Map(rows.map((row) => [row.id, row.label]));
  const drawn = shuffleRows(rows, seed).map((row) => row.id);
  const done: string[] = [];
  const decisions: DecidedProposal[] = [];
  let placed = placeStatements(collection, []);
  while (done.length < n) {
    const order =
      seed === 0 ? askNext(placed, neighbours, { decided: new Set(done) }).order : drawn.slice(done.length);
    const byId = new Map(placed.map((one) => [one.id, one]));
    for (const id of order.slice(0, Math.min(round, n - done.length))) {
      const { confidence, areaId, sharedWords } = byId.get(id)!;
      if (sharedWords.length > 0) decisions.push({ confidence, agreed: areaId === labels.get(id) });
      done.push(id);
    }
    const examples = done.map((id): Example => ({ id, areaId: labels.get(id)!, state: "confirmed" }));
    placed = placeStatements(collection, examples);
  }
  const known = new Set(done);
  const left = placed.filter((one) => !known.has(one.id));
  const { sureConfidence } = calibrate(decisions, assignParameters);
  return [sureConfidence, assignParameters.sureConfidence].map((from) => {
    const sure = left.filter((one) => one.sharedWords.length > 0 && one.confidence >= from);
    return { share: sure.length / left.length, right: accuracy(labels, sure) };
  });
}

function accuracy(labels: ReadonlyMap<string, string>, placed: Assignment[]): number {
  return placed.filter((one) => one.areaId === labels.get(one.id)).length / Math.max(1, placed.length);
}
