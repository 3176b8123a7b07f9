import { aggregateGraph, type Graph } from "#sense/themes/graph.ts";
import { seededOrder } from "#sense/themes/seeded-order.ts";

/*
 * Communities of a graph by the Leiden algorithm (Traag, Waltman & van Eck 2019) on
 * modularity with a resolution (Reichardt & Bornholdt 2006): move nodes while that helps,
 * refine each community into well-connected parts, make the parts nodes, and again.
 * Oddity: where the paper draws a part at random, we take the best one, and the seed decides
 * the visiting order alone; ties go to the lowest number. Sums are of whole numbers, so the
 * same graph and seed give the same communities on every machine.
 */

export interface LeidenOptions {
  /** Above 1: more and smaller communities. */
  resolution: number;
  seed: number;
  /** Communities to start from; else every node alone. */
  start?: Int32Array;
}

/** @returns the community of each node, numbered from 0 by first appearance */
export function leiden(graph: Graph, { resolution, seed, start }: LeidenOptions): Int32Array {
  const whole = graph.strengths.reduce((sum, one) => sum + one, 0);
  const scale = whole === 0 ? 0 : resolution / whole;
  const result = new Int32Array(graph.strengths.length);
  for (let node = 0; node < result.length; node++) result[node] = node;
  let level = graph;
  let community = start ? Int32Array.from(start) : result.slice();
  for (let round = 0; ; round++) {
    const order = seededOrder(community.length, seed + 7919 * round);
    moveNodes(level, community, scale, order);
    const communities = renumber(community);
    if (communities === community.length) break;
    const part = refine(level, community, scale, order);
    const parts = renumber(part);
    const settled = parts === part.length;
    // Nothing could be joined within the communities: they become the nodes themselves.
    const groupOf = settled ? community : part;
    const groups = settled ? communities : parts;
    const next = new Int32Array(groups);
    for (let node = 0; node < groupOf.length; node++) next[groupOf[node]!] = community[node]!;
    for (let node = 0; node < result.length; node++) result[node] = groupOf[result[node]!]!;
    level = aggregateGraph(level, groupOf, groups);
    community = next;
  }
  for (let node = 0; node < result.length; node++) result[node] = community[result[node]!]!;
  renumber(result);
  return result;
}

/** Numbers the groups from 0 by first appearance, in place; returns how many there are. */
export function renumber(groupOf: Int32Array): number {
  let most = -1;
  for (let at = 0; at < groupOf.length; at++) if (groupOf[at]! > most) most = groupOf[at]!;
  const numbers = new Int32Array(most + 1).fill(-1);
  let count = 0;
  for (let at = 0; at < groupOf.length; at++) {
    const group = groupOf[at]!;
    if (numbers[group] === -1) numbers[group] = count++;
    groupOf[at] = numbers[group]!;
  }
  return count;
}

/** Moves single nodes to the neighbouring community that gains most, until none gains (in place). */
function moveNodes(graph: Graph, community: Int32Array, scale: number, order: Int32Array): void {
  const { offsets, targets, weights, strengths } = graph;
  const count = community.length;
  const held = new Float64Array(count);
  const sizes = new Int32Array(count);
  for (let node = 0; node < count; node++) {
    held[community[node]!]! += strengths[node]!;
    sizes[community[node]!]!++;
  }
  const empty: number[] = [];
  for (let group = count - 1; group >= 0; group--) if (sizes[group] === 0) empty.push(group);
  const queue = order.slice();
  const waiting = new Uint8Array(count).fill(1);
  const shared = new Float64Array(count);
  const touched = new Int32Array(count);
  let head = 0;
  let queued = count;
  while (queued > 0) {
    const node = queue[head]!;
    head = head + 1 === count ? 0 : head + 1;
    queued--;
    waiting[node] = 0;
    const own = community[node]!;
    const strength = strengths[node]! * scale;
    held[own]! -= strengths[node]!;
    sizes[own]!--;
    let reached = 0;
    const stop = offsets[node + 1]!;
    for (let edge = offsets[node]!; edge < stop; edge++) {
      const group = community[targets[edge]!]!;
      if (shared[group] === 0) touched[reached++] = group;
      shared[group]! += weights[edge]!;
    }
    let best = own;
    let gain = shared[own]! - strength * held[own]!;
    for (let k = 0; k < reached; k++) {
      const group = touched[k]!;
      const offered = shared[group]! - strength * held[group]!;
      if (offered > gain || (offered === gain && best !== own && group < best)) {
        best = group;
        gain = offered;
      }
      shared[group] = 0;
    }
    if (gain < 0 && sizes[own]! > 0) best = empty.pop()!;
    else if (best !== own && sizes[own] === 0) empty.push(own);
    held[best]! += strengths[node]!;
    sizes[best]!++;
    if (best === own) continue;
    community[node] = best;
    for (let edge = offsets[node]!; edge < stop; edge++) {
      const other = targets[edge]!;
      if (waiting[other] === 1 || community[other] === best) continue;
      waiting[other] = 1;
      const tail = head + queued;
      queue[tail >= count ? tail - count : tail] = other;
      queued++;
    }
  }
}

/** Splits communities into well-connected parts: each node alone joins the best part of its community. */
function refine(graph: Graph, community: Int32Array, scale: number, order: Int32Array): Int32Array {
  const { offsets, targets, weights, strengths } = graph;
  const count = community.length;
  const whole = new Float64Array(count);
  const part = new Int32Array(count);
  const held = Float64Array.from(strengths);
  /** Weight from a part to the rest of its community. */
  const outward = new Float64Array(count);
  const alone = new Uint8Array(count).fill(1);
  for (let node = 0; node < count; node++) {
    part[node] = node;
    whole[community[node]!]! += strengths[node]!;
    for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
      if (community[targets[edge]!] === community[node]) outward[node]! += weights[edge]!;
    }
  }
  const shared = new Float64Array(count);
  const touched = new Int32Array(count);
  for (const node of order) {
    if (alone[node] === 0) continue;
    const own = community[node]!;
    const strength = strengths[node]! * scale;
    if (outward[node]! < strength * (whole[own]! - strengths[node]!)) continue;
    let reached = 0;
    for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
      const other = targets[edge]!;
      if (community[other] !== own) continue;
      const group = part[other]!;
      if (shared[group] === 0) touched[reached++] = group;
      shared[group]! += weights[edge]!;
    }
    let best = node;
    let gain = 0;
    let sharedWithBest = 0;
    for (let k = 0; k < reached; k++) {
      const group = touched[k]!;
      const weight = shared[group]!;
      shared[group] = 0;
      if (outward[group]! < scale * held[group]! * (whole[own]! - held[group]!)) continue;
      const offered = weight - strength * held[group]!;
      if (offered > gain || (offered === gain && offered > 0 && group < best)) {
        best = group;
        gain = offered;
        sharedWithBest = weight;
      }
    }
    if (best === node) continue;
    part[node] = best;
    held[best]! += strengths[node]!;
    held[node] = 0;
    outward[best]! += outward[node]! - 2 * sharedWithBest;
    alone[best] = 0;
    alone[node] = 0;
  }
  return part;
}
