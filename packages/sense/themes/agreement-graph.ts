import { type Graph, makeGraph } from "#sense/themes/graph.ts";

/**
 * The graph with each edge weighed by how many of the runs keep its ends together (squared, so
 * that doubtful edges fade), after consensus clustering (Lancichinetti & Fortunato 2012) held to
 * the edges that are there, which keeps it linear.
 */
export function makeAgreementGraph(graph: Graph, runs: readonly Int32Array[]): Graph {
  const count = graph.strengths.length;
  const offsets = new Uint32Array(count + 1);
  const targets = new Int32Array(graph.targets.length);
  const weights = new Int32Array(graph.targets.length);
  let end = 0;
  for (let node = 0; node < count; node++) {
    for (let edge = graph.offsets[node]!; edge < graph.offsets[node + 1]!; edge++) {
      const other = graph.targets[edge]!;
      let agreeing = 0;
      for (const run of runs) if (run[node] === run[other]) agreeing++;
      if (agreeing === 0) continue;
      targets[end] = other;
      weights[end++] = graph.weights[edge]! * agreeing * agreeing;
    }
    offsets[node + 1] = end;
  }
  return makeGraph(offsets, targets.slice(0, end), weights.slice(0, end));
}
