import { aggregateGraph, type Graph } from "#sense/themes/graph.ts";
import { leiden, renumber } from "#sense/themes/leiden.ts";

const lowest = 1 / 64;
const highest = 64;
const mostSteps = 16;

/**
 * The resolution that gives `wanted` communities, or a few more where none gives just that
 * many. By halving the distance between two powers of two, so that every step is exact.
 */
export function findResolution(graph: Graph, wanted: number, seed: number): number {
  let low = lowest;
  let high = highest;
  let fitting = highest;
  let fewest = Number.POSITIVE_INFINITY;
  for (let step = 0; step < mostSteps; step++) {
    const middle = Math.sqrt(low * high);
    const found = largestNumber(leiden(graph, { resolution: middle, seed })) + 1;
    if (found >= wanted && found <= fewest) {
      fewest = found;
      fitting = middle;
    }
    if (found === wanted) break;
    if (found < wanted) low = middle;
    else high = middle;
  }
  return fitting;
}

/** Joins the two communities that lose least by it until `wanted` are left or no two are linked (a new array). */
export function joinDownTo(graph: Graph, community: Int32Array, wanted: number): Int32Array {
  const joined = Int32Array.from(community);
  const whole = graph.strengths.reduce((sum, one) => sum + one, 0);
  for (let count = renumber(joined); count > wanted; count--) {
    const level = aggregateGraph(graph, joined, count);
    let best = { gain: Number.NEGATIVE_INFINITY, one: -1, other: -1 };
    for (let one = 0; one < count; one++) {
      for (let edge = level.offsets[one]!; edge < level.offsets[one + 1]!; edge++) {
        const other = level.targets[edge]!;
        if (other < one) continue;
        // How much stronger the link is than chance: fair to small communities, unlike the plain gain.
        const gain = (level.weights[edge]! * whole) / (level.strengths[one]! * level.strengths[other]!);
        if (gain > best.gain) best = { gain, one, other };
      }
    }
    if (best.one === -1) break;
    for (let node = 0; node < joined.length; node++) if (joined[node] === best.other) joined[node] = best.one;
    renumber(joined);
  }
  return joined;
}

export function largestNumber(numbers: Int32Array): number {
  let most = -1;
  for (let at = 0; at < numbers.length; at++) if (numbers[at]! > most) most = numbers[at]!;
  return most;
}
