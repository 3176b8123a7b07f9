import { compare } from "#sense/collection.ts";
import { correctForMany } from "#sense/compare/benjamini-hochberg.ts";
import { fisherExact } from "#sense/compare/fisher.ts";
import { type ShareInterval, wilsonInterval } from "#sense/compare/wilson.ts";

/**
 * One counted unit. All units of one call are of one kind (people, or statements, or tables);
 * the caller names the kind beside every number.
 */
export interface ComparedUnit {
  id: string;
  /** Null when it is not known. Such units are counted in `ungrouped` and in no share. */
  group: string | null;
  themes: readonly string[];
  /** How many units are just like it and are not given for themselves; 1 unless told. */
  count?: number;
}

export interface GroupShare extends ShareInterval {
  group: string;
  mentions: number;
  of: number;
  /** Against all other groups together: Fisher's exact test, corrected for all themes and groups of the call. */
  corrected: number;
}

export interface ThemeComparison {
  theme: string;
  mentions: number;
  of: number;
  /** In the order of the groups' names. Inside the house only: pass counts through `protectTables` before they leave it. */
  groups: GroupShare[];
  /** The smallest share over the groups: how far the theme is common ground, whatever its volume. */
  commonGround: GroupShare;
}

export interface Comparison {
  themes: ThemeComparison[];
  ungrouped: number;
}

/** Shares per group and theme. Themes stand by common ground, highest first; ties by name. */
export function compareGroups(units: readonly ComparedUnit[]): Comparison {
  const grouped = units.filter((unit) => unit.group !== null);
  const sizes = new Map<string, number>();
  const counts = new Map<string, Map<string, number>>();
  for (const { group, themes, count = 1 } of grouped) {
    sizes.set(group!, (sizes.get(group!) ?? 0) + count);
    for (const theme of new Set(themes)) {
      const ofTheme = counts.get(theme) ?? new Map<string, number>();
      counts.set(theme, ofTheme.set(group!, (ofTheme.get(group!) ?? 0) + count));
    }
  }
  const known = countOf(grouped);
  const groups = [...sizes.keys()].sort(compare);
  const themes = [...counts.keys()].sort(compare);
  const rows = themes.map((theme) => {
    const ofTheme = counts.get(theme)!;
    const mentions = [...ofTheme.values()].reduce((sum, count) => sum + count, 0);
    return { theme, mentions, cells: groups.map((group) => ofTheme.get(group) ?? 0) };
  });
  const tests = rows.flatMap(({ mentions, cells }) =>
    cells.map((count, at) => {
      const of = sizes.get(groups[at]!)!;
      return fisherExact(count, of, mentions - count, known - of);
    }),
  );
  const corrected = correctForMany(tests);
  const compared = rows.map(({ theme, mentions, cells }, row): ThemeComparison => {
    const shares = groups.map((group, at): GroupShare => {
      const of = sizes.get(group)!;
      const test = corrected[row * groups.length + at]!;
      return { group, mentions: cells[at]!, of, ...wilsonInterval(cells[at]!, of)!, corrected: test };
    });
    const commonGround = shares.reduce((least, one) => (one.share < least.share ? one : least));
    return { theme, mentions, of: known, groups: shares, commonGround };
  });
  compared.sort((a, b) => b.commonGround.share - a.commonGround.share || compare(a.theme, b.theme));
  return { themes: compared, ungrouped: countOf(units) - known };
}

function countOf(units: readonly ComparedUnit[]): number {
  return units.reduce((all, { count = 1 }) => all + count, 0);
}
