import { compare } from "#sense/collection.ts";
import { correctForMany } from "#sense/compare/benjamini-hochberg.ts";
import { smallestCell } from "#sense/compare/count-table.ts";
import { fisherExact } from "#sense/compare/fisher.ts";
import { tightClusters } from "#sense/compare/tight-clusters.ts";

/*
 * Few are not nothing. Two ways to be a minority: rare but coherent (a handful of statements that
 * lean on each other and on nobody else), and held by one group (a theme that comes from there
 * far more than chance would have it).
 */

export interface MinorityInput {
  statements: readonly {
    id: string;
    group: string | null;
    /** Statements with the same value are copies of one another and count once. */
    copySet?: string | null;
  }[];
  /** Pairs that are alike, 0 to 1; pairs not given are not alike. */
  likeness: readonly { a: string; b: string; value: number }[];
  themes: readonly { theme: string; statements: readonly string[] }[];
}

export interface MinorityOptions {
  /** Different statements it takes to be a view. Default 3. */
  fewest?: number;
  /** Statements at which a view is no longer rare: default one in a hundred, but at least 8. */
  most?: number;
  /** Pairs at least this alike hold a view together. Default .35. */
  tight?: number;
  /** Share of their likeness that members have for each other. Default .6. */
  own?: number;
  /** Share of a theme that must come from one group. Default .8. */
  oneGroup?: number;
  /** Largest corrected p value for one group. Default .05. */
  level?: number;
}

export interface Minority {
  kind: "rare" | "oneGroup";
  /** In order of their ids. */
  statements: string[];
  /** Different ones: copies counted once. */
  size: number;
  /** The one most like the others; it stands for them. */
  shown: string;
  theme: string | null;
  /** For those who work inside the house only. Null when they come from several. */
  group: string | null;
}

/** Rare views, tightest first, then themes of one group, surest first. The order of the rows changes nothing. */
export function minorityReport(input: MinorityInput, options: MinorityOptions = {}): Minority[] {
  const { fewest = 3, tight = 0.35, own = 0.6, oneGroup = 0.8, level = 0.05 } = options;
  const most = options.most ?? Math.max(8, Math.floor(input.statements.length / 100));
  const byId = new Map(input.statements.map((one) => [one.id, one]));
  const sizeOf = (ids: readonly string[]) =>
    new Set(ids.map((id) => byId.get(id)?.copySet ?? `\u0000${id}`)).size;
  const themeOf = (ids: readonly string[]) =>
    input.themes.find((one) => ids.every((id) => one.statements.includes(id)))?.theme ?? null;
  const groupOf = (ids: readonly string[]) => {
    const groups = new Set(ids.map((id) => byId.get(id)?.group ?? null));
    return groups.size === 1 ? [...groups][0]! : null;
  };
  const known = input.likeness.filter(({ a, b }) => byId.has(a) && byId.has(b));
  const rare = tightClusters(known, tight)
    .filter(({ members }) => sizeOf(members) >= fewest && members.length <= most)
    .filter((cluster) => cluster.own >= own)
    .map(({ members, shown }): Minority => {
      const view = { statements: members, size: sizeOf(members), shown };
      return { kind: "rare", ...view, theme: themeOf(members), group: groupOf(members) };
    });
  return [...rare, ...themesOfOneGroup(input, known, { fewest, oneGroup, level }, sizeOf)];
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
  likeness: MinorityInput["likeness"],
  { fewest, oneGroup, level }: { fewest: number; oneGroup: number; level: number },
  sizeOf: (ids: readonly string[]) => number,
): Minority[] {
  const groupOf = new Map(
    statements.flatMap(({ id, group }) => (group === null ? [] : [[id, group] as const])),
  );
  const sizes = new Map<string, number>();
  for (const group of groupOf.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const tests = [...themes]
    .sort((a, b) => compare(a.theme, b.theme))
    .flatMap(({ theme, statements: members }) => {
      const placed = [...new Set(members)].filter((id) => groupOf.has(id)).sort(compare);
      return [...sizes]
        .sort(([a], [b]) => compare(a, b))
        .map(([group, of]) => {
          const here = placed.filter((id) => groupOf.get(id) === group);
          const p = fisherExact(here.length, of, placed.length - here.length, groupOf.size - of);
          return { theme, group, placed, here, p };
        });
    });
  const corrected = correctForMany(tests.map(({ p }) => p));
  return tests
    .map((one, at) => ({ ...one, corrected: corrected[at]! }))
    .filter(({ here, placed, corrected: q }) => q <= level && here.length >= oneGroup * placed.length)
    .filter(({ here }) => sizeOf(here) >= fewest)
    .sort((a, b) => a.corrected - b.corrected || compare(a.theme, b.theme))
    .map(({ theme, group, here }) => {
      const [cluster] = tightClusters(
        likeness.filter(({ a, b }) => here.includes(a) && here.includes(b)),
        0,
      );
      const shown = cluster?.shown ?? here[0]!;
      return { kind: "oneGroup", statements: here, size: sizeOf(here), shown, theme, group };
    });
}
