/** A table as it stands in a file, before anybody has said what its columns mean. */
export interface FoundSheet {
  /** As the workbook calls it; empty for CSV. */
  name: string;
  /** A sheet the workbook hides from its readers. */
  hidden: boolean;
  columns: FoundColumn[];
  /** Rows under the header that hold something. */
  rows: number;
}

export interface FoundColumn {
  /** As it stands in the first row; may be empty or stand twice. */
  header: string;
  /** As spreadsheets name it: A, B, … AA. */
  letter: string;
}

/** One row under the header. */
export interface SheetRow {
  /** As the program that made the file numbers it; the header is usually 1. */
  number: number;
  /** One for each column, in order; a missing cell is "". Values as text. */
  cells: string[];
  /** Fewer or more cells than the header: which column a cell belongs to is not known. */
  ragged: boolean;
}

/** Something a person should know of a sheet that was read; `detail` is a number or a name. */
export interface SheetWarning {
  code:
    | "macros"
    | "guessedEncoding"
    | "hiddenSheet"
    | "emptySheet"
    | "mergedCells"
    | "duplicateHeaders"
    | "oneColumn"
    | "raggedRows";
  detail: string;
}

/** Takes the rows as they come, so that no more than one needs to be in memory. */
export interface SheetVisitor {
  /** The header was found: a table begins. */
  begin(sheet: Omit<FoundSheet, "rows">): void;
  row(row: SheetRow): void;
}

/** »A« for 0, »AA« for 26. */
export function columnLetter(column: number): string {
  const rest = column % 26;
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetter(before - 1) : "") + String.fromCharCode(65 + rest);
}
