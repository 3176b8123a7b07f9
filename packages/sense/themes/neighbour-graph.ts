import { type SharedMemory, u32 } from "#sense/kernel/shared-memory.ts";
import type { FeatureIndex } from "#sense/themes/feature-index.ts";
import { unitLength } from "#sense/themes/feature-index.ts";
import { type Graph, makeGraph } from "#sense/themes/graph.ts";

/** A cosine of 1 as the weight of an edge from one end. */
export const fullWeight = 1000;

/**
 * The nearest neighbours of every text as one graph without direction. An edge is as
 * strong as the cosine, and twice as strong where both texts name each other.
 */
export function makeNeighbourGraph(memory: SharedMemory, task: FeatureIndex["task"]): Graph {
  const { neighbours } = task;
  const count = task.textOffsets.length - 1;
  const nearTexts = u32(memory, task.nearTexts);
  const similarities = u32(memory, task.nearSimilarities);
  const weights = new Uint16Array(similarities.length);
  const scale = fullWeight / (unitLength * unitLength);
  const inward = new Uint32Array(count + 1);
  for (let place = 0; place < similarities.length; place++) {
    if (similarities[place] === 0) continue;
    weights[place] = Math.max(1, Math.round(similarities[place]! * scale));
    inward[nearTexts[place]! + 1]!++;
  }
  for (let text = 0; text < count; text++) inward[text + 1]! += inward[text]!;
  const next = inward.slice(0, count);
  const from = new Int32Array(inward[count]!);
  for (let place = 0; place < similarities.length; place++) {
    if (weights[place] === 0) continue;
    from[next[nearTexts[place]!]!++] = place;
  }
  const offsets = new Uint32Array(count + 1);
  const targets = new Int32Array(2 * from.length);
  const edgeWeights = new Int32Array(2 * from.length);
  const placeOf = new Int32Array(count).fill(-1);
  let end = 0;
  for (let text = 0; text < count; text++) {
    const first = end;
    for (let place = text * neighbours; place < (text + 1) * neighbours && weights[place]! > 0; place++) {
      placeOf[nearTexts[place]!] = end;
      targets[end] = nearTexts[place]!;
      edgeWeights[end++] = weights[place]!;
    }
    for (let at = inward[text]!; at < inward[text + 1]!; at++) {
      const other = Math.floor(from[at]! / neighbours);
      const known = placeOf[other]!;
      if (known >= first && known < end && targets[known] === other)
        edgeWeights[known]! += weights[from[at]!]!;
      else {
        targets[end] = other;
        edgeWeights[end++] = weights[from[at]!]!;
      }
    }
    offsets[text + 1] = end;
  }
  return makeGraph(offsets, sharedCopy(targets, end), sharedCopy(edgeWeights, end));
}

/** Where all threads can read it without a copy of their own. */
function sharedCopy(array: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(4 * length));
  copy.set(array.subarray(0, length));
  return copy;
}
