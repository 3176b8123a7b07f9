import { type Judgement, labelUnits } from "#sense/agreement/judgement.ts";
import { compare } from "#sense/collection.ts";

/** Two coders on the units both have judged. */
export interface PairAgreement {
  coders: [string, string];
  /** Units both judged; the denominator of the share. */
  units: number;
  /** Units with exactly the same set of codes. */
  equal: number;
  /** Cohen's kappa over whole sets; null when there is nothing to compare or both used one set only. */
  kappa: number | null;
}

/** Every pair of coders that share a unit, in the order of their names. */
export function pairAgreements(judgements: readonly Judgement[]): PairAgreement[] {
  const { units } = labelUnits(judgements);
  const pairs = new Map<string, { coders: [string, string]; seen: [number, number][] }>();
  for (const { given, coders } of units) {
    for (let a = 0; a < coders.length; a++) {
      for (let b = a + 1; b < coders.length; b++) {
        const key = JSON.stringify([coders[a], coders[b]]);
        const pair = pairs.get(key) ?? { coders: [coders[a]!, coders[b]!], seen: [] };
        pair.seen.push([given[a]!, given[b]!]);
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()]
    .sort((x, y) => compare(x.coders[0], y.coders[0]) || compare(x.coders[1], y.coders[1]))
    .map(({ coders, seen }) => ({
      coders,
      units: seen.length,
      equal: seen.filter(([a, b]) => a === b).length,
      kappa: cohenKappa(seen),
    }));
}

/**
 * Agreement of two coders beyond what their own habits would give by chance.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", 1960.
 *
 * @param pairs what the first and the second said of each unit, as numbers of categories
 */
export function cohenKappa(pairs: readonly (readonly [number, number])[]): number | null {
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  let equal = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) equal++;
  }
  let chance = 0;
  for (const [category, count] of first) chance += count * (second.get(category) ?? 0);
  const n = pairs.length;
  if (n === 0 || chance === n * n) return null;
  return (equal * n - chance) / (n * n - chance);
}
