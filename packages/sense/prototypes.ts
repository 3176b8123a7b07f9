import { addVector } from "#sense/add-vector.ts";
import { type Collection, compare, definitionText } from "#sense/collection.ts";
import { echoWeights } from "#sense/echo.ts";
import { sharpen } from "#sense/sharpen.ts";
import type { Example } from "#sense/types.ts";

/**
 * One direction per area: its definition, counted as several statements, plus the
 * confirmed examples, less the rejected (Rocchio 1971). Then the statements
 * nearest to an area lend it their words, once (`echo.ts`), and the confirmed draw the lines sharper (`sharpen.ts`).
 *
 * @returns weights laid out feature by feature: `[feature * areas + area]`, each area's of about length one
 */
export function buildPrototypes(collection: Collection, examples: readonly Example[]): Float64Array {
  const areaCount = collection.areas.length;
  const sums = new Float64Array(collection.space.size * areaCount);
  addDefinitions(sums, collection);
  const decided = addExamples(sums, collection, examples);
  const echoes = echoWeights(collection, normalised(sums, areaCount), decided);
  for (const { row, column, weight } of echoes) {
    addVector(sums, areaCount, column, collection.statementVectors[row]!, weight);
  }
  const prototypes = normalised(sums, areaCount);
  sharpen(prototypes, collection, decided);
  return prototypes;
}

/** What stands in several definitions (the municipality's name) tells them apart less; what stands in all, nothing. */
function addDefinitions(sums: Float64Array, collection: Collection): void {
  const { areas, definitionVectors, space } = collection;
  const holders = new Float64Array(space.size);
  for (const { features } of definitionVectors) for (const feature of features) holders[feature]! += 1;
  areas.forEach((area, column) => {
    const { features, weights } = definitionVectors[column]!;
    const telling = weights.map((weight, k) => weight * tellsApart(holders[features[k]!]!, areas.length));
    addVector(
      sums,
      areas.length,
      column,
      { features, weights: telling },
      weightOfDefinition(definitionText(area), collection),
    );
  });
}

function tellsApart(holders: number, areaCount: number): number {
  return areaCount < 2 ? 1 : 1 - (holders - 1) / (areaCount - 1);
}

/** @returns the rows a person has confirmed somewhere, with the columns of their areas, in canonical order */
function addExamples(
  sums: Float64Array,
  collection: Collection,
  examples: readonly Example[],
): Map<number, Set<number>> {
  const rows = new Map(collection.statements.map((statement, row) => [statement.id, row]));
  const columns = new Map(collection.areas.map((area, column) => [area.id, column]));
  const ordered = [...examples].sort(
    (a, b) => (rows.get(a.id) ?? -1) - (rows.get(b.id) ?? -1) || compare(a.areaId, b.areaId),
  );
  const decided = new Map<number, Set<number>>();
  for (const example of ordered) {
    const row = rows.get(example.id);
    const column = columns.get(example.areaId);
    if (row === undefined || column === undefined) continue;
    const confirmed = example.state === "confirmed";
    if (confirmed) decided.set(row, (decided.get(row) ?? new Set()).add(column));
    addVector(sums, collection.areas.length, column, collection.statementVectors[row]!, confirmed ? 1 : -1);
  }
  return decided;
}

/** A bare name says little and must give way to the first examples; a paragraph must not. Counted in statements. */
export function weightOfDefinition(text: string, collection: Collection): number {
  const { nameWeight, definitionWeight, fullDefinition } = collection.parameters;
  const words = collection.space.wordsOf(text).length;
  return nameWeight + (definitionWeight - nameWeight) * Math.min(1, words / fullDefinition);
}

/** Negative weights, left by rejections, count as none: absence of a word is no evidence for an area. */
function normalised(sums: Float64Array, areaCount: number): Float64Array {
  const prototypes = new Float64Array(sums.length);
  const squares = new Float64Array(areaCount);
  for (let base = 0; base < sums.length; base += areaCount) {
    for (let column = 0; column < areaCount; column++) {
      const weight = sums[base + column]!;
      if (weight <= 0) continue;
      prototypes[base + column] = weight;
      squares[column]! += weight * weight;
    }
  }
  const scales = squares.map((sum) => (sum === 0 ? 1 : 1 / Math.sqrt(sum)));
  for (let base = 0; base < sums.length; base += areaCount) {
    for (let column = 0; column < areaCount; column++) prototypes[base + column]! *= scales[column]!;
  }
  return prototypes;
}
