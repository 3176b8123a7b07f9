import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { readWorksheet } from "#formats/sheet/read-worksheet.ts";
import { openWorkbook } from "#formats/sheet/workbook.ts";
import { neutralised } from "#formats/sheet/write-csv.ts";
import { exchangeTexts } from "../texts.ts";
import type { FoundExport, FoundLedger, FoundQuote } from "./found-export.ts";

/** One of our CSVs: statements or codings, then the rows of the ledger. */
export function readCsvExport(bytes: Uint8Array): FoundExport {
  const rows: string[][] = parse(Buffer.from(bytes), { bom: true, delimiter: ";", relaxColumnCount: true });
  const [columns = [], ...body] = rows;
  const kind = columns.indexOf("record");
  const quotes = quotesOf(columns, body, (row) => row[kind] === "ledger", unneutralised);
  const [reason, count] = [columns.indexOf("ledger_reason"), columns.indexOf("ledger_count")];
  const sums = body.filter((row) => row[kind] === "ledger");
  const lines = sums.map((row) => {
    const words = row[reason] ?? "";
    return { count: Number(row[count]), reason: words === "" ? null : words };
  });
  return { quotes, ledger: lines.length === 0 ? null : { kind: "lines", lines } };
}

/** @throws FormatProblem */
export function readXlsxExport(bytes: Uint8Array): FoundExport {
  const book = openWorkbook(bytes);
  const quotes: FoundQuote[] = [];
  let ledger: FoundLedger | null = null;
  for (const { name, part } of book.sheets) {
    const rows: string[][] = [];
    readWorksheet(book, part, (number, cells) => {
      rows[number - 1] = cells;
    });
    const [head = [], ...body] = Array.from(rows, (row) => row ?? []);
    const columns = head.map(columnNamed);
    if (isSheet(name, "ledger")) ledger = ledgerOf(columns, body);
    else if (columns.includes("sha256"))
      quotes.push(...quotesOf(columns, body, () => false, same, `${name}, `));
  }
  return { quotes, ledger };
}

const same = (cell: string) => cell;

function ledgerOf(columns: readonly string[], rows: readonly string[][]): FoundLedger {
  const [reason, count] = [columns.indexOf("ledger_reason"), columns.indexOf("count")];
  return {
    kind: "lines",
    lines: rows.map((row) => ({ count: Number(row[count]), reason: row[reason] || null })),
  };
}

/** The name a column has in programs, from its heading in either language. */
function columnNamed(heading: string): string {
  for (const { columns } of Object.values(exchangeTexts))
    for (const [name, words] of Object.entries(columns)) if (words === heading) return name;
  return heading;
}

const isSheet = (name: string, sheet: "ledger") =>
  Object.values(exchangeTexts).some(({ sheetNames }) => sheetNames[sheet] === name);

function quotesOf(
  columns: readonly string[],
  rows: readonly string[][],
  isOther: (row: string[]) => boolean,
  read: (cell: string, sha256: string) => string,
  prefix = "",
): FoundQuote[] {
  const [id, text, sha256, source, start, end] = ["id", "text", "sha256", "source_id", "start", "end"].map(
    (name) => columns.indexOf(name),
  ) as [number, number, number, number, number, number];
  return rows.flatMap((row, at) => {
    const hash = row[sha256] ?? "";
    // A statement whose words could not be vouched for was written without them.
    if (isOther(row) || (hash === "" && (row[text] ?? "") === "")) return [];
    return [
      {
        at: `${prefix}${at + 2}`,
        statement: { id: row[id] ?? "" },
        text: read(row[text] ?? "", hash),
        sha256: hash,
        span: { start: Number(row[start]), end: Number(row[end]) },
        source: row[source] ?? "",
      },
    ];
  });
}

/** Takes off the apostrophe that keeps a spreadsheet from reading a formula; the hash tells ours from one people wrote. */
function unneutralised(cell: string, sha256: string): string {
  const bare = cell.slice(1);
  if (!cell.startsWith("'") || neutralised(bare) !== cell) return cell;
  const hash = createHash("sha256").update(cell, "utf8").digest("hex");
  return hash === sha256 ? cell : bare;
}
