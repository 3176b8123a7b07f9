import { compare } from "#sense/collection.ts";

/** Where a unit came from: the table, the place, the channel. Null where it is not known. */
export interface PlacedUnit {
  themes: readonly string[];
  /** Dimension → value. */
  from: Readonly<Record<string, string | null>>;
  /** How many units are just like it and are not given for themselves; 1 unless told. */
  count?: number;
}

export interface Breadth {
  theme: string;
  dimension: string;
  /** How many of the values mention the theme, of how many there are. */
  mentioning: number;
  of: number;
  /** Mentions whose value is not known: they widen nothing. */
  unplaced: number;
}

/** How widely each theme is spread: mentioned at 6 of 8 tables says more than 40 mentions at one. */
export function breadthOf(units: readonly PlacedUnit[]): Breadth[] {
  const dimensions = [...new Set(units.flatMap(({ from }) => Object.keys(from)))].sort(compare);
  const mentionsOf = new Map<string, PlacedUnit[]>();
  for (const unit of units)
    for (const theme of new Set(unit.themes)) {
      const known = mentionsOf.get(theme);
      if (known) known.push(unit);
      else mentionsOf.set(theme, [unit]);
    }
  const all = dimensions.map((dimension) => valuesOf(units, dimension).size);
  return [...mentionsOf]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([theme, mentions]) =>
      dimensions.map((dimension, at): Breadth => {
        const unplaced = mentions.reduce(
          (sum, { from, count = 1 }) => sum + ((from[dimension] ?? null) === null ? count : 0),
          0,
        );
        return {
          theme,
          dimension,
          mentioning: valuesOf(mentions, dimension).size,
          of: all[at]!,
          unplaced,
        };
      }),
    );
}

function valuesOf(units: readonly PlacedUnit[], dimension: string): Set<string> {
  return new Set(units.flatMap(({ from }) => from[dimension] ?? []));
}
