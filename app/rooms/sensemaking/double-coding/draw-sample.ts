import { seededDraw } from "#sense/agreement/seeded-draw.ts";

/*
 * A sample drawn by seed, stratified by channel: each channel has its share of the
 * places (largest remainders), and none that has statements is without one. The same
 * statements and seed give the same sample, whatever the order they came in.
 */

export interface Drawable {
  id: string;
  number: number;
  channel: string;
}

/** Fewer than this says little about two coders, so a small process is drawn more of. */
const smallestSample = 30;
/** More than this nobody codes blind. */
const largestSample = 2000;

/**
 * @param share percent of the statements, 1–100
 * @returns the sample in a drawn order, which tells nothing of where a statement came from
 */
export function drawSample(statements: readonly Drawable[], share: number, seed: number): Drawable[] {
  const strata = new Map<string, Drawable[]>();
  for (const one of [...statements].sort((a, b) => a.number - b.number)) {
    const stratum = strata.get(one.channel);
    if (stratum) stratum.push(one);
    else strata.set(one.channel, [one]);
  }
  const channels = [...strata.keys()].sort();
  const places = allot(
    channels.map((channel) => strata.get(channel)!.length),
    sampleSize(statements.length, share),
  );
  const draw = seededDraw(seed);
  const taken = channels.flatMap((channel, at) => shuffle(strata.get(channel)!, draw).slice(0, places[at]));
  return shuffle(taken, draw);
}

/** How many are drawn of `count`: the share, at least thirty where there are as many. */
export function sampleSize(count: number, share: number): number {
  return Math.min(count, largestSample, Math.max(smallestSample, Math.ceil((count * share) / 100)));
}

/** Places for strata of these sizes: proportional, at least one each where there are places enough. */
export function allot(sizes: readonly number[], places: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all === 0) return sizes.map(() => 0);
  const least = places >= sizes.length ? 1 : 0;
  const exact = sizes.map((size) => (size * places) / all);
  const given = exact.map((share, at) => Math.min(sizes[at]!, Math.max(least, Math.floor(share))));
  const sum = () => given.reduce((total, one) => total + one, 0);
  // Whoever is farthest below what is theirs is given first, and farthest above gives first.
  const order = (sign: 1 | -1) =>
    sizes
      .map((_, at) => at)
      .sort((a, b) => sign * (exact[b]! - given[b]! - (exact[a]! - given[a]!)) || a - b);
  while (sum() < places) {
    const next = order(1).find((at) => given[at]! < sizes[at]!);
    if (next === undefined) break;
    given[next]! += 1;
  }
  while (sum() > places) {
    const next = order(-1).find((at) => given[at]! > least);
    if (next === undefined) break;
    given[next]! -= 1;
  }
  return given;
}

function shuffle<T>(items: readonly T[], draw: (below: number) => number): T[] {
  const left = [...items];
  for (let at = left.length - 1; at > 0; at--) {
    const other = draw(at + 1);
    [left[at], left[other]] = [left[other]!, left[at]!];
  }
  return left;
}
