import type { Collection } from "#sense/collection.ts";

/**
 * The nearness of one statement to every area, in the order of `collection.areas`.
 *
 * @param prototypes as `buildPrototypes` lays them out
 * @returns cosines, 0–1
 */
export function scoreAreas(collection: Collection, prototypes: Float64Array, row: number): Float64Array {
  const areaCount = collection.areas.length;
  const sums = new Float64Array(areaCount);
  const { features, weights } = collection.statementVectors[row]!;
  for (let k = 0; k < features.length; k++) {
    const base = features[k]! * areaCount;
    const weight = weights[k]!;
    for (let column = 0; column < areaCount; column++) sums[column]! += weight * prototypes[base + column]!;
  }
  const full = Math.sqrt(1 + collection.parameters.runWeight ** 2);
  return sums.map((sum) => roundScore(Math.min(1, Math.max(0, sum / full))));
}

/** Compared numbers keep six decimals, so that the last bits of a sum decide nothing. */
export function roundScore(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
