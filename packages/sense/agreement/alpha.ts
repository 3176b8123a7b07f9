import { type Judgement, type LabelledUnits, labelUnits } from "#sense/agreement/judgement.ts";
import { type DistanceName, type SetDistance, setDistances } from "#sense/agreement/set-distance.ts";

/*
 * Krippendorff's alpha: 1 is full agreement, 0 what chance would give. Any number of
 * coders, missing judgements allowed; a unit with one judgement pairs with nothing and
 * is left out. Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability",
 * 2011, section E (the form without a coincidence matrix).
 */

export interface Alpha {
  /** Null when it cannot be told; `why` says why. */
  alpha: number | null;
  why: "nothingPaired" | "noVariation" | null;
  /** Units with two judgements or more. */
  units: number;
  /** Judgements in them. */
  judgements: number;
  /** Mean distance seen, and mean distance by chance. */
  observed: number;
  expected: number;
}

/** @param judgements in any order: the result is the same to the last bit */
export function krippendorffAlpha(judgements: readonly Judgement[], distance: DistanceName): Alpha {
  const labelled = labelUnits(judgements);
  const table = distanceTable(labelled.labels, setDistances[distance]);
  return alphaOfUnits(weighUnits(labelled, table), table);
}

/** One unit as the sums need it. */
export interface WeighedUnit {
  given: readonly number[];
  /** Sum of distances over all ordered pairs, divided by the judgements less one. */
  disagreement: number;
}

export function weighUnits({ units }: LabelledUnits, table: readonly Float64Array[]): WeighedUnit[] {
  return units
    .filter(({ given }) => given.length > 1)
    .map(({ given }) => {
      let sum = 0;
      for (const a of given) for (const b of given) sum += table[a]![b]!;
      return { given, disagreement: sum / (given.length - 1) };
    });
}

export function alphaOfUnits(units: readonly WeighedUnit[], table: readonly Float64Array[]): Alpha {
  const counts = new Float64Array(table.length);
  let disagreement = 0;
  let judgements = 0;
  for (const unit of units) {
    disagreement += unit.disagreement;
    judgements += unit.given.length;
    for (const label of unit.given) counts[label]! += 1;
  }
  const size = { units: units.length, judgements };
  if (judgements === 0) return { alpha: null, why: "nothingPaired", ...size, observed: 0, expected: 0 };
  let chance = 0;
  for (let a = 0; a < counts.length; a++) {
    if (counts[a] === 0) continue;
    for (let b = 0; b < counts.length; b++) chance += counts[a]! * counts[b]! * table[a]![b]!;
  }
  const observed = disagreement / judgements;
  const expected = chance / (judgements * (judgements - 1));
  if (expected === 0) return { alpha: null, why: "noVariation", ...size, observed, expected };
  return { alpha: 1 - observed / expected, why: null, ...size, observed, expected };
}

export function distanceTable(labels: readonly (readonly string[])[], distance: SetDistance): Float64Array[] {
  return labels.map((a) => Float64Array.from(labels, (b) => distance(a, b)));
}
