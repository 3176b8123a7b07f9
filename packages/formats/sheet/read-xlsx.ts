import { FormatProblem } from "../problem.ts";
import { TableLayout } from "./lay-out-table.ts";
import { readWorksheet } from "./read-worksheet.ts";
import type { FoundSheet, SheetVisitor, SheetWarning } from "./sheet.ts";
import { sheetLimits } from "./sheet-limits.ts";
import { openWorkbook } from "./workbook.ts";

/**
 * All sheets of a workbook that hold something, hidden ones too: they are said,
 * and it is for a person to choose.
 *
 * @throws FormatProblem brokenXlsx, encryptedXlsx, noSheets, emptyFile and the limits
 */
export function readXlsx(
  bytes: Uint8Array,
  visitor: SheetVisitor,
): { sheets: FoundSheet[]; warnings: SheetWarning[] } {
  const book = openWorkbook(bytes);
  const sheets: FoundSheet[] = [];
  const warnings: SheetWarning[] = book.macros ? [{ code: "macros", detail: "" }] : [];
  const budget = { rows: sheetLimits.rows };
  for (const { name, hidden, part } of book.sheets) {
    const layout = new TableLayout(visitor, { name, hidden }, { missingIsEmpty: true, budget });
    const merged = readWorksheet(book, part, (number, cells) => layout.row(number, cells));
    const found = layout.end();
    if (hidden) warnings.push({ code: "hiddenSheet", detail: name });
    if (!found) {
      if (!hidden) warnings.push({ code: "emptySheet", detail: name });
      continue;
    }
    sheets.push(found.sheet);
    warnings.push(...found.warnings);
    if (merged > 0) warnings.push({ code: "mergedCells", detail: String(merged) });
  }
  if (sheets.length === 0) throw new FormatProblem("emptyFile");
  return { sheets, warnings };
}
