import { aggregateGraph, type Graph } from "#sense/themes/graph.ts";
import { leiden } from "#sense/themes/leiden.ts";

const lowest = 1 / 64;
const highest = 64;
const mostSteps = 16;
/** Larger graphs are first drawn together at this resolution, and the halving is done on what is left. */
const largeGraph = 50_000;
const fineResolution = 24;

/**
 * The resolution that gives `wanted` communities of `fewest` nodes or more, or a few more where
 * none gives just that many. By halving the distance between two powers of two (the root of a
 * product is rounded alike on every machine).
 */
export function findResolution(graph: Graph, wanted: number, fewest: number, seed: number): number {
  const { level, sizes } = drawTogether(graph, seed);
  let low = lowest;
  let high = highest;
  let fitting = highest;
  let fittingCount = Number.POSITIVE_INFINITY;
  for (let step = 0; step < mostSteps; step++) {
    const middle = Math.sqrt(low * high);
    const found = countLarge(leiden(level, { resolution: middle, seed }), sizes, fewest);
    if (found >= wanted && found <= fittingCount) {
      fittingCount = found;
      fitting = middle;
    }
    if (found === wanted) break;
    if (found < wanted) low = middle;
    else high = middle;
  }
  return fitting;
}

function drawTogether(graph: Graph, seed: number): { level: Graph; sizes: Int32Array } {
  const count = graph.strengths.length;
  if (count <= largeGraph) return { level: graph, sizes: new Int32Array(count).fill(1) };
  const fine = leiden(graph, { resolution: fineResolution, seed });
  const groups = largestNumber(fine) + 1;
  const sizes = new Int32Array(groups);
  for (const group of fine) sizes[group]!++;
  return { level: aggregateGraph(graph, fine, groups), sizes };
}

function countLarge(community: Int32Array, sizes: Int32Array, fewest: number): number {
  const held = new Int32Array(largestNumber(community) + 1);
  for (let node = 0; node < community.length; node++) held[community[node]!]! += sizes[node]!;
  return held.reduce((count, size) => count + (size >= fewest ? 1 : 0), 0);
}

export function largestNumber(numbers: Int32Array): number {
  let most = -1;
  for (let at = 0; at < numbers.length; at++) if (numbers[at]! > most) most = numbers[at]!;
  return most;
}
