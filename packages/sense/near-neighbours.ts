import type { Collection } from "#sense/collection.ts";
import type { SparseVector } from "#sense/feature-space.ts";
import { roundScore } from "#sense/score-areas.ts";

/*
 * Which statements are near each other, by the vectors that place them. Candidates
 * come from an inverted index of each statement's most telling features, those that
 * stand in too many statements left out; the cosine itself is of all features. So
 * the cost grows with the statements, not with their pairs.
 */

/** Two statements and how alike they are, as a cosine in steps of a millionth; each pair once. */
export interface NearPair {
  a: string;
  b: string;
  value: number;
}

export interface NeighbourLimits {
  /** How many a statement names. Another may name it besides. */
  most?: number;
  /** Pairs less alike than this are none. */
  least?: number;
}

const tellingFeatures = 24;
const mostHolders = 300;
const candidatesEach = 3;

const found = new WeakMap<Collection, { most: number; least: number; pairs: readonly NearPair[] }>();

/**
 * The nearest of every statement; pairs in canonical order of the collection. Decisions change nothing
 * of it, so the last answer stays with the collection for whoever asks again.
 */
export function nearNeighbours(
  collection: Collection,
  { most = 10, least = 0.15 }: NeighbourLimits = {},
): readonly NearPair[] {
  const known = found.get(collection);
  if (known?.most === most && known.least === least) return known.pairs;
  const pairs = findPairs(collection, most, least);
  found.set(collection, { most, least, pairs });
  return pairs;
}

function findPairs(collection: Collection, most: number, least: number): NearPair[] {
  const { statements, statementVectors: vectors, space, parameters } = collection;
  const holders = holdersOf(vectors, space.size);
  const index = indexTelling(vectors, holders);
  const full = 1 + parameters.runWeight ** 2;
  const sums = new Float64Array(vectors.length);
  const dense = new Float64Array(space.size);
  const seen = new Map<number, NearPair>();
  vectors.forEach((vector, row) => {
    const { features, weights } = vector;
    for (let k = 0; k < features.length; k++) dense[features[k]!] = weights[k]!;
    const near = candidates(index.telling[row]!, index, sums, row, most * candidatesEach)
      .map((other) => ({ other, value: roundScore(dot(dense, vectors[other]!) / full) }))
      .filter(({ value }) => value >= least)
      .sort((a, b) => b.value - a.value || a.other - b.other)
      .slice(0, most);
    for (const { other, value } of near) {
      const [low, high] = row < other ? [row, other] : [other, row];
      const pair = { a: statements[low]!.id, b: statements[high]!.id, value: Math.min(1, value) };
      seen.set(low * vectors.length + high, pair);
    }
    for (const feature of features) dense[feature] = 0;
  });
  return [...seen].sort(([a], [b]) => a - b).map(([, pair]) => pair);
}

interface TellingIndex {
  telling: Int32Array[];
  offsets: Uint32Array;
  rows: Int32Array;
  weights: Float64Array;
}

function holdersOf(vectors: readonly SparseVector[], size: number): Uint32Array {
  const holders = new Uint32Array(size);
  for (const { features } of vectors) for (const feature of features) holders[feature]!++;
  return holders;
}

/** Of each statement the heaviest features that others hold too, and by feature the statements they tell. */
function indexTelling(vectors: readonly SparseVector[], holders: Uint32Array): TellingIndex {
  const offsets = new Uint32Array(holders.length + 1);
  const kept = vectors.map(({ features, weights }) => {
    const order = Array.from(features.keys()).filter((k) => {
      const count = holders[features[k]!]!;
      return count > 1 && count <= mostHolders;
    });
    order.sort((a, b) => weights[b]! - weights[a]! || features[a]! - features[b]!);
    return order.slice(0, tellingFeatures);
  });
  vectors.forEach(({ features }, row) => {
    for (const k of kept[row]!) offsets[features[k]! + 1]!++;
  });
  for (let feature = 0; feature < holders.length; feature++) offsets[feature + 1]! += offsets[feature]!;
  const next = offsets.slice(0, holders.length);
  const rows = new Int32Array(offsets[holders.length]!);
  const held = new Float64Array(rows.length);
  vectors.forEach(({ features, weights }, row) => {
    for (const k of kept[row]!) {
      const place = next[features[k]!]!++;
      rows[place] = row;
      held[place] = weights[k]!;
    }
  });
  const telling = vectors.map(({ features }, row) => Int32Array.from(kept[row]!, (k) => features[k]!));
  return { telling, offsets, rows, weights: held };
}

/** The rows that share most with this one, by what tells them; `sums` is left at zero. */
function candidates(
  telling: Int32Array,
  index: TellingIndex,
  sums: Float64Array,
  row: number,
  most: number,
): number[] {
  const touched: number[] = [];
  for (const feature of telling) {
    for (let at = index.offsets[feature]!; at < index.offsets[feature + 1]!; at++) {
      const other = index.rows[at]!;
      if (other === row) continue;
      if (sums[other] === 0) touched.push(other);
      sums[other]! += index.weights[at]!;
    }
  }
  const first = touched.length <= most ? touched : reaching(touched, sums, most);
  first.sort((a, b) => sums[b]! - sums[a]! || a - b);
  for (const other of touched) sums[other] = 0;
  return first.slice(0, most);
}

/** Those with one of the `most` highest sums: found without sorting the many that share a little. */
function reaching(touched: readonly number[], sums: Float64Array, most: number): number[] {
  const highest = new Float64Array(most);
  for (const other of touched) {
    const sum = sums[other]!;
    if (sum <= highest[most - 1]!) continue;
    let at = most - 1;
    while (at > 0 && highest[at - 1]! < sum) {
      highest[at] = highest[at - 1]!;
      at--;
    }
    highest[at] = sum;
  }
  return touched.filter((other) => sums[other]! >= highest[most - 1]!);
}

function dot(dense: Float64Array, { features, weights }: SparseVector): number {
  let sum = 0;
  for (let k = 0; k < features.length; k++) sum += dense[features[k]!]! * weights[k]!;
  return sum;
}
