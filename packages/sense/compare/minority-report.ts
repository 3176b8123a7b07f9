import { compare } from "#sense/collection.ts";
import { correctForMany } from "#sense/compare/benjamini-hochberg.ts";
import { smallestCell } from "#sense/compare/count-table.ts";
import { fisherExact } from "#sense/compare/fisher.ts";
import type { RareView } from "#sense/compare/rare-views.ts";

/*
 * Few are not nothing. Two ways to be a minority: rare but coherent (a handful of statements with
 * a word of their own, found by `findRareViews`), and held by one group (a theme that comes from
 * there far more than chance would have it).
 */

export interface MinorityInput {
  statements: readonly {
    id: string;
    group: string | null;
    /** Statements with the same value are copies of one another and count once. */
    copySet?: string | null;
  }[];
  rare: readonly RareView[];
  themes: readonly { theme: string; statements: readonly string[] }[];
}

export interface MinorityOptions {
  /** Different statements it takes to be a view. Default 3. */
  fewest?: number;
  /** Share of a theme that must come from one group. Default .8. */
  oneGroup?: number;
  /** Largest corrected p value for one group. Default .05. */
  level?: number;
}

export const minorityDefaults: Readonly<Required<MinorityOptions>> = {
  fewest: 3,
  oneGroup: 0.8,
  level: 0.05,
};

export interface Minority {
  kind: "rare" | "oneGroup";
  statements: string[];
  /** Different ones: copies counted once. */
  size: number;
  /** The one that stands for them. */
  shown: string;
  theme: string | null;
  /** For those who work inside the house only. Null when they come from several. */
  group: string | null;
}

/** Rare views, surest first, then themes of one group, surest first. The order of the rows changes nothing. */
export function minorityReport(input: MinorityInput, options: MinorityOptions = {}): Minority[] {
  const { fewest, oneGroup, level } = { ...minorityDefaults, ...options };
  const byId = new Map(input.statements.map((one) => [one.id, one]));
  const sizeOf = (ids: readonly string[]) =>
    new Set(ids.map((id) => byId.get(id)?.copySet ?? `\u0000${id}`)).size;
  const themes = input.themes.map(({ theme, statements }) => ({ theme, members: new Set(statements) }));
  const rare = input.rare.map(({ shown, statements, size }): Minority => {
    const groups = new Set(statements.map((id) => byId.get(id)?.group ?? null));
    const theme = themes.find(({ members }) => statements.every((id) => members.has(id)))?.theme ?? null;
    const group = groups.size === 1 ? [...groups][0]! : null;
    return { kind: "rare", statements, size, shown, theme, group };
  });
  return [...rare, ...themesOfOneGroup(input, { fewest, oneGroup, level }, sizeOf)];
}

/** What a public reader may see: one text, how many unless under five, and never the group. */
export interface PublicMinority {
  shown: string;
  /** Null says "fewer than five". */
  size: number | null;
}

/** In the order of the shown ids, so that the place in the list tells nothing either. */
export function publicMinorities(minorities: readonly Minority[]): PublicMinority[] {
  const shown = new Map(
    minorities.map(({ shown, size }) => [shown, { shown, size: size < smallestCell ? null : size }]),
  );
  return [...shown.values()].sort((a, b) => compare(a.shown, b.shown));
}

function themesOfOneGroup(
  { statements, themes }: MinorityInput,
  { fewest, oneGroup, level }: Required<MinorityOptions>,
  sizeOf: (ids: readonly string[]) => number,
): Minority[] {
  const groupOf = new Map(
    statements.flatMap(({ id, group }) => (group === null ? [] : [[id, group] as const])),
  );
  const sizes = new Map<string, number>();
  for (const group of groupOf.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const placedIn = new Map(
    themes.map(({ theme, statements: members }) => [
      theme,
      [...new Set(members)].filter((id) => groupOf.has(id)).sort(compare),
    ]),
  );
  const counted = [...placedIn].map(([theme, placed]) => {
    const counts = new Map<string, number>();
    for (const id of placed) {
      const group = groupOf.get(id)!;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return { theme, counts };
  });
  return findOneGroup(sizes, counted, { oneGroup, level }).flatMap(({ theme, group }) => {
    const here = placedIn.get(theme)!.filter((id) => groupOf.get(id) === group);
    const size = sizeOf(here);
    if (size < fewest) return [];
    return [{ kind: "oneGroup" as const, statements: here, size, shown: here[0]!, theme, group }];
  });
}

/**
 * Themes that come from one group far more than chance would have it, surest first, from counts alone.
 *
 * @param sizes how many statements of each group there are; those whose group is not known are in none
 * @param themes how many of each group lie in a theme; each theme once
 */
export function findOneGroup(
  sizes: ReadonlyMap<string, number>,
  themes: readonly { theme: string; counts: ReadonlyMap<string, number> }[],
  options: Pick<MinorityOptions, "oneGroup" | "level"> = {},
): { theme: string; group: string }[] {
  const { oneGroup, level } = { ...minorityDefaults, ...options };
  const all = [...sizes.values()].reduce((sum, of) => sum + of, 0);
  const groups = [...sizes].sort(([a], [b]) => compare(a, b));
  const tests = [...themes]
    .sort((a, b) => compare(a.theme, b.theme))
    .flatMap(({ theme, counts }) => {
      const placed = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return groups.map(([group, of]) => {
        const here = counts.get(group) ?? 0;
        return { theme, group, placed, here, p: fisherExact(here, of, placed - here, all - of) };
      });
    });
  const corrected = correctForMany(tests.map(({ p }) => p));
  return tests
    .map((one, at) => ({ ...one, corrected: corrected[at]! }))
    .filter(({ here, placed, corrected: q }) => q <= level && here >= oneGroup * placed)
    .sort((a, b) => a.corrected - b.corrected || compare(a.theme, b.theme))
    .map(({ theme, group }) => ({ theme, group }));
}
