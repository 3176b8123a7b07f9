import type { Collection } from "#sense/collection.ts";
import { scoreAreas } from "#sense/score-areas.ts";

/*
 * A definition is short and people use other words. The statements nearest to an
 * area lend it theirs, once and weakly: by how near they are and how clearly
 * nearest to this area (pseudo-relevance feedback, Rocchio 1971). The sum lent
 * grows with the square root of the number of lenders, so that a large area does
 * not drown its own definition. Only + × ÷ √ are used, equal on every machine.
 */

export interface Echo {
  row: number;
  column: number;
  weight: number;
}

const smallestShare = 0.1;

/** @param decided rows people have placed; they speak for themselves already */
export function echoWeights(
  collection: Collection,
  prototypes: Float64Array,
  decided: ReadonlyMap<number, unknown>,
): Echo[] {
  const { echoWeight, echoReach } = collection.parameters;
  if (echoWeight === 0) return [];
  const areaCount = collection.areas.length;
  const lent = new Float64Array(areaCount);
  const scores = new Float64Array(areaCount);
  const closeness = new Float64Array(areaCount);
  const echoes: Echo[] = [];
  for (let row = 0; row < collection.statements.length; row++) {
    if (decided.has(row)) continue;
    scoreAreas(collection, prototypes, row, scores);
    let best = 0;
    for (let column = 0; column < areaCount; column++) best = Math.max(best, scores[column]!);
    let total = 0;
    for (let column = 0; column < areaCount; column++) {
      closeness[column] = Math.max(0, 1 - (best - scores[column]!) / echoReach) ** 2;
      total += closeness[column]!;
    }
    const nearness = Math.min(1, 3 * best);
    for (let column = 0; column < areaCount; column++) {
      const weight = (closeness[column]! / total) * nearness;
      if (weight < smallestShare) continue;
      echoes.push({ row, column, weight });
      lent[column]! += weight;
    }
  }
  return echoes.map((echo) => ({
    ...echo,
    weight: (echoWeight * echo.weight) / Math.sqrt(lent[echo.column]!),
  }));
}
