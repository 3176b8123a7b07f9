import { compare } from "#sense/collection.ts";

/** Where a unit came from: the table, the place, the channel. Null where it is not known. */
export interface PlacedUnit {
  themes: readonly string[];
  /** Dimension → value. */
  from: Readonly<Record<string, string | null>>;
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
  const themes = [...new Set(units.flatMap((unit) => unit.themes))].sort(compare);
  return themes.flatMap((theme) => {
    const mentions = units.filter((unit) => unit.themes.includes(theme));
    return dimensions.map((dimension): Breadth => {
      const valuesOf = (some: readonly PlacedUnit[]) =>
        new Set(some.flatMap(({ from }) => from[dimension] ?? []));
      const unplaced = mentions.filter(({ from }) => (from[dimension] ?? null) === null).length;
      return { theme, dimension, mentioning: valuesOf(mentions).size, of: valuesOf(units).size, unplaced };
    });
  });
}
