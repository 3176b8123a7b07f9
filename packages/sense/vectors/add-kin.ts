import type { FeatureSpace, SparseVector } from "#sense/feature-space.ts";
import type { WordVectors } from "#sense/vectors/learn-vectors.ts";
import type { Kin } from "#sense/vectors/lesson.ts";
import type { VectorParameters } from "#sense/vectors/parameters.ts";

/*
 * A definition names a few words of its subject. Words of the statements that the background uses in
 * like company are laid beside them, weaker, each to the one area it is nearest to. They help to find
 * the area; they are no reason to give for it, so the screen's »fælles ord« knows nothing of them.
 */

/**
 * @param definitions the stems of each area's definition
 * @returns the kin of each, weighing `kinWeight` together
 */
export function findKin(
  definitions: readonly ReadonlySet<string>[],
  space: FeatureSpace,
  words: WordVectors,
  parameters: VectorParameters,
): Kin[] {
  const defining = definingStems(definitions, words);
  const kin: { feature: number; weight: number }[][] = definitions.map(() => []);
  const own = new Set(definitions.flatMap((stems) => [...stems]));
  for (const [stem, feature] of space.stemFeatures()) {
    const number = words.numberOf.get(stem);
    if (number === undefined || own.has(stem)) continue;
    let best = -1;
    let nearest = 0;
    let second = 0;
    defining.forEach((stems, column) => {
      let near = 0;
      for (const one of stems) near = Math.max(near, words.nearness(number, one));
      if (near > nearest) {
        second = nearest;
        nearest = near;
        best = column;
      } else second = Math.max(second, near);
    });
    if (best === -1 || nearest < parameters.leastNearness) continue;
    kin[best]!.push({
      feature,
      weight: (nearest - parameters.contrast * second) * space.rarity[feature]!,
    });
  }
  return kin.map((found) => weighed(found, parameters.kinWeight));
}

/** The definitions as vectors, with their kin besides. */
export function addKin(vectors: readonly SparseVector[], kin: readonly Kin[]): SparseVector[] {
  return vectors.map((vector, column) => ({
    features: Int32Array.from([...vector.features, ...kin[column]!.features]),
    weights: Float64Array.from([...vector.weights, ...kin[column]!.weights]),
  }));
}

/** A stem of half of the definitions or more (the municipality's name) is kin to nothing. */
function definingStems(definitions: readonly ReadonlySet<string>[], words: WordVectors): number[][] {
  const holders = new Map<string, number>();
  for (const stems of definitions) for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const common = (stem: string) => definitions.length > 2 && 2 * holders.get(stem)! >= definitions.length;
  return definitions.map((stems) =>
    [...stems]
      .filter((stem) => words.numberOf.has(stem) && !common(stem))
      .map((stem) => words.numberOf.get(stem)!),
  );
}

function weighed(kin: { feature: number; weight: number }[], kinWeight: number): Kin {
  let squares = 0;
  for (const { weight } of kin) squares += weight * weight;
  const scale = squares === 0 ? 0 : kinWeight / Math.sqrt(squares);
  return {
    features: Int32Array.from(kin, ({ feature }) => feature),
    weights: Float64Array.from(kin, ({ weight }) => weight * scale),
  };
}
