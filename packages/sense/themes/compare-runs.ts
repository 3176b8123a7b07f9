/*
 * Two groupings of mostly the same statements, told apart in words a person can use: which groups
 * are the same ones, what came, what went, and what moved together from one to another. Groups are
 * taken for the same when they share at least a third of what either holds (Jaccard), the largest
 * overlap first, each group once.
 */

export interface Grouping {
  /** Groups that may hold statements, in an order that decides ties. */
  groups: readonly string[];
  /** The group of each statement, null when it is in none. */
  groupOf: ReadonlyMap<string, string | null>;
}

export interface RunDifference {
  groupsBefore: number;
  groupsAfter: number;
  /** Statements that both runs knew, that only the later knew, that only the earlier knew. */
  both: number;
  added: number;
  gone: number;
  /** Of those that both knew: how many are in the same group as before, or in none both times. */
  stayed: number;
  /** The same group in both runs, with how many statements stayed in it; largest first. */
  same: { before: string; after: string; stayed: number }[];
  appeared: string[];
  vanished: string[];
  /** Statements that went from one group to another together; null is »in none«. Largest first. */
  moved: { from: string | null; to: string | null; statementIds: string[] }[];
}

const sharedPart = 1 / 3;

/** @returns what differs; the same groupings differ in nothing whatever their groups are called */
export function compareRuns(before: Grouping, after: Grouping): RunDifference {
  const flows = new Map<string, { from: string | null; to: string | null; statementIds: string[] }>();
  const sizes = { before: new Map<string, number>(), after: new Map<string, number>() };
  let both = 0;
  for (const [id, from] of before.groupOf) {
    const to = after.groupOf.get(id);
    if (to === undefined) continue;
    both++;
    if (from !== null) sizes.before.set(from, (sizes.before.get(from) ?? 0) + 1);
    if (to !== null) sizes.after.set(to, (sizes.after.get(to) ?? 0) + 1);
    const key = JSON.stringify([from, to]);
    const flow = flows.get(key);
    if (flow) flow.statementIds.push(id);
    else flows.set(key, { from, to, statementIds: [id] });
  }
  const order = orderOf(before, after);
  const largestFirst = [...flows.values()].sort(
    (a, b) => b.statementIds.length - a.statementIds.length || order(a) - order(b),
  );
  const match = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to, statementIds } of largestFirst) {
    if (from === null || to === null || match.has(from) || taken.has(to)) continue;
    const union = sizes.before.get(from)! + sizes.after.get(to)! - statementIds.length;
    if (statementIds.length < sharedPart * union) continue;
    match.set(from, to);
    taken.add(to);
  }
  const isSame = (from: string | null, to: string | null) =>
    from === null ? to === null : match.get(from) === to;
  const same = largestFirst
    .filter(({ from, to }) => from !== null && isSame(from, to))
    .map(({ from, to, statementIds }) => ({ before: from!, after: to!, stayed: statementIds.length }));
  const moved = largestFirst
    .filter(({ from, to }) => !isSame(from, to))
    .map(({ from, to, statementIds }) => ({ from, to, statementIds: statementIds.sort() }));
  return {
    groupsBefore: before.groups.length,
    groupsAfter: after.groups.length,
    both,
    added: after.groupOf.size - both,
    gone: before.groupOf.size - both,
    stayed: both - moved.reduce((all, each) => all + each.statementIds.length, 0),
    same,
    appeared: after.groups.filter((group) => !taken.has(group)),
    vanished: before.groups.filter((group) => !match.has(group)),
    moved,
  };
}

function orderOf(before: Grouping, after: Grouping) {
  const place = (groups: readonly string[]) => new Map(groups.map((group, at) => [group, at]));
  const [first, second] = [place(before.groups), place(after.groups)];
  const at = (places: Map<string, number>, group: string | null) =>
    group === null ? places.size : (places.get(group) ?? 0);
  return ({ from, to }: { from: string | null; to: string | null }) =>
    at(first, from) * (second.size + 1) + at(second, to);
}
