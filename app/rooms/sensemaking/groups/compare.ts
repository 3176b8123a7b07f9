import { breadthOf } from "#sense/compare/breadth.ts";
import { compareGroups } from "#sense/compare/compare-groups.ts";
import type { PublicTable } from "#sense/compare/count-table.ts";
import { smallestCell } from "#sense/compare/count-table.ts";
import { countUnits } from "#sense/compare/count-units.ts";
import { protectTables } from "#sense/compare/protect-tables.ts";
import { type PublicShares, publicShares } from "#sense/compare/public-shares.ts";
import { wilsonInterval } from "#sense/compare/wilson.ts";
import type { Dimension, GroupedStatement } from "./dimensions.ts";
import { termsOf } from "./terms.ts";

/*
 * Groups side by side, all of it at once: shares with the range they may lie in, what is spread
 * how widely, which differences hold when many were looked for, the words a group uses more than
 * others, and what of it the public may see. Plain data in and out; runs beside the web server.
 */

export interface CompareInput {
  /** Every counted statement; with `copiesOnce` those of one set and group are one unit. */
  statements: GroupedStatement[];
  by: Dimension;
  codes: { key: string; members: string[] }[];
  /** Set of a statement, where copies are to count once; else empty. */
  copySets: { id: string; set: number }[];
}

export interface Cell {
  /** Null for those whose group is not known. */
  group: string | null;
  /** The units counted; the list behind the number. */
  ids: string[];
  count: number;
  of: number;
  share: number;
  low: number;
  high: number;
  /** Against all other known groups, corrected for all groups and codes; null where it is not tested. */
  corrected: number | null;
}

export interface ComparedCode {
  key: string;
  total: number;
  /** Largest group first, the unknown last. */
  cells: Cell[];
  /** The smallest share over known groups of five or more; null with fewer than two of them. */
  common: Cell | null;
  breadth: { dimension: Dimension; mentioning: number; of: number; unplaced: number }[];
}

export interface GroupTerm {
  group: string;
  /** As most of them wrote it. */
  term: string;
  ids: string[];
}

export interface Compared {
  units: number;
  groups: { key: string | null; size: number; ids: string[] }[];
  codes: ComparedCode[];
  terms: GroupTerm[];
  /** Rows by key of a code, columns by key of a group, `unknown` for those not known. */
  public: { table: PublicTable; shares: PublicShares[] } | null;
}

/** How the unknown group is called in a public table. */
export const unknownKey = "~unknown";

export function compareStatements({ statements, by, codes, copySets }: CompareInput): Compared {
  const codesOf = new Map<string, string[]>();
  for (const { key, members } of codes)
    for (const id of members) {
      const known = codesOf.get(id);
      if (known) known.push(key);
      else codesOf.set(id, [key]);
    }
  const units = mergeCopies(
    statements.map(({ id, text, from }) => ({ id, text, from, themes: codesOf.get(id) ?? [] })),
    by,
    copySets,
  );
  const grouped = units.map(({ id, from, themes }) => ({ id, group: from[by], themes }));
  const membersOf = new Map<string | null, string[]>();
  for (const { id, group } of grouped) {
    const known = membersOf.get(group);
    if (known) known.push(id);
    else membersOf.set(group, [id]);
  }
  const groups = [...membersOf]
    .map(([key, ids]) => ({ key, size: ids.length, ids }))
    .sort((a, b) => rank(a) - rank(b) || b.size - a.size || ((a.key ?? "") < (b.key ?? "") ? -1 : 1));
  const comparison = new Map(compareGroups(grouped).themes.map((theme) => [theme.theme, theme]));
  const breadths = breadthOf(units);
  const mentioning = mentionsOf(grouped);
  const compared = codes.map(({ key }): ComparedCode => {
    const known = new Map(comparison.get(key)?.groups.map((one) => [one.group, one]));
    const cells = groups.map(({ key: group, size }): Cell => {
      const tested = group === null ? undefined : known.get(group);
      const ids = mentioning.get(key)?.get(group) ?? [];
      const share = wilsonInterval(ids.length, size)!;
      return { group, ids, count: ids.length, of: size, ...share, corrected: tested?.corrected ?? null };
    });
    const large = cells.filter(({ group, of }) => group !== null && of >= smallestCell);
    return {
      key,
      total: cells.reduce((all, cell) => all + cell.count, 0),
      cells,
      common: large.length < 2 ? null : large.reduce((least, one) => (one.share < least.share ? one : least)),
      breadth: breadths
        .filter((one) => one.theme === key)
        .map(({ dimension, mentioning, of, unplaced }) => ({
          dimension: dimension as Dimension,
          mentioning,
          of,
          unplaced,
        })),
    };
  });
  return {
    units: units.length,
    groups,
    codes: compared,
    terms: termsOf(units.map(({ id, text, from }) => ({ id, text, group: from[by] }))),
    public: protect(grouped),
  };
}

const rank = ({ key }: { key: string | null }) => (key === null ? 1 : 0);

interface Unit {
  id: string;
  text: string;
  from: Record<Dimension, string | null>;
  themes: string[];
}

/** A set of copies is one unit in each group that said it, with all that its statements are about. */
function mergeCopies(units: Unit[], by: Dimension, copySets: CompareInput["copySets"]): Unit[] {
  if (copySets.length === 0) return units;
  const setOf = new Map(copySets.map(({ id, set }) => [id, set]));
  const merged = new Map<string, Unit>();
  for (const unit of units) {
    const set = setOf.get(unit.id);
    const key = set === undefined ? unit.id : `${set} ${unit.from[by]}`;
    const known = merged.get(key);
    if (known) known.themes = [...new Set([...known.themes, ...unit.themes])];
    else merged.set(key, { ...unit });
  }
  return [...merged.values()];
}

/** Ids of the units that mention a code, by code and group. */
function mentionsOf(units: readonly { id: string; group: string | null; themes: readonly string[] }[]) {
  const mentions = new Map<string, Map<string | null, string[]>>();
  for (const { id, group, themes } of units)
    for (const theme of themes) {
      const byGroup = mentions.get(theme) ?? new Map<string | null, string[]>();
      mentions.set(theme, byGroup);
      const known = byGroup.get(group);
      if (known) known.push(id);
      else byGroup.set(group, [id]);
    }
  return mentions;
}

function protect(units: Parameters<typeof countUnits>[0]): Compared["public"] {
  const [table] = protectTables([countUnits(units, unknownKey)]);
  return table ? { table, shares: publicShares(table) } : null;
}
