import { addVector } from "#sense/add-vector.ts";
import type { Collection } from "#sense/collection.ts";
import { scoreAreas } from "#sense/score-areas.ts";

/*
 * A mean of examples does not know where it goes wrong. Each confirmed statement that
 * lies too near to another area pulls its own area closer and pushes the other off, a
 * little, a few times (perceptron with margin, Krauth & Mézard 1987). In canonical order.
 */

/** @param decided row → columns of the areas that a person confirmed; the prototypes are changed in place */
export function sharpen(
  prototypes: Float64Array,
  collection: Collection,
  decided: ReadonlyMap<number, ReadonlySet<number>>,
): void {
  const { sharpenPasses, sharpenStep, sharpenMargin } = collection.parameters;
  const areaCount = collection.areas.length;
  const rows = [...decided.keys()].sort((a, b) => a - b);
  for (let pass = 0; pass < sharpenPasses; pass++) {
    for (const row of rows) {
      const columns = decided.get(row)!;
      const vector = collection.statementVectors[row]!;
      for (const column of [...columns].sort((a, b) => a - b)) {
        const scores = scoreAreas(collection, prototypes, row);
        const rival = nearestOther(scores, columns);
        if (rival === -1 || scores[column]! - scores[rival]! >= sharpenMargin) continue;
        addVector(prototypes, areaCount, column, vector, sharpenStep);
        addVector(prototypes, areaCount, rival, vector, -sharpenStep);
      }
    }
  }
}

function nearestOther(scores: Float64Array, columns: ReadonlySet<number>): number {
  let nearest = -1;
  scores.forEach((score, column) => {
    if (!columns.has(column) && (nearest === -1 || score > scores[nearest]!)) nearest = column;
  });
  return nearest;
}
