import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Graph, makeGraph } from "#sense/themes/graph.ts";
import { leiden } from "#sense/themes/leiden.ts";

/** A graph from edges between nodes, the last of two for the same pair counting. */
function graphOf(count: number, edges: [number, number, number][]): Graph {
  const rows = Array.from({ length: count }, () => new Map<number, number>());
  for (const [one, other, weight] of edges) {
    if (one === other) continue;
    rows[one]!.set(other, weight);
    rows[other]!.set(one, weight);
  }
  const offsets = new Uint32Array(count + 1);
  rows.forEach((row, node) => {
    offsets[node + 1] = offsets[node]! + row.size;
  });
  return makeGraph(
    offsets,
    Int32Array.from(rows.flatMap((row) => [...row.keys()])),
    Int32Array.from(rows.flatMap((row) => [...row.values()])),
  );
}

/** Modularity of a partition (Newman & Girvan 2004). */
function modularity(graph: Graph, community: Int32Array): number {
  const whole = graph.strengths.reduce((sum, one) => sum + one, 0);
  if (whole === 0) return 0;
  let inside = 0;
  const held = new Map<number, number>();
  community.forEach((own, node) => {
    held.set(own, (held.get(own) ?? 0) + graph.strengths[node]!);
    for (let edge = graph.offsets[node]!; edge < graph.offsets[node + 1]!; edge++)
      if (community[graph.targets[edge]!] === own) inside += graph.weights[edge]!;
  });
  return inside / whole - [...held.values()].reduce((sum, one) => sum + (one / whole) ** 2, 0);
}

/** Zachary's karate club (1977), the field's worked example: the best partition known has modularity 0.4198. */
const karate = `
  1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 2-20 2-22 2-31
  3-4 3-8 3-28 3-29 3-33 3-10 3-9 3-14 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33
  15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-33 24-34 24-30 25-26 25-28 25-32
  26-32 27-30 27-34 28-34 29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34`
  .trim()
  .split(/\s+/)
  .map((pair): [number, number, number] => {
    const [one, other] = pair.split("-").map(Number);
    return [one! - 1, other! - 1, 1];
  });

test("the karate club falls apart as in the literature", () => {
  const graph = graphOf(34, karate);
  const values = [1, 2, 3, 4, 5].map((seed) => modularity(graph, leiden(graph, { resolution: 1, seed })));
  for (const value of values) assert.ok(value > 0.41, String(values));
  assert.ok(Math.max(...values) > 0.4197, String(values));
});

const edges = fc.array(
  fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 29 }), fc.integer({ min: 1, max: 2000 })),
  { maxLength: 120 },
);

test("communities are connected, numbered from 0, and the same for the same seed", () => {
  fc.assert(
    fc.property(edges, fc.nat({ max: 50 }), (list, seed) => {
      const graph = graphOf(30, list);
      const community = leiden(graph, { resolution: 1, seed });
      assert.deepEqual(leiden(graph, { resolution: 1, seed }), community);
      const numbers = [...new Set(community)];
      assert.deepEqual(numbers, Array.from(numbers.keys()));
      for (const number of numbers) {
        const reached = new Set([community.indexOf(number)]);
        for (const node of reached)
          for (let edge = graph.offsets[node]!; edge < graph.offsets[node + 1]!; edge++)
            if (community[graph.targets[edge]!] === number) reached.add(graph.targets[edge]!);
        assert.equal(reached.size, community.filter((one) => one === number).length);
      }
    }),
  );
});

test("no partition is worse than leaving every node alone", () => {
  fc.assert(
    fc.property(edges, (list) => {
      const graph = graphOf(30, list);
      const alone = Int32Array.from({ length: 30 }, (_, node) => node);
      assert.ok(
        modularity(graph, leiden(graph, { resolution: 1, seed: 1 })) >= modularity(graph, alone) - 1e-12,
      );
    }),
  );
});
