import { breadthOf } from "#sense/compare/breadth.ts";
import { compareGroups } from "#sense/compare/compare-groups.ts";
import type { PublicTable } from "#sense/compare/count-table.ts";
import { smallestCell } from "#sense/compare/count-table.ts";
import { countUnits } from "#sense/compare/count-units.ts";
import { protectTables } from "#sense/compare/protect-tables.ts";
import { type PublicShares, publicShares } from "#sense/compare/public-shares.ts";
import { wilsonInterval } from "#sense/compare/wilson.ts";
import type { Dimension } from "./dimensions.ts";
import type { Unit } from "./make-units.ts";

/*
 * Groups side by side, all but their words at once: shares with the range they may lie in, what is spread
 * how widely, which differences hold when many were looked for, and what of it the public may see.
 * Counted from classes of units that nothing tells apart.
 */

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
  /** Words a group uses more than the others. */
  terms: GroupTerm[];
  /** Rows by key of a code, columns by key of a group, `unknown` for those not known. */
  public: { table: PublicTable; shares: PublicShares[] } | null;
}

/** How the unknown group is called in a public table. */
export const unknownKey = "~unknown";

/**
 * @param units in order of number, each with its class
 * @param codes in the order of the page
 */
export function compareUnits(
  units: readonly Unit[],
  codes: readonly string[],
  by: Dimension,
): Omit<Compared, "terms"> {
  const groupsOf = new Map<string | null, string[]>();
  const mentions = new Map<string, Map<string | null, string[]>>(codes.map((code) => [code, new Map()]));
  const classes = new Map<Unit["kind"], number>();
  for (const { id, kind } of units) {
    classes.set(kind, (classes.get(kind) ?? 0) + 1);
    const group = kind.from[by];
    add(groupsOf, group, id);
    for (const code of kind.codes) add(mentions.get(code)!, group, id);
  }
  const groups = [...groupsOf]
    .map(([key, ids]) => ({ key, size: ids.length, ids }))
    .sort((a, b) => rank(a) - rank(b) || b.size - a.size || ((a.key ?? "") < (b.key ?? "") ? -1 : 1));
  const counted = [...classes].map(([{ from, codes: themes }, count]) => ({
    id: "",
    group: from[by],
    from,
    themes,
    count,
  }));
  const comparison = new Map(compareGroups(counted).themes.map((theme) => [theme.theme, theme]));
  const breadths = breadthOf(counted);
  const compared = codes.map((key): ComparedCode => {
    const known = new Map(comparison.get(key)?.groups.map((one) => [one.group, one]));
    const cells = groups.map(({ key: group, size }): Cell => {
      const tested = group === null ? undefined : known.get(group);
      const ids = mentions.get(key)!.get(group) ?? [];
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
  return { units: units.length, groups, codes: compared, public: protect(counted) };
}

const rank = ({ key }: { key: string | null }) => (key === null ? 1 : 0);

function add(lists: Map<string | null, string[]>, group: string | null, id: string): void {
  const known = lists.get(group);
  if (known) known.push(id);
  else lists.set(group, [id]);
}

function protect(units: Parameters<typeof countUnits>[0]): Compared["public"] {
  const [table] = protectTables([countUnits(units, unknownKey)]);
  return table ? { table, shares: publicShares(table) } : null;
}
