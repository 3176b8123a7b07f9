import type { SparseVector } from "#sense/feature-space.ts";

/** Adds a weighted vector to one area's column of `[feature * areas + area]`. */
export function addVector(
  sums: Float64Array,
  areaCount: number,
  column: number,
  vector: SparseVector,
  weight: number,
): void {
  for (let k = 0; k < vector.features.length; k++) {
    sums[vector.features[k]! * areaCount + column]! += weight * vector.weights[k]!;
  }
}
