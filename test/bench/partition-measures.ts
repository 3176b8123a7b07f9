type Partition = ArrayLike<string>;

/** V-measure (Rosenberg & Hirschberg 2007): 1 when the two partitions say the same, 0 when nothing of each other. */
export function vMeasure(one: Partition, other: Partition): number {
  const { first, second, both, count } = crossTable(one, other);
  const entropy = (sizes: Map<string, number>) =>
    [...sizes.values()].reduce((sum, size) => sum - (size / count) * Math.log(size / count), 0);
  const [a, b] = [entropy(first), entropy(second)];
  return a + b === 0 ? 1 : (2 * (a + b - entropy(both))) / (a + b);
}

/** Adjusted Rand index (Hubert & Arabie 1985): 1 when the same, 0 when alike as by chance. */
export function adjustedRand(one: Partition, other: Partition): number {
  const { first, second, both, count } = crossTable(one, other);
  const pairs = (sizes: Map<string, number>) =>
    [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const expected = (pairs(first) * pairs(second)) / ((count * (count - 1)) / 2);
  const most = (pairs(first) + pairs(second)) / 2;
  return most === expected ? 1 : (pairs(both) - expected) / (most - expected);
}

function crossTable(one: Partition, other: Partition) {
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  const both = new Map<string, number>();
  const add = (sizes: Map<string, number>, key: string) => sizes.set(key, (sizes.get(key) ?? 0) + 1);
  for (let at = 0; at < one.length; at++) {
    add(first, one[at]!);
    add(second, other[at]!);
    add(both, `${one[at]}\n${other[at]}`);
  }
  return { first, second, both, count: one.length };
}
