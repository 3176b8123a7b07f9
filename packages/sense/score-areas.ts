import type { Collection } from "#sense/collection.ts";

/**
 * The nearness of one statement to every area, in the order of `collection.areas`.
 *
 * @param prototypes as `buildPrototypes` lays them out
 * @param into where to put them, for whoever asks for many rows one after the other
 * @returns cosines, 0–1
 */
export function scoreAreas(
  collection: Collection,
  prototypes: Float64Array,
  row: number,
  into: Float64Array = new Float64Array(collection.areas.length),
): Float64Array {
  const areaCount = collection.areas.length;
  const { features, weights } = collection.statementVectors[row]!;
  into.fill(0);
  for (let k = 0; k < features.length; k++) {
    const base = features[k]! * areaCount;
    const weight = weights[k]!;
    for (let column = 0; column < areaCount; column++) into[column]! += weight * prototypes[base + column]!;
  }
  const full = Math.sqrt(1 + collection.parameters.runWeight ** 2);
  for (let column = 0; column < areaCount; column++) {
    into[column] = roundScore(Math.min(1, Math.max(0, into[column]! / full)));
  }
  return into;
}

/** Compared numbers keep six decimals, so that the last bits of a sum decide nothing. */
export function roundScore(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
