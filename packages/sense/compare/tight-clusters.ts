import { compare } from "#sense/collection.ts";

/** Statements held together by likeness. */
export interface TightCluster {
  /** In order of their ids. */
  members: string[];
  /** The member most like the others; ties go to the first id. */
  shown: string;
  /** Of all the likeness its members have, the share they have for each other. */
  own: number;
  /** Mean likeness over all pairs of members; pairs not given count as 0. */
  coherence: number;
}

/**
 * Groups of statements joined by pairs at least `tight` alike, most coherent first.
 * Likeness is counted in millionths, so that sums do not depend on the order of the pairs.
 */
export function tightClusters(
  likeness: readonly { a: string; b: string; value: number }[],
  tight: number,
): TightCluster[] {
  const pairs = new Map<string, { a: string; b: string; value: number }>();
  for (const { a, b, value } of likeness) {
    if (a === b) continue;
    const [first, second] = compare(a, b) < 0 ? [a, b] : [b, a];
    pairs.set(JSON.stringify([first, second]), { a: first, b: second, value: Math.round(value * 1e6) });
  }
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    while (parent.has(root)) root = parent.get(root)!;
    if (root !== id) parent.set(id, root);
    return root;
  };
  for (const { a, b, value } of pairs.values()) {
    if (value < tight * 1e6) continue;
    const [first, second] = [rootOf(a), rootOf(b)].sort(compare);
    if (first !== second) parent.set(second!, first!);
  }
  const clusters = new Map<string, { inside: number; outside: number; strength: Map<string, number> }>();
  const clusterOf = (id: string) => {
    const root = rootOf(id);
    const cluster = clusters.get(root) ?? { inside: 0, outside: 0, strength: new Map<string, number>() };
    clusters.set(root, cluster);
    if (!cluster.strength.has(id)) cluster.strength.set(id, 0);
    return cluster;
  };
  for (const { a, b, value } of pairs.values()) {
    const [ofA, ofB] = [clusterOf(a), clusterOf(b)];
    if (ofA !== ofB) {
      ofA.outside += value;
      ofB.outside += value;
      continue;
    }
    ofA.inside += value;
    ofA.strength.set(a, ofA.strength.get(a)! + value);
    ofA.strength.set(b, ofA.strength.get(b)! + value);
  }
  const found = [...clusters.values()].flatMap(({ inside, outside, strength }): TightCluster[] => {
    const members = [...strength.keys()].sort(compare);
    if (members.length < 2) return [];
    const shown = members.reduce((best, id) => (strength.get(id)! > strength.get(best)! ? id : best));
    const possible = (members.length * (members.length - 1)) / 2;
    return [{ members, shown, own: inside / (inside + outside), coherence: inside / possible }];
  });
  return found.sort((a, b) => b.coherence - a.coherence || compare(a.members[0]!, b.members[0]!));
}
