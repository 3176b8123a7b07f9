import type { MapCell, Overlap } from "./map-queries.ts";
import type { CountedTheme } from "./theme.ts";

/** The map of themes as rows, columns and arcs: what is drawn is what the table under it says. */
export interface ThemeMap {
  rows: MapRow[];
  columns: { key: string | null; name: string }[];
  /** Pairs of rows that share statements, by their places in `rows`. */
  arcs: { from: number; to: number; count: number }[];
  /** How many themes there are; the smallest may not be shown. */
  themes: number;
  largest: number;
}

export interface MapRow {
  theme: CountedTheme;
  count: number;
  /** One for each column. */
  cells: number[];
  shares: { theme: CountedTheme; count: number }[];
}

/** More rows than this cannot be taken in at a glance; the table of themes has them all. */
const mostRows = 30;
const mostShares = 3;

/**
 * @param columns the areas or channels in their own order; one that no theme knows is left out
 * @param noneName what the column of statements in no area is called; null when there is none
 */
export function makeThemeMap(
  themes: readonly CountedTheme[],
  cells: readonly MapCell[],
  overlaps: readonly Overlap[],
  columns: readonly { key: string; name: string }[],
  noneName: string | null,
): ThemeMap {
  const sizeOf = (theme: CountedTheme) => theme.placed + theme.confirmed;
  const shown = [...themes]
    .filter((theme) => sizeOf(theme) > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || a.number - b.number)
    .slice(0, mostRows);
  const at = new Map(shown.map((theme, row) => [theme.id, row]));
  const counts = new Map(cells.map((cell) => [`${cell.themeId} ${cell.key}`, cell.count]));
  const known = new Set(cells.map((cell) => cell.key));
  const used: ThemeMap["columns"] = columns.filter((column) => known.has(column.key));
  if (noneName !== null && known.has(null)) used.push({ key: null, name: noneName });
  const arcs = overlaps
    .filter(({ first, second }) => at.has(first) && at.has(second))
    .map(({ first, second, count }) => {
      const [from, to] = [at.get(first)!, at.get(second)!].sort((a, b) => a - b) as [number, number];
      return { from, to, count };
    })
    .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
  return {
    rows: shown.map((theme, row) => ({
      theme,
      count: sizeOf(theme),
      cells: used.map((column) => counts.get(`${theme.id} ${column.key}`) ?? 0),
      shares: arcs
        .filter(({ from, to }) => from === row || to === row)
        .slice(0, mostShares)
        .map(({ from, to, count }) => ({ theme: shown[from === row ? to : from]!, count })),
    })),
    columns: used,
    arcs,
    themes: themes.length,
    largest: Math.max(1, ...shown.map(sizeOf)),
  };
}
