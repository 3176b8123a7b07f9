import { FormatProblem } from "../problem.ts";
import { unescapeSigns } from "./scan-xml.ts";
import { serialDate } from "./serial-date.ts";
import { sheetLimits } from "./sheet-limits.ts";
import type { Workbook } from "./workbook.ts";

/**
 * The rows of one worksheet, as text. A formula gives the value it had when the
 * file was saved; a number formatted as a date gives the date.
 *
 * @param take called with the row's number in the sheet and its cells up to the last that holds something
 * @returns how many stretches of cells are merged
 */
export function readWorksheet(
  book: Workbook,
  part: string,
  take: (number: number, cells: string[]) => void,
): number {
  let merged = 0;
  let number = 0;
  let cells: string[] = [];
  let column = 0;
  let cell: { type: string; format: number; value: string } | null = null;
  let inValue = false;
  let aside = 0;
  book.read(part, {
    open(name, attributes) {
      if (name === "row") {
        number = Number(attributes.r ?? number + 1);
        if (!Number.isInteger(number) || number < 1) throw new FormatProblem("brokenXlsx", { reason: "row" });
        cells = [];
        column = 0;
      } else if (name === "c") {
        column = columnOf(attributes.r) ?? column;
        cell = { type: attributes.t ?? "n", format: Number(attributes.s ?? 0), value: "" };
      } else if (name === "v") inValue = cell !== null;
      else if (name === "t") inValue = cell !== null && aside === 0;
      else if (name === "rPh") aside += 1;
      else if (name === "mergeCell") merged += 1;
    },
    text(text) {
      if (!inValue || cell === null) return;
      cell.value += text;
      if (cell.value.length > sheetLimits.cellLength)
        throw new FormatProblem("cellTooLong", {
          row: number,
          column: "",
          length: cell.value.length,
          limit: sheetLimits.cellLength,
        });
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "rPh") aside -= 1;
      else if (name === "c") {
        const text = cell ? textOf(book, cell) : "";
        if (text !== "") {
          if (column >= sheetLimits.columns)
            throw new FormatProblem("tooManyColumns", { columns: column + 1, limit: sheetLimits.columns });
          while (cells.length < column) cells.push("");
          cells[column] = text;
        }
        column += 1;
        cell = null;
      } else if (name === "row" && cells.length > 0) take(number, cells);
    },
  });
  return merged;
}

/** »C7« is column 2; null when the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/i.exec(reference ?? "")?.[1];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Cell types: ECMA-376 part 1, 18.18.11. */
function textOf(book: Workbook, { type, format, value }: { type: string; format: number; value: string }) {
  if (value === "") return "";
  switch (type) {
    case "s": {
      const shared = book.strings[Number(value)];
      if (shared === undefined) throw new FormatProblem("brokenXlsx", { reason: "shared string" });
      return shared;
    }
    case "str":
    case "inlineStr":
      return unescapeSigns(value);
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    case "d":
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, "").replace("T", " ");
    case "n":
      return book.dateFormats[format] ? (serialDate(Number(value), book.epoch) ?? value) : numberText(value);
    default:
      return value;
  }
}

/** 0.1 + 0.2 is stored with all its digits; fifteen of them are the number a person typed. */
function numberText(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}
