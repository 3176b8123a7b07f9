import { isUtf8 } from "node:buffer";
import { sniff } from "../extract/sniff.ts";
import { readZipDirectory } from "../extract/zip.ts";
import { FormatProblem } from "../problem.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { FoundSheet, SheetVisitor, SheetWarning } from "./sheet.ts";
import { sheetLimits } from "./sheet-limits.ts";

/**
 * Bytes of a CSV or XLSX to columns and rows. The content decides what it is; a
 * name that promises something else is refused. Rows are handed to the visitor
 * one by one: what it keeps of them is its own choice.
 *
 * @param filename only its ending is used
 * @returns sheets with at least a header, in the order of the workbook
 * @throws FormatProblem for everything that is wrong with the file, also headerOnly when no sheet has a row
 */
export function readSheet(
  bytes: Uint8Array,
  filename: string,
  visitor: SheetVisitor,
): { sheets: FoundSheet[]; warnings: SheetWarning[] } {
  if (bytes.length === 0) throw new FormatProblem("emptyFile");
  if (bytes.length > sheetLimits.fileBytes)
    throw new FormatProblem("tooLarge", { bytes: bytes.length, limit: sheetLimits.fileBytes });
  const read = readKind(bytes, /\.([^.\\/]+)$/.exec(filename)?.[1]?.toLowerCase() ?? "", visitor);
  if (read.sheets.every((sheet) => sheet.rows === 0)) throw new FormatProblem("headerOnly");
  return read;
}

const isText = new Set(["csv", "tsv", "txt", ""]);
const isWorkbook = new Set(["xlsx", "xlsm", ""]);

function readKind(bytes: Uint8Array, extension: string, visitor: SheetVisitor) {
  const sniffed = sniff(bytes);
  // A CSV full of control characters looks like no text, and is one all the same when it is valid UTF-8.
  const isOddText = sniffed.kind === "unknown" && extension === "csv" && !bytes.includes(0) && isUtf8(bytes);
  const kind = isOddText ? "text" : sniffed.kind;
  if (kind === "encryptedOffice") throw new FormatProblem("encryptedXlsx");
  if (kind === "zip" && isWorkbook.has(extension) && readZipDirectory(bytes) === null)
    throw new FormatProblem("brokenXlsx", { reason: "zip without directory" });
  const isEmptyBook = kind === "zip" && isWorkbook.has(extension) && hasContentTypes(bytes);
  if (isEmptyBook) throw new FormatProblem("noSheets");
  // NUL bytes make a text look like no text at all; say what is wrong with it instead.
  if (kind === "unknown" && extension === "csv" && bytes.includes(0)) throw new FormatProblem("nulBytes");
  if (kind !== "spreadsheet" && kind !== "text")
    throw new FormatProblem("notASheet", { detected: kind, extension });
  if (!(kind === "text" ? isText : isWorkbook).has(extension))
    throw new FormatProblem("wrongSheetExtension", { detected: kind, extension });
  return kind === "text" ? readCsv(bytes, visitor) : readXlsx(bytes, visitor);
}

const hasContentTypes = (bytes: Uint8Array) =>
  readZipDirectory(bytes)?.some(({ name }) => name === "[Content_Types].xml") ?? false;
