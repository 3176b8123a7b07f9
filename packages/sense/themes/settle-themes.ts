import { largestNumber } from "#sense/themes/find-resolution.ts";
import { type Graph, nodesByGroup } from "#sense/themes/graph.ts";

/**
 * Communities as themes: those of `fewest` nodes or more, joined until no more than `wanted` are
 * left, the largest first. Two are joined where their link is strongest against chance, which is
 * fair to small ones.
 *
 * @returns the theme of each node, or -1 where its community is too small to be one
 */
export function settleThemes(
  graph: Graph,
  community: Int32Array,
  fewest: number,
  wanted = Number.POSITIVE_INFINITY,
): Int32Array {
  const sizes = new Int32Array(largestNumber(community) + 1);
  for (const one of community) sizes[one]!++;
  const kept = Array.from(sizes.keys()).filter((one) => sizes[one]! >= fewest);
  const numberOf = new Int32Array(sizes.length).fill(-1);
  kept.forEach((one, number) => {
    numberOf[one] = number;
  });
  const theme = community.map((one) => numberOf[one]!);
  if (kept.length > wanted) joinDownTo(graph, theme, kept.length, wanted);
  return numberedBySize(theme, wanted);
}

function joinDownTo(graph: Graph, theme: Int32Array, count: number, wanted: number): void {
  const links = linksBetween(graph, theme, count);
  const strengths = new Float64Array(count);
  for (let node = 0; node < theme.length; node++)
    if (theme[node] !== -1) strengths[theme[node]!]! += graph.strengths[node]!;
  const into = Int32Array.from({ length: count }, (_, one) => one);
  const left = new Set(into);
  while (left.size > wanted) {
    let best = { pull: 0, one: -1, other: -1 };
    for (const one of left) {
      for (const other of left) {
        if (other <= one) continue;
        const pull = links[one * count + other]! / (strengths[one]! * strengths[other]!);
        if (pull > best.pull) best = { pull, one, other };
      }
    }
    if (best.one === -1) break;
    left.delete(best.other);
    strengths[best.one]! += strengths[best.other]!;
    for (let at = 0; at < count; at++) {
      if (into[at] === best.other) into[at] = best.one;
      links[best.one * count + at]! += links[best.other * count + at]!;
      links[at * count + best.one] = links[best.one * count + at]!;
    }
  }
  for (let node = 0; node < theme.length; node++) if (theme[node] !== -1) theme[node] = into[theme[node]!]!;
}

function linksBetween(graph: Graph, theme: Int32Array, count: number): Float64Array {
  const links = new Float64Array(count * count);
  for (let node = 0; node < theme.length; node++) {
    if (theme[node] === -1) continue;
    for (let edge = graph.offsets[node]!; edge < graph.offsets[node + 1]!; edge++) {
      const other = theme[graph.targets[edge]!]!;
      if (other !== -1 && other !== theme[node]) links[theme[node]! * count + other]! += graph.weights[edge]!;
    }
  }
  return links;
}

/** Themes numbered from the largest, ties by their lowest node; beyond `wanted` none. */
export function numberedBySize(theme: Int32Array, wanted = Number.POSITIVE_INFINITY): Int32Array {
  const count = largestNumber(theme) + 1;
  const shifted = theme.map((one) => one + 1);
  const { offsets, nodes } = nodesByGroup(shifted, count + 1);
  const size = (one: number) => offsets[one + 2]! - offsets[one + 1]!;
  const order = Array.from({ length: count }, (_, one) => one)
    .filter((one) => size(one) > 0)
    .sort((a, b) => size(b) - size(a) || nodes[offsets[a + 1]!]! - nodes[offsets[b + 1]!]!)
    .slice(0, wanted);
  const numberOf = new Int32Array(count).fill(-1);
  order.forEach((one, number) => {
    numberOf[one] = number;
  });
  return theme.map((one) => (one === -1 ? -1 : numberOf[one]!));
}
