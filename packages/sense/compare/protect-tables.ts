import {
  type CountTable,
  checkTable,
  type PublicTable,
  smallestCell,
  sum,
} from "#sense/compare/count-table.ts";
import { hidesCells, suppressCells } from "#sense/compare/suppress-cells.ts";

/**
 * Tables over the same rows made fit to publish, all at once: themes by table, by place, by channel.
 * First everything is joined or withheld until no total is under five, then cells under five are
 * suppressed, and further ones where subtraction would tell. After that each table stands by
 * itself: the totals are the same in all and are known anyway.
 *
 * Names joined in one row have no number of their own on any other page. Not covered: cross tables of two dimensions, and two publications at different times whose
 * difference is small.
 *
 * @param tables of the same units, so with equal row totals; a unit whose value is not known has a column for it
 * @returns null in place of a table whose whole is under five
 * @throws RangeError when a table contradicts itself or the tables are not of the same units
 */
export function protectTables(tables: readonly CountTable[]): (PublicTable | null)[] {
  tables.forEach(checkTable);
  const [first] = tables;
  if (!first) return [];
  const totals = first.counts.map(sum);
  for (const table of tables) {
    const same =
      sameList(table.rows, first.rows) &&
      sameList(table.counts.map(sum), totals) &&
      sum(table.sizes) === sum(first.sizes) &&
      table.rowsAddUp === first.rowsAddUp;
    if (!same) throw new RangeError("tables that are published together count the same units");
  }
  if (sum(first.sizes) < smallestCell) return tables.map(() => null);
  const withheld = first.rows.filter((_, at) => totals[at]! < smallestCell);
  const rows = first.rowsAddUp
    ? joinSmall(totals)
    : totals.flatMap((total, at) => (total < smallestCell ? [] : [[at]]));
  return tables.map((table) => protectOne(table, rows, withheld));
}

/** Joins columns until every one is large enough and no cell is fixed by the totals alone. */
function protectOne(table: CountTable, rows: readonly number[][], withheld: string[]): PublicTable {
  for (let columns = joinSmall(table.sizes); ; columns = joinTwoSmallest(columns, table.sizes)) {
    const grid = rows.map((some) =>
      columns.map((places) => sum(places.map((c) => sum(some.map((r) => table.counts[r]![c]!))))),
    );
    const sizes = columns.map((places) => sum(places.map((c) => table.sizes[c]!)));
    const isHidden = table.rowsAddUp
      ? hidesCells(grid)
      : grid.every((cells) => hidesCells([cells, cells.map((count, at) => sizes[at]! - count)], 1));
    if (!isHidden && columns.length > 1) continue;
    const suppressed = table.rowsAddUp
      ? suppressCells(grid)
      : grid.map((cells) => suppressCells([cells, cells.map((count, at) => sizes[at]! - count)], 1)[0]!);
    return {
      rows: grid.map((cells, at) => ({
        names: rows[at]!.map((row) => table.rows[row]!),
        total: sum(cells),
        cells: cells.map((count, column) => (suppressed[at]![column] ? null : count)),
      })),
      columns: columns.map((places, at) => ({
        names: places.map((c) => table.columns[c]!),
        size: sizes[at]!,
      })),
      withheld,
    };
  }
}

/** Numbers under five joined with one another, and with the next smallest, until none is left. */
function joinSmall(sizes: readonly number[]): number[][] {
  let parts = sizes.map((_, at) => [at]);
  const sizeOf = (part: readonly number[]) => sum(part.map((at) => sizes[at]!));
  while (parts.length > 1 && parts.some((part) => sizeOf(part) < smallestCell)) {
    parts = joinTwoSmallest(parts, sizes);
  }
  return parts;
}

/** Ties go to the part that stands first; parts keep the order of their first members. */
function joinTwoSmallest(parts: readonly number[][], sizes: readonly number[]): number[][] {
  const sizeOf = (part: readonly number[]) => sum(part.map((at) => sizes[at]!));
  const [a, b] = [...parts].sort((x, y) => sizeOf(x) - sizeOf(y) || x[0]! - y[0]!);
  const joined = [...a!, ...b!].sort((x, y) => x - y);
  return [...parts.filter((part) => part !== a && part !== b), joined].sort((x, y) => x[0]! - y[0]!);
}

const sameList = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);
