import { FormatProblem } from "../problem.ts";
import { columnLetter, type FoundSheet, type SheetVisitor, type SheetWarning } from "./sheet.ts";
import { sheetLimits } from "./sheet-limits.ts";

/**
 * Makes a table of raw rows: the first row that holds something is the header,
 * what comes after is checked against the limits and handed on. What does not
 * fit the header is marked, never guessed at.
 */
export class TableLayout {
  private columns: string[] | null = null;
  private rows = 0;
  private ragged = 0;
  private readonly visitor: SheetVisitor;
  private readonly sheet: { name: string; hidden: boolean };
  private readonly budget: { rows: number };
  private readonly missingIsEmpty: boolean;

  /**
   * @param options.missingIsEmpty a workbook leaves out empty cells; in CSV a missing cell means a wrong row
   * @param options.budget rows left for this and later sheets
   */
  constructor(
    visitor: SheetVisitor,
    sheet: { name: string; hidden: boolean },
    options: { missingIsEmpty: boolean; budget: { rows: number } },
  ) {
    this.visitor = visitor;
    this.sheet = sheet;
    this.budget = options.budget;
    this.missingIsEmpty = options.missingIsEmpty;
  }

  /** @throws FormatProblem tooManyColumns, tooManyRows, cellTooLong, noHeader */
  row(number: number, given: string[]): void {
    const cells = withoutTail(given);
    if (cells.length === 0) return;
    if (cells.length > sheetLimits.columns)
      throw new FormatProblem("tooManyColumns", { columns: cells.length, limit: sheetLimits.columns });
    for (const [at, cell] of cells.entries())
      if (cell.length > sheetLimits.cellLength)
        throw new FormatProblem("cellTooLong", {
          row: number,
          column: columnLetter(at),
          length: cell.length,
          limit: sheetLimits.cellLength,
        });
    if (this.columns === null) {
      this.begin(cells, given.length);
      return;
    }
    if (this.budget.rows === 0) throw new FormatProblem("tooManyRows", { limit: sheetLimits.rows });
    this.budget.rows -= 1;
    this.rows += 1;
    const width = this.columns.length;
    const ragged = cells.length > width || (!this.missingIsEmpty && given.length < width);
    if (ragged) this.ragged += 1;
    while (cells.length < width) cells.push("");
    this.visitor.row({ number, cells: cells.slice(0, width), ragged });
  }

  /** @returns what was found, or null when the sheet was empty */
  end(): { sheet: FoundSheet; warnings: SheetWarning[] } | null {
    if (this.columns === null) return null;
    const sheet = { ...this.sheet, columns: named(this.columns), rows: this.rows };
    const headers = this.columns.map((header) => header.toLocaleLowerCase("da")).filter(Boolean);
    const warnings: SheetWarning[] = [];
    if (new Set(headers).size < headers.length) {
      const twice = this.columns.find((header, at) => header !== "" && this.columns!.indexOf(header) !== at);
      warnings.push({ code: "duplicateHeaders", detail: twice ?? "" });
    }
    if (this.columns.length === 1) warnings.push({ code: "oneColumn", detail: this.columns[0]! });
    if (this.ragged > 0) warnings.push({ code: "raggedRows", detail: String(this.ragged) });
    return { sheet, warnings };
  }

  private begin(cells: string[], width: number): void {
    const columns = cells.map((cell) => cell.replace(/\s+/g, " ").trim());
    const odd = columns.find(looksLikeAnAnswer);
    if (odd !== undefined) throw new FormatProblem("noHeader", { cell: [...odd].slice(0, 60).join("") });
    // A separator after the last header is a column without a name, and rows may use it.
    while (!this.missingIsEmpty && columns.length < Math.min(width, sheetLimits.columns)) columns.push("");
    this.columns = columns;
    this.visitor.begin({ ...this.sheet, columns: named(columns) });
  }
}

const named = (columns: string[]) => columns.map((header, at) => ({ header, letter: columnLetter(at) }));

/** Cells without the empty ones at the end. */
function withoutTail(cells: string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.trim() === "") end -= 1;
  return cells.slice(0, end);
}

const longestHeader = 300;

/** A date, a number that is not a year, or a paragraph is no heading. */
function looksLikeAnAnswer(cell: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}/.test(cell) ||
    /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(cell) ||
    (/^-?\d+([.,]\d+)?$/.test(cell) && !/^(19|20)\d\d$/.test(cell)) ||
    cell.length > longestHeader
  );
}
