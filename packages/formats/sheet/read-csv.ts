import { type CsvError, type Options, parse } from "csv-parse/sync";
import { decodeText } from "../extract/decode-text.ts";
import { FormatProblem } from "../problem.ts";
import { TableLayout } from "./lay-out-table.ts";
import type { FoundSheet, SheetVisitor, SheetWarning } from "./sheet.ts";
import { sheetLimits } from "./sheet-limits.ts";

const separators = [";", ",", "\t"] as const;

/**
 * A CSV as people's programs write it: UTF-8 with or without mark, UTF-16 or
 * Windows-1252; semicolon, comma or tab; quoted line breaks.
 *
 * @throws FormatProblem unclosedQuote, cutShort, nulBytes and the limits
 */
export function readCsv(
  bytes: Uint8Array,
  visitor: SheetVisitor,
): { sheets: FoundSheet[]; warnings: SheetWarning[] } {
  const { text, warnings } = decodeCsv(bytes);
  const { body, separator, skipped } = findSeparator(text);
  const layout = new TableLayout(
    visitor,
    { name: "", hidden: false },
    { missingIsEmpty: false, budget: { rows: sheetLimits.rows } },
  );
  let number = skipped;
  eachRecord(body, separator, (cells) => {
    number += 1;
    layout.row(number, cells);
  });
  const found = layout.end();
  if (!found) throw new FormatProblem("emptyFile");
  return { sheets: [found.sheet], warnings: [...warnings, ...found.warnings] };
}

function decodeCsv(bytes: Uint8Array): { text: string; warnings: SheetWarning[] } {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide && bytes.length % 2 === 1) throw new FormatProblem("cutShort");
  const { text, warning } = decodeText(bytes);
  if (text.includes("\0")) throw new FormatProblem("nulBytes");
  return {
    text,
    warnings:
      warning?.code === "guessedEncoding" ? [{ code: "guessedEncoding", detail: warning.detail }] : [],
  };
}

/** The file may say it (»sep=;«, as Excel writes); else the separator by which most of the first rows have as many cells as the header. */
export function findSeparator(text: string): { body: string; separator: string; skipped: number } {
  const said = /^sep=([;,\t|])\r?\n/i.exec(text);
  if (said) return { body: text.slice(said[0].length), separator: said[1]!, skipped: 1 };
  const sample = text.slice(0, sampleLength);
  let best: { separator: string; fits: number; columns: number } = { separator: ";", fits: 0, columns: 1 };
  for (const separator of separators) {
    const rows = firstRecords(sample, separator);
    const columns = rows[0]?.length ?? 1;
    if (columns < 2) continue;
    const fits = rows.filter((row) => row.length === columns).length / rows.length;
    if (fits > best.fits || (fits === best.fits && columns > best.columns))
      best = { separator, fits, columns };
  }
  return { body: text, separator: best.separator, skipped: 0 };
}

const sampleLength = 64 * 1024;
const sampleRecords = 30;

/** The last of a cut sample may end inside quotes, so what was read until then is enough. */
function firstRecords(sample: string, separator: string): string[][] {
  const rows: string[][] = [];
  try {
    parse(sample, {
      ...asPeopleWrite(separator),
      to: sampleRecords,
      on_record: (cells: string[]) => {
        if (cells.some((cell) => cell !== "")) rows.push(cells);
        return null;
      },
    });
  } catch (error) {
    if (!(error as CsvError).code?.startsWith("CSV_")) throw error;
  }
  return rows;
}

function eachRecord(text: string, separator: string, take: (cells: string[]) => void): void {
  let seen = 0;
  try {
    parse(text, {
      ...asPeopleWrite(separator),
      on_record: (cells: string[]) => {
        seen += 1;
        take(cells);
        return null;
      },
    });
  } catch (error) {
    const { code } = error as CsvError;
    if (code === "CSV_QUOTE_NOT_CLOSED") throw new FormatProblem("unclosedQuote", { row: seen + 1 }, error);
    if (code?.startsWith("CSV_")) throw new FormatProblem("unreadable", { reason: code }, error);
    throw error;
  }
}

/** A quote inside a cell that is not quoted is a letter like others: 5" of snow. */
const asPeopleWrite = (separator: string): Options => ({
  delimiter: separator,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ["\r\n", "\n", "\r"],
});
