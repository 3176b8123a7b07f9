import { type Collection, compare, definitionText } from "#sense/collection.ts";
import type { SparseVector } from "#sense/feature-space.ts";
import { tokenise } from "#sense/tokenise.ts";
import type { Example } from "#sense/types.ts";

/**
 * One direction per area: its definition, counted as several statements, plus the
 * confirmed examples, less the rejected (Rocchio 1971).
 *
 * @returns weights laid out feature by feature: `[feature * areas + area]`, each area's of length one
 */
export function buildPrototypes(collection: Collection, examples: readonly Example[]): Float64Array {
  const areaCount = collection.areas.length;
  const prototypes = new Float64Array(collection.space.size * areaCount);
  collection.areas.forEach((area, column) => {
    add(
      prototypes,
      areaCount,
      column,
      collection.definitionVectors[column]!,
      weightOfDefinition(definitionText(area), collection),
    );
  });
  const rows = new Map(collection.statements.map((statement, row) => [statement.id, row]));
  const columns = new Map(collection.areas.map((area, column) => [area.id, column]));
  const ordered = [...examples].sort(
    (a, b) => (rows.get(a.id) ?? -1) - (rows.get(b.id) ?? -1) || compare(a.areaId, b.areaId),
  );
  for (const example of ordered) {
    const row = rows.get(example.id);
    const column = columns.get(example.areaId);
    if (row === undefined || column === undefined) continue;
    const sign = example.state === "confirmed" ? 1 : -1;
    add(prototypes, areaCount, column, collection.statementVectors[row]!, sign);
  }
  normalise(prototypes, areaCount);
  return prototypes;
}

/** A bare name says little and must give way to the first examples; a paragraph must not. */
function weightOfDefinition(text: string, collection: Collection): number {
  const { nameWeight, definitionWeight, fullDefinition } = collection.parameters;
  const words = tokenise(text).filter((token) => collection.space.stemsOf(token.word).length > 0).length;
  return nameWeight + (definitionWeight - nameWeight) * Math.min(1, words / fullDefinition);
}

function add(
  prototypes: Float64Array,
  areaCount: number,
  column: number,
  vector: SparseVector,
  weight: number,
): void {
  for (let k = 0; k < vector.features.length; k++) {
    prototypes[vector.features[k]! * areaCount + column]! += weight * vector.weights[k]!;
  }
}

function normalise(prototypes: Float64Array, areaCount: number): void {
  for (let column = 0; column < areaCount; column++) {
    let squares = 0;
    for (let at = column; at < prototypes.length; at += areaCount) {
      const weight = Math.max(0, prototypes[at]!);
      prototypes[at] = weight;
      squares += weight * weight;
    }
    if (squares === 0) continue;
    const scale = 1 / Math.sqrt(squares);
    for (let at = column; at < prototypes.length; at += areaCount) prototypes[at]! *= scale;
  }
}
