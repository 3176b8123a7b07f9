import { alphaOfUnits, distanceTable, weighUnits } from "#sense/agreement/alpha.ts";
import { type Judgement, labelUnits } from "#sense/agreement/judgement.ts";
import { seededDraw } from "#sense/agreement/seeded-draw.ts";
import { type DistanceName, setDistances } from "#sense/agreement/set-distance.ts";

/*
 * How far alpha may be off because only some units were coded twice: units are drawn
 * again with replacement and alpha computed each time (Zapf et al., BMC Medical
 * Research Methodology 16:93, 2016). The draws come from a seed, so that the same
 * codings give the same interval, on every machine.
 */

export interface Interval {
  low: number;
  high: number;
}

/** With fewer units than this the interval says more about the draws than about the coders. */
export const fewestUnitsForInterval = 10;
const draws = 1000;

/**
 * The middle 95 % of alpha over redrawn units; null with fewer than ten units coded twice
 * or when more than one in twenty draws holds no variation.
 *
 * @param seed any whole number
 */
export function alphaInterval(
  judgements: readonly Judgement[],
  distance: DistanceName,
  seed: number,
): Interval | null {
  const labelled = labelUnits(judgements);
  const table = distanceTable(labelled.labels, setDistances[distance]);
  const units = weighUnits(labelled, table);
  if (units.length < fewestUnitsForInterval) return null;
  const draw = seededDraw(seed);
  const alphas: number[] = [];
  for (let round = 0; round < draws; round++) {
    const { alpha } = alphaOfUnits(
      units.map(() => units[draw(units.length)]!),
      table,
    );
    if (alpha !== null) alphas.push(alpha);
  }
  if (alphas.length < draws * 0.95) return null;
  alphas.sort((a, b) => a - b);
  const at = (share: number) => alphas[Math.floor(share * (alphas.length - 1))]!;
  return { low: at(0.025), high: at(0.975) };
}
