import { u16, u32 } from "#sense/kernel/shared-memory.ts";
import type { ContentFlags } from "#sense/rows/content-flags.ts";
import type { DistinctTexts } from "#sense/rows/distinct-texts.ts";
import type { RowStore } from "#sense/rows/row-store.ts";
import type { FeatureIndex } from "#sense/themes/feature-index.ts";
import type { Graph } from "#sense/themes/graph.ts";
import type { ThemeParameters } from "#sense/themes/parameters.ts";
import type { ThemeNodes } from "#sense/themes/theme-nodes.ts";

/** What quotes are chosen from. */
export interface QuoteSource {
  store: RowStore;
  texts: DistinctTexts;
  nodes: ThemeNodes;
  flags: ContentFlags;
  graph: Graph;
  /** Group of a statement by id; a group gets no more quotes than its share. */
  groups?: ReadonlyMap<string, string>;
  parameters: ThemeParameters;
  scratch: Scratch;
}

interface Scratch {
  offsets: Uint32Array;
  features: Uint32Array;
  weights: Uint16Array;
  own: Uint16Array;
}

/** What all quotes are chosen with, opened once. */
export function openScratch({ memory, task }: FeatureIndex): Scratch {
  return {
    offsets: u32(memory, task.textOffsets),
    features: u32(memory, task.textFeatures),
    weights: u16(memory, task.textWeights),
    own: new Uint16Array(task.postingOffsets.length - 1),
  };
}

/** As sums of products of weights; whole numbers. `own` is empty scratch space, one place a feature. */
export function similarities(
  { scratch }: QuoteSource,
  node: number,
  others: readonly number[],
): Float64Array {
  const { offsets, features, weights, own } = scratch;
  const [first, last] = [offsets[node]!, offsets[node + 1]!];
  for (let at = first; at < last; at++) own[features[at]!] = weights[at]!;
  const sums = new Float64Array(others.length);
  for (let k = 0; k < others.length; k++) {
    const end = offsets[others[k]! + 1]!;
    let sum = 0;
    for (let at = offsets[others[k]!]!; at < end; at++) sum += own[features[at]!]! * weights[at]!;
    sums[k] = sum;
  }
  for (let at = first; at < last; at++) own[features[at]!] = 0;
  return sums;
}

/** So many of the nodes at even distances, in their order. */
export function spread(nodes: Int32Array, most: number): number[] {
  if (nodes.length <= most) return [...nodes];
  return Array.from({ length: most }, (_, at) => nodes[Math.floor((at * nodes.length) / most)]!);
}
