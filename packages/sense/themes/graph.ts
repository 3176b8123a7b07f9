/**
 * A weighted graph without direction as compressed rows: node `v` has the neighbours
 * `targets[offsets[v]] … targets[offsets[v + 1] - 1]`, and every edge stands at both its ends.
 */
export interface Graph {
  offsets: Uint32Array;
  targets: Int32Array;
  /** Whole numbers above 0, so that sums are exact in any order. */
  weights: Int32Array;
  /** Sum of a node's weights, what lies inside an aggregated node included. */
  strengths: Float64Array;
}

/** A graph of compressed rows, its strengths added up. */
export function makeGraph(offsets: Uint32Array, targets: Int32Array, weights: Int32Array): Graph {
  const strengths = new Float64Array(offsets.length - 1);
  for (let node = 0; node < strengths.length; node++) {
    let sum = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) sum += weights[at]!;
    strengths[node] = sum;
  }
  return { offsets, targets, weights, strengths };
}

/** Each group of nodes as one node; `groupOf` numbers them from 0 to `groups - 1`. */
export function aggregateGraph(graph: Graph, groupOf: Int32Array, groups: number): Graph {
  const members = nodesByGroup(groupOf, groups);
  const strengths = new Float64Array(groups);
  const offsets = new Uint32Array(groups + 1);
  const sums = new Float64Array(groups);
  const touched = new Int32Array(groups);
  const targets = new Int32Array(graph.targets.length);
  const weights = new Int32Array(graph.targets.length);
  let end = 0;
  for (let group = 0; group < groups; group++) {
    let count = 0;
    for (let at = members.offsets[group]!; at < members.offsets[group + 1]!; at++) {
      const node = members.nodes[at]!;
      strengths[group]! += graph.strengths[node]!;
      for (let edge = graph.offsets[node]!; edge < graph.offsets[node + 1]!; edge++) {
        const other = groupOf[graph.targets[edge]!]!;
        if (other === group) continue;
        if (sums[other] === 0) touched[count++] = other;
        sums[other]! += graph.weights[edge]!;
      }
    }
    for (let k = 0; k < count; k++) {
      const other = touched[k]!;
      targets[end] = other;
      weights[end++] = sums[other]!;
      sums[other] = 0;
    }
    offsets[group + 1] = end;
  }
  return { offsets, targets: targets.slice(0, end), weights: weights.slice(0, end), strengths };
}

/** The nodes of each group in ascending order, as compressed rows. */
export function nodesByGroup(
  groupOf: Int32Array,
  groups: number,
): { offsets: Uint32Array; nodes: Int32Array } {
  const offsets = new Uint32Array(groups + 1);
  for (let node = 0; node < groupOf.length; node++) offsets[groupOf[node]! + 1]!++;
  for (let group = 0; group < groups; group++) offsets[group + 1]! += offsets[group]!;
  const next = offsets.slice(0, groups);
  const nodes = new Int32Array(groupOf.length);
  for (let node = 0; node < groupOf.length; node++) nodes[next[groupOf[node]!]!++] = node;
  return { offsets, nodes };
}
