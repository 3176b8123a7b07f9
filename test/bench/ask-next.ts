/*
 * Does it help to ask about the right statements? Corrections in the order of `askNext`, asked anew
 * every 28, against statements drawn at random (seeds 1–5), and against whole small groups given the
 * area of most of their members in one act. Accuracy over the whole set, what was corrected included:
 * what the person sees. Run: node --import tsx test/bench/ask-next.ts
 */
import { askNext } from "#sense/ask-next.ts";
import { placeStatements } from "#sense/assign.ts";
import { type Collection, prepareCollection } from "#sense/collection.ts";
import { nearNeighbours } from "#sense/near-neighbours.ts";
import type { Example } from "#sense/types.ts";
import { type LabelledRow, shuffleRows } from "#test/bench/draw-examples.ts";
import { labelledSets, readLabelled } from "#test/bench/labelled-sets.ts";
import { macroF1 } from "#test/bench/macro-f1.ts";
import { sharedIsAbsent } from "#test/shared.ts";

const round = 28;
const stops = [28, 140, 280];
const seeds = [1, 2, 3, 4, 5];

for (const set of labelledSets) {
  const read = readLabelled(set.name);
  if (!read) {
    console.log(`${set.name}: ${sharedIsAbsent}`);
    continue;
  }
  const { rows, areas } = read;
  const collection = prepareCollection(rows, areas, { language: set.language });
  const started = performance.now();
  const neighbours = nearNeighbours(collection);
  const milliseconds = Math.round(performance.now() - started);
  console.log(`\n${set.name}: ${rows.length} rows, ${neighbours.length} near pairs in ${milliseconds} ms`);
  console.log("accuracy / macro-F1 over the whole set after corrections");
  console.log(["", 0, ...stops].map((cell) => String(cell).padEnd(14)).join(""));
  const labels = new Map(rows.map((row) => [row.id, row.label]));
  const measure = (ids: readonly string[]) => judge(collection, labels, ids);
  const none = measure([]);
  const random = stops.map((stop) =>
    mean(
      seeds.map((seed) =>
        measure(
          shuffleRows(rows, seed)
            .slice(0, stop)
            .map((row) => row.id),
        ),
      ),
    ),
  );
  print("random", [none, ...random]);
  const asked: string[] = [];
  const active: Score[] = [];
  for (const stop of stops) {
    while (asked.length < stop) {
      const { order } = askNext(placeStatements(collection, examplesOf(asked, labels)), neighbours, {
        decided: new Set(asked),
      });
      asked.push(...order.slice(0, Math.min(round, stop - asked.length)));
    }
    active.push(measure(asked));
  }
  print("asked", [none, ...active]);
  printGroups(rows, collection, labels, neighbours);
}

interface Score {
  accuracy: number;
  f1: number;
}

function examplesOf(ids: readonly string[], labels: ReadonlyMap<string, string>): Example[] {
  return ids.map((id): Example => ({ id, areaId: labels.get(id)!, state: "confirmed" }));
}

function judge(collection: Collection, labels: ReadonlyMap<string, string>, ids: readonly string[]): Score {
  return judgeExamples(collection, labels, examplesOf(ids, labels));
}

function judgeExamples(
  collection: Collection,
  labels: ReadonlyMap<string, string>,
  examples: readonly Example[],
): Score {
  const given = new Map(examples.map((one) => [one.id, one.areaId]));
  const placed = placeStatements(collection, examples);
  const guess = placed.map((one) => given.get(one.id) ?? one.areaId);
  const truth = placed.map((one) => labels.get(one.id)!);
  return {
    accuracy: guess.filter((area, at) => area === truth[at]).length / guess.length,
    f1: macroF1(truth, guess),
  };
}

/** One act a group: all its members get the area that most of them have. */
function printGroups(
  rows: readonly LabelledRow[],
  collection: Collection,
  labels: ReadonlyMap<string, string>,
  neighbours: ReturnType<typeof nearNeighbours>,
): void {
  const { groups } = askNext(placeStatements(collection, []), neighbours);
  const sizes = groups.reduce((sum, group) => sum + group.ids.length, 0);
  const pure = groups.map((group) => most(group.ids.map((id) => labels.get(id)!)));
  const share = pure.reduce((sum, one) => sum + one.count, 0) / sizes;
  const right = groups.filter((group, at) => group.areaId === pure[at]!.label).length / groups.length;
  console.log(
    `${groups.length} groups with ${sizes} of ${rows.length}; of one area ${share.toFixed(3)}, the area proposed is that of most in ${right.toFixed(3)}`,
  );
  for (const acts of [28, 56, 140]) {
    const examples = groups
      .slice(0, acts)
      .flatMap((group, at) =>
        group.ids.map((id): Example => ({ id, areaId: pure[at]!.label, state: "confirmed" })),
      );
    if (acts > groups.length) break;
    const { accuracy, f1 } = judgeExamples(collection, labels, examples);
    console.log(
      `whole groups, ${acts} acts (${examples.length} statements): ${accuracy.toFixed(3)} / ${f1.toFixed(3)}`,
    );
  }
}

function most(found: readonly string[]): { label: string; count: number } {
  const counts = new Map<string, number>();
  for (const label of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [label, count] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
  return { label, count };
}

function mean(scores: readonly Score[]): Score {
  const of = (pick: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  return { accuracy: of((one) => one.accuracy), f1: of((one) => one.f1) };
}

function print(name: string, scores: readonly Score[]): void {
  const cells = scores.map(({ accuracy, f1 }) => `${accuracy.toFixed(3)} / ${f1.toFixed(3)}`);
  console.log([name, ...cells].map((cell) => cell.padEnd(14)).join(""));
}
