import { u16, u32 } from "#sense/kernel/shared-memory.ts";
import { type FeatureIndex, unitLength } from "#sense/themes/feature-index.ts";
import { nodesByGroup } from "#sense/themes/graph.ts";

/** Features of a theme's middle that are compared: enough to tell it, few enough to stay linear. */
const widestMiddle = 256;

/**
 * Lays nodes that are in no theme beside the theme whose middle is nearest, in place; those that
 * are near to none stay at -1. In whole numbers, ties to the lower theme.
 */
export function attachTexts(
  { memory, task }: FeatureIndex,
  theme: Int32Array,
  themes: number,
  leastSimilarity: number,
): void {
  if (themes === 0) return;
  const middles = middlesByFeature({ memory, task }, theme, themes);
  const offsets = u32(memory, task.textOffsets);
  const features = u32(memory, task.textFeatures);
  const weights = u16(memory, task.textWeights);
  const least = leastSimilarity * unitLength * unitLength;
  const scores = new Float64Array(themes);
  for (let node = 0; node < theme.length; node++) {
    if (theme[node] !== -1) continue;
    scores.fill(0);
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const feature = features[at]!;
      for (let place = middles.offsets[feature]!; place < middles.offsets[feature + 1]!; place++)
        scores[middles.themes[place]!]! += weights[at]! * middles.weights[place]!;
    }
    let best = 0;
    for (let one = 1; one < themes; one++) if (scores[one]! > scores[best]!) best = one;
    // Marked, so that a node laid beside a theme does not move its middle.
    if (scores[best]! >= least) theme[node] = -2 - best;
  }
  for (let node = 0; node < theme.length; node++) if (theme[node]! < -1) theme[node] = -2 - theme[node]!;
}

interface Middles {
  offsets: Uint32Array;
  themes: Int32Array;
  weights: Uint16Array;
}

function middlesByFeature(
  { memory, task }: Omit<FeatureIndex, "scratch">,
  theme: Int32Array,
  themes: number,
): Middles {
  const offsets = u32(memory, task.textOffsets);
  const features = u32(memory, task.textFeatures);
  const weights = u16(memory, task.textWeights);
  const count = task.postingOffsets.length - 1;
  const sums = new Float64Array(count);
  const members = nodesByGroup(
    theme.map((one) => one + 1),
    themes + 1,
  );
  const found: { feature: number; theme: number; weight: number }[] = [];
  for (let one = 0; one < themes; one++) {
    const touched: number[] = [];
    for (let at = members.offsets[one + 1]!; at < members.offsets[one + 2]!; at++) {
      const node = members.nodes[at]!;
      for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry++) {
        if (sums[features[entry]!] === 0) touched.push(features[entry]!);
        sums[features[entry]!]! += weights[entry]!;
      }
    }
    const heaviest = touched.sort((a, b) => sums[b]! - sums[a]! || a - b).slice(0, widestMiddle);
    let squares = 0;
    for (const feature of heaviest) squares += sums[feature]! * sums[feature]!;
    const scale = unitLength / Math.sqrt(squares || 1);
    for (const feature of heaviest)
      found.push({ feature, theme: one, weight: Math.floor(sums[feature]! * scale) });
    for (const feature of touched) sums[feature] = 0;
  }
  found.sort((a, b) => a.feature - b.feature || a.theme - b.theme);
  const middles = {
    offsets: new Uint32Array(count + 1),
    themes: Int32Array.from(found, (one) => one.theme),
    weights: Uint16Array.from(found, (one) => one.weight),
  };
  for (const { feature } of found) middles.offsets[feature + 1]!++;
  for (let feature = 0; feature < count; feature++)
    middles.offsets[feature + 1]! += middles.offsets[feature]!;
  return middles;
}
