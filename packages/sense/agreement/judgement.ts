import { compare } from "#sense/collection.ts";

/**
 * What one coder said about one unit. Several codes stand together as a set;
 * an empty set is a judgement too ("I read it, and nothing fits"). A coder who did
 * not see the unit has no judgement of it: that is missing data, not disagreement.
 */
export interface Judgement {
  unit: string;
  coder: string;
  codes: readonly string[];
}

/** The judgements of one unit, each as the number of its label set in `LabelledUnits.labels`. */
export interface LabelledUnits {
  /** Every distinct set of codes that was used, in a fixed order. */
  labels: readonly (readonly string[])[];
  /** In the order of their names, coders in the order of theirs. */
  units: readonly { unit: string; given: readonly number[]; coders: readonly string[] }[];
}

/** Brings judgements into one order, whatever the order of the rows; a coder's second row of a unit joins the first. */
export function labelUnits(judgements: readonly Judgement[]): LabelledUnits {
  const sets = new Map<string, Map<string, Set<string>>>();
  for (const { unit, coder, codes } of judgements) {
    const ofUnit = sets.get(unit) ?? new Map<string, Set<string>>();
    sets.set(unit, ofUnit.set(coder, new Set([...(ofUnit.get(coder) ?? []), ...codes])));
  }
  const keyed = [...sets].map(([unit, byCoder]) => {
    const rows = [...byCoder].map(([coder, codes]) => ({ coder, key: JSON.stringify([...codes].sort()) }));
    return { unit, rows: rows.sort((a, b) => compare(a.coder, b.coder)) };
  });
  keyed.sort((a, b) => compare(a.unit, b.unit));
  const keys = [...new Set(keyed.flatMap(({ rows }) => rows.map(({ key }) => key)))].sort(compare);
  const numberOf = new Map(keys.map((key, number) => [key, number]));
  return {
    labels: keys.map((key) => JSON.parse(key) as string[]),
    units: keyed.map(({ unit, rows }) => ({
      unit,
      given: rows.map(({ key }) => numberOf.get(key)!),
      coders: rows.map(({ coder }) => coder),
    })),
  };
}
