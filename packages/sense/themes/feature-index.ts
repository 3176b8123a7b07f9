import type { NeighbourTask } from "#sense/kernel/kernel.ts";
import { MemoryPlan, makeMemory, type SharedMemory, u16, u32 } from "#sense/kernel/shared-memory.ts";
import { type ContentFlags, eachContentWord } from "#sense/rows/content-flags.ts";
import type { DistinctTexts } from "#sense/rows/distinct-texts.ts";
import { radixOrder } from "#sense/rows/radix-order.ts";
import { steadyLog } from "#sense/rows/steady-log.ts";
import type { ThemeParameters } from "#sense/themes/parameters.ts";
import type { ThemeNodes } from "#sense/themes/theme-nodes.ts";
import type { WordFeatures } from "#sense/themes/word-features.ts";

/*
 * TF-IDF as compressed rows in whole numbers, and the same turned round as an inverted index.
 * Stems with compound parts and word edges are brought to length one each, then joined to length
 * one. A feature that only one text has joins nothing and is left out; the others are numbered
 * from the rarest, so that reading a row from its start is reading what tells most.
 */

/** The length of a text's vector; the cosine of two texts is their sum of products divided by its square. */
export const unitLength = 4095;

export interface FeatureIndex {
  memory: SharedMemory;
  task: Omit<NeighbourTask, "scores" | "touched">;
  scratch: Pick<NeighbourTask, "scores" | "touched">[];
}

interface Counted {
  offsets: Uint32Array;
  features: Int32Array;
  counts: Uint8Array;
}

export interface IndexOptions {
  parameters: ThemeParameters;
  threads: number;
  forWasm: boolean;
  /** How many of how many background lines hold a feature, where there is a background. */
  background?: { holders: Uint32Array; lines: number };
}

export function buildFeatureIndex(
  texts: DistinctTexts,
  nodes: ThemeNodes,
  flags: ContentFlags,
  words: WordFeatures,
  { parameters, threads, forWasm, background }: IndexOptions,
): FeatureIndex {
  const counted = countFeatures(texts, nodes, flags, words);
  const holders = new Uint32Array(words.count);
  for (const feature of counted.features) holders[feature]!++;
  const { numberOf, kept, entries } = fromTheRarest(holders);
  const plan = new MemoryPlan();
  const stretches = {
    textOffsets: plan.reserve(nodes.count + 1, 4),
    textFeatures: plan.reserve(entries, 4),
    textWeights: plan.reserve(entries, 2),
    postingOffsets: plan.reserve(kept + 1, 4),
    postingTexts: plan.reserve(entries, 4),
    postingWeights: plan.reserve(entries, 2),
    nearTexts: plan.reserve(nodes.count * parameters.neighbours, 4),
    nearSimilarities: plan.reserve(nodes.count * parameters.neighbours, 4),
  };
  const scratch = Array.from({ length: threads }, () => ({
    scores: plan.reserve(nodes.count, 4),
    touched: plan.reserve(Math.min(nodes.count, parameters.postingBudget) + 1, 4),
  }));
  const memory = makeMemory(plan, forWasm);
  const rarity = rarities(holders, nodes.count, background);
  const task = {
    ...stretches,
    budget: parameters.postingBudget,
    neighbours: parameters.neighbours,
    least: Math.floor(parameters.leastSimilarity * unitLength * unitLength),
  };
  weighTexts(memory, task, counted, numberOf, rarity, words.isEdge, parameters.edgeWeight);
  turnRound(memory, task);
  return { memory, task, scratch };
}

function countFeatures(
  texts: DistinctTexts,
  nodes: ThemeNodes,
  flags: ContentFlags,
  words: WordFeatures,
): Counted {
  const offsets = new Uint32Array(nodes.count + 1);
  let features = new Int32Array(nodes.count * 32 + 64);
  let counts = new Uint8Array(features.length);
  const placeOf = new Int32Array(words.count).fill(-1);
  let end = 0;
  for (let node = 0; node < nodes.count; node++) {
    const text = nodes.textOf[node]!;
    const first = end;
    eachContentWord(texts.words, texts.wordOffsets[text]!, texts.wordOffsets[text + 1]!, flags, (word) => {
      for (let at = words.offsets[word]!; at < words.offsets[word + 1]!; at++) {
        const feature = words.features[at]!;
        const place = placeOf[feature]!;
        if (place >= first) {
          if (counts[place]! < 255) counts[place]!++;
          continue;
        }
        if (end === features.length) {
          features = widened(features, new Int32Array(Math.ceil(end * 1.5)));
          counts = widened(counts, new Uint8Array(features.length));
        }
        placeOf[feature] = end;
        features[end] = feature;
        counts[end++] = 1;
      }
    });
    offsets[node + 1] = end;
  }
  return { offsets, features: features.subarray(0, end), counts: counts.subarray(0, end) };
}

/** New numbers for the features that two texts or more have, rarest first, ties in their old order. */
function fromTheRarest(holders: Uint32Array): { numberOf: Int32Array; kept: number; entries: number } {
  const numberOf = new Int32Array(holders.length).fill(-1);
  let kept = 0;
  let entries = 0;
  for (const feature of radixOrder(holders)) {
    if (holders[feature]! < 2) continue;
    numberOf[feature] = kept++;
    entries += holders[feature]!;
  }
  return { numberOf, kept, entries };
}

/** A feature is as common as it is among the texts or in the background, whichever is more. */
function rarities(
  holders: Uint32Array,
  count: number,
  background?: { holders: Uint32Array; lines: number },
): Float64Array {
  const known = new Map<number, number>();
  const rarity = (held: number, of: number) => 1 + steadyLog((1 + of) / (1 + held));
  return Float64Array.from(holders, (held, feature) => {
    let own = known.get(held);
    if (own === undefined) {
      own = rarity(held, count);
      known.set(held, own);
    }
    return background ? Math.min(own, rarity(background.holders[feature]!, background.lines)) : own;
  });
}

const logs = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + steadyLog(count)));

function weighTexts(
  memory: SharedMemory,
  task: FeatureIndex["task"],
  { offsets, features, counts }: Counted,
  numberOf: Int32Array,
  rarity: Float64Array,
  isEdge: Uint8Array,
  edgeWeight: number,
): void {
  const textOffsets = u32(memory, task.textOffsets);
  const textFeatures = u32(memory, task.textFeatures);
  const textWeights = u16(memory, task.textWeights);
  const weightOf = new Float64Array(numberOf.length);
  let filled = 0;
  for (let node = 0; node + 1 < offsets.length; node++) {
    const first = filled;
    let stems = 0;
    let edges = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const feature = features[at]!;
      if (numberOf[feature] === -1) continue;
      const weight = logs[counts[at]!]! * rarity[feature]!;
      weightOf[numberOf[feature]!] = isEdge[feature] ? -weight : weight;
      textFeatures[filled++] = numberOf[feature]!;
      if (isEdge[feature]) edges += weight * weight;
      else stems += weight * weight;
    }
    textFeatures.subarray(first, filled).sort();
    const whole = Math.sqrt((stems > 0 ? 1 : 0) + (edges > 0 ? edgeWeight * edgeWeight : 0));
    const stemScale = stems > 0 ? unitLength / (whole * Math.sqrt(stems)) : 0;
    const edgeScale = edges > 0 ? (unitLength * edgeWeight) / (whole * Math.sqrt(edges)) : 0;
    for (let at = first; at < filled; at++) {
      const weight = weightOf[textFeatures[at]!]!;
      // At least 1: a score of 0 means "not reached" to the kernel.
      textWeights[at] = Math.max(1, Math.floor(weight < 0 ? -weight * edgeScale : weight * stemScale));
    }
    textOffsets[node + 1] = filled;
  }
}

function turnRound(memory: SharedMemory, task: FeatureIndex["task"]): void {
  const textOffsets = u32(memory, task.textOffsets);
  const textFeatures = u32(memory, task.textFeatures);
  const textWeights = u16(memory, task.textWeights);
  const postingOffsets = u32(memory, task.postingOffsets);
  const postingTexts = u32(memory, task.postingTexts);
  const postingWeights = u16(memory, task.postingWeights);
  for (const feature of textFeatures) postingOffsets[feature + 1]!++;
  for (let feature = 0; feature + 1 < postingOffsets.length; feature++)
    postingOffsets[feature + 1]! += postingOffsets[feature]!;
  const next = postingOffsets.slice(0, postingOffsets.length - 1);
  for (let text = 0; text + 1 < textOffsets.length; text++) {
    for (let at = textOffsets[text]!; at < textOffsets[text + 1]!; at++) {
      const place = next[textFeatures[at]!]!++;
      postingTexts[place] = text;
      postingWeights[place] = textWeights[at]!;
    }
  }
}

function widened<T extends Int32Array | Uint8Array>(array: T, wider: T): T {
  wider.set(array as never);
  return wider;
}
