import { compare } from "#sense/collection.ts";
import type { NearPair } from "#sense/near-neighbours.ts";
import type { Assignment } from "#sense/types.ts";

/*
 * Which statement a person should be asked about next: one the machine is in doubt
 * about and that many others resemble, for then the answer teaches most (uncertain ×
 * dense; Settles & Craven 2008). What has been asked speaks for its neighbours, so they
 * are asked later. Small groups of statements near each other can be answered at once.
 */

/** Statements near each other that may be given one area in one act. */
export interface AskGroup {
  /** The member the others are near first, then the nearest of them; 3–12. */
  ids: string[];
  /** The area that the members together are nearest to. */
  areaId: string;
  /** Mean likeness of the members to the first, 0–1. */
  likeness: number;
}

export interface AskNext {
  /** Every statement that nobody has decided, the one that teaches most first. */
  order: string[];
  /** No statement in two groups; the group that teaches most first. */
  groups: AskGroup[];
}

export interface AskOptions {
  /** Statements a person has decided on; they are not asked about, and what they resemble is better known. */
  decided?: ReadonlySet<string>;
  /** Members of a group are at least this near its first. */
  groupLikeness?: number;
}

export const smallestGroup = 3;
export const largestGroup = 12;

/**
 * @param assignments as `assign` gives them; their order changes nothing
 * @param neighbours as `nearNeighbours` gives them, each pair once
 */
export function askNext(
  assignments: readonly Assignment[],
  neighbours: readonly NearPair[],
  { decided = new Set(), groupLikeness = 0.3 }: AskOptions = {},
): AskNext {
  const waiting = assignments.filter((one) => !decided.has(one.id)).sort((a, b) => compare(a.id, b.id));
  const near = nearById(neighbours);
  const order = orderByUse(waiting, near, decided);
  return { order, groups: groupsOf(waiting, order, near, groupLikeness) };
}

type Near = Map<string, { id: string; value: number }[]>;

/** The neighbours of each, nearest first. */
function nearById(neighbours: readonly NearPair[]): Near {
  const near: Near = new Map();
  const add = (id: string, other: string, value: number) => {
    const known = near.get(id);
    if (known) known.push({ id: other, value });
    else near.set(id, [{ id: other, value }]);
  };
  for (const { a, b, value } of neighbours) {
    add(a, b, value);
    add(b, a, value);
  }
  for (const known of near.values()) known.sort((a, b) => b.value - a.value || compare(a.id, b.id));
  return near;
}

/** Half of the doubt is gone at this distance to the second best. */
const clearMargin = 0.05;

/** 1 where two areas are equally near, less the further apart they are. */
function doubt({ margin }: Assignment): number {
  return clearMargin / (clearMargin + margin);
}

/** Takes the best again and again; each one taken makes its neighbours less urgent. */
function orderByUse(waiting: readonly Assignment[], near: Near, decided: ReadonlySet<string>): string[] {
  const use = new Map<string, number>();
  const known = (id: string) =>
    (near.get(id) ?? []).reduce((left, one) => (decided.has(one.id) ? left * (1 - one.value) : left), 1);
  for (const one of waiting) {
    const density = (near.get(one.id) ?? []).reduce(
      (sum, other) => (decided.has(other.id) ? sum : sum + other.value),
      0,
    );
    // Damped, or the few that resemble very many would be all that is asked about.
    use.set(one.id, doubt(one) * Math.sqrt(1 + density) * known(one.id));
  }
  const queue = new Queue(use);
  const order: string[] = [];
  for (let id = queue.take(); id !== undefined; id = queue.take()) {
    order.push(id);
    for (const { id: other, value } of near.get(id) ?? []) queue.lower(other, 1 - value);
  }
  return order;
}

/** Highest value first, ties by id; a value lowered meanwhile is put back where it belongs. */
class Queue {
  private readonly heap: { id: string; value: number }[];
  private readonly values: Map<string, number>;

  constructor(values: Map<string, number>) {
    this.values = values;
    this.heap = [...values].map(([id, value]) => ({ id, value })).sort(before);
  }

  lower(id: string, factor: number): void {
    const value = this.values.get(id);
    if (value !== undefined) this.values.set(id, value * factor);
  }

  take(): string | undefined {
    for (;;) {
      const top = this.heap[0];
      if (top === undefined) return undefined;
      const value = this.values.get(top.id)!;
      const last = this.heap.pop()!;
      if (value === top.value) {
        if (last !== top) this.sink(last);
        this.values.delete(top.id);
        return top.id;
      }
      if (last !== top) this.sink(last);
      this.rise({ id: top.id, value });
    }
  }

  /** Puts an item in at the top and lets it sink to its place. */
  private sink(item: { id: string; value: number }): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.heap.length) break;
      if (child + 1 < this.heap.length && before(this.heap[child + 1]!, this.heap[child]!) < 0) child++;
      if (before(item, this.heap[child]!) <= 0) break;
      this.heap[at] = this.heap[child]!;
      at = child;
    }
    this.heap[at] = item;
  }

  private rise(item: { id: string; value: number }): void {
    let at = this.heap.length;
    this.heap.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (before(this.heap[parent]!, item) <= 0) break;
      this.heap[at] = this.heap[parent]!;
      at = parent;
    }
    this.heap[at] = item;
  }
}

function before(a: { id: string; value: number }, b: { id: string; value: number }): number {
  return b.value - a.value || compare(a.id, b.id);
}

/** Each statement in turn with those near it that are in no group yet. */
function groupsOf(
  waiting: readonly Assignment[],
  order: readonly string[],
  near: Near,
  groupLikeness: number,
): AskGroup[] {
  const byId = new Map(waiting.map((one) => [one.id, one]));
  const taken = new Set<string>();
  const groups: AskGroup[] = [];
  for (const id of order) {
    if (taken.has(id)) continue;
    const others = (near.get(id) ?? [])
      .filter((one) => one.value >= groupLikeness && byId.has(one.id) && !taken.has(one.id))
      .slice(0, largestGroup - 1);
    if (others.length + 1 < smallestGroup) continue;
    const ids = [id, ...others.map((one) => one.id)];
    for (const member of ids) taken.add(member);
    const likeness = others.reduce((sum, one) => sum + one.value, 0) / others.length;
    groups.push({
      ids,
      areaId: nearestArea(ids.map((member) => byId.get(member)!)),
      likeness: Math.round(likeness * 1e6) / 1e6,
    });
  }
  return groups;
}

function nearestArea(members: readonly Assignment[]): string {
  const sums = new Map<string, number>();
  for (const { ranking } of members) {
    for (const { areaId, score } of ranking) {
      sums.set(areaId, (sums.get(areaId) ?? 0) + Math.round(score * 1e6));
    }
  }
  const ordered = [...sums].sort(([a, x], [b, y]) => y - x || compare(a, b));
  return ordered[0]?.[0] ?? "";
}
