import { placeStatements } from "#sense/assign.ts";
import type { Collection } from "#sense/collection.ts";
import type { Example } from "#sense/types.ts";
import { drawExamples, type LabelledRow } from "#test/bench/draw-examples.ts";
import { macroF1 } from "#test/bench/macro-f1.ts";

/** Macro-F1 on the rows not shown, with n confirmed an area. */
export function scoreUnseen(rows: LabelledRow[], collection: Collection, n: number, seed: number): number {
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
