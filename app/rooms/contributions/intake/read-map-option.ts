import { type ColumnRole, columnRoles, guessMapping, type Mapping } from "./mapping.ts";
import type { StagedColumn } from "./stage-sheet.ts";

const nextRole = new RegExp(`,(?=(?:${columnRoles.join("|")})=)`);

/**
 * »text=Svar,date=Dato«: columns by their header, or by their letter when no header
 * is called so. Without it, the same guess as in the browser.
 *
 * @returns the roles, or the words that name no column or no role
 */
export function readMapOption(
  option: string | undefined,
  columns: readonly StagedColumn[],
): { roles: Mapping["roles"] } | { unknown: string } {
  if (option === undefined) return { roles: guessMapping(columns) };
  const roles: Record<number, ColumnRole> = {};
  for (const piece of option.split(nextRole)) {
    const at = piece.indexOf("=");
    const role = columnRoles.find((each) => each === piece.slice(0, at));
    const name = piece.slice(at + 1).trim();
    const byHeader = columns.findIndex(
      ({ header }, index) => header.toLocaleLowerCase("da") === name.toLocaleLowerCase("da") && !roles[index],
    );
    const column = byHeader >= 0 ? byHeader : columns.findIndex(({ letter }) => letter === name);
    if (!role || column < 0 || columns[column]!.refused) return { unknown: piece };
    roles[column] = role;
  }
  return { roles };
}
