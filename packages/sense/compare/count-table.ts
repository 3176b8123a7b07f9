/** Under this many a cell is not shown to anyone outside the house. */
export const smallestCell = 5;

/** How many units of each column mention each row. All numbers are of one unit. */
export interface CountTable {
  rows: readonly string[];
  columns: readonly string[];
  /** By row, then by column. */
  counts: readonly (readonly number[])[];
  /** All units of each column, coded or not; never only the coded ones, or the rows could be told from them. */
  sizes: readonly number[];
  /** True when every unit stands in exactly one row, so that a reader can subtract downwards too. */
  rowsAddUp: boolean;
}

/** What may be published of a table. Every number in it is five or more, and so is every sum of names. */
export interface PublicTable {
  /** Several names stand together where one alone would be too small. */
  rows: { names: string[]; total: number; cells: (number | null)[] }[];
  columns: { names: string[]; size: number }[];
  /** Rows with fewer than five in all: shown without number and without column. */
  withheld: string[];
}

/** @throws RangeError when the table contradicts itself */
export function checkTable(table: CountTable): void {
  const { rows, columns, counts, sizes, rowsAddUp } = table;
  const isWhole = (value: number) => Number.isInteger(value) && value >= 0;
  if (counts.length !== rows.length || counts.some((cells) => cells.length !== columns.length))
    throw new RangeError("the table is not as wide and long as its names");
  if (sizes.length !== columns.length || ![...sizes, ...counts.flat()].every(isWhole))
    throw new RangeError("counts are whole numbers from 0, with one size a column");
  columns.forEach((name, at) => {
    const mentions = counts.map((cells) => cells[at]!);
    if (mentions.some((count) => count > sizes[at]!))
      throw new RangeError(`more mentions than units in ${name}`);
    if (rowsAddUp && sum(mentions) !== sizes[at]) throw new RangeError(`the rows do not add up in ${name}`);
  });
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
