import { compare } from "#sense/collection.ts";
import type { ComparedUnit } from "#sense/compare/compare-groups.ts";
import type { CountTable } from "#sense/compare/count-table.ts";

/**
 * Units as the table that `protectTables` takes: rows and columns by name, so that their order
 * tells nothing of their size.
 *
 * @param unknown the column of units without a group
 */
export function countUnits(units: readonly ComparedUnit[], unknown: string): CountTable {
  const columnOf = ({ group }: ComparedUnit) => group ?? unknown;
  const rows = [...new Set(units.flatMap(({ themes }) => themes))].sort(compare);
  const columns = [...new Set(units.map(columnOf))].sort(compare);
  const counts = rows.map(() => columns.map(() => 0));
  const sizes = columns.map(() => 0);
  for (const unit of units) {
    const column = columns.indexOf(columnOf(unit));
    const { count = 1 } = unit;
    sizes[column]! += count;
    for (const theme of new Set(unit.themes)) counts[rows.indexOf(theme)]![column]! += count;
  }
  return { rows, columns, counts, sizes, rowsAddUp: units.every(({ themes }) => new Set(themes).size === 1) };
}
