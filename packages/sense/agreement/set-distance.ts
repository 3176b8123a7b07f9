/** How far two sets of codes lie from each other: 0 the same, 1 nothing in common. */
export type SetDistance = (a: readonly string[], b: readonly string[]) => number;

/** All or nothing: sets that differ in one code differ. For single codes this is the ordinary nominal measure. */
export const nominalDistance: SetDistance = (a, b) => (sameSet(a, b) ? 0 : 1);

/** One minus what is shared of what either has (Jaccard 1901). */
export const jaccardDistance: SetDistance = (a, b) => {
  if (sameSet(a, b)) return 0;
  return 1 - shared(a, b) / (a.length + b.length - shared(a, b));
};

/**
 * Jaccard weighted by how the sets lie: a subset counts two thirds, an overlap one third.
 * Source: R. Passonneau, "Measuring Agreement on Set-valued Items (MASI)", LREC 2006.
 */
export const masiDistance: SetDistance = (a, b) => {
  const common = shared(a, b);
  if (sameSet(a, b)) return 0;
  if (common === 0) return 1;
  const isSubset = common === Math.min(a.length, b.length);
  const union = a.length + b.length - common;
  return 1 - (common * (isSubset ? 2 : 1)) / (union * 3);
};

export const setDistances = { nominal: nominalDistance, jaccard: jaccardDistance, masi: masiDistance };
export type DistanceName = keyof typeof setDistances;

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && shared(a, b) === a.length;
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((code) => b.includes(code)).length;
}
