import { writeCsv } from "#formats/sheet/write-csv.ts";
import { longestCell, writeXlsx } from "#formats/sheet/write-xlsx.ts";
import type { ExchangeData } from "../exchange-data.ts";
import { textsIn } from "../texts.ts";
import { ledgerLines } from "./ledger-lines.ts";
import {
  type Cell,
  codeTable,
  codingTable,
  type ExchangeTable,
  ledgerTable,
  statementTable,
} from "./table.ts";

/**
 * A table for programs: names of columns are the same in every language. The ledger follows in
 * rows of its own: `record` says which is which, so that the sums travel in the same file.
 */
export function toCsv(data: ExchangeData, rows: "codings" | "statements"): string {
  const table = rows === "codings" ? codingTable(data) : statementTable(data);
  const record = rows === "codings" ? "coding" : "statement";
  const ledger = ["ledger_place", "ledger_reason", "ledger_count"];
  const extra = ledger.filter((name) => !table.columns.includes(name));
  const columns = ["record", ...table.columns, ...extra];
  const written = table.rows.map((row) => [record, ...row.map(plain), ...extra.map(() => "")]);
  const sums = ledgerLines(data.ledger).map(({ place, reason, count }) =>
    columns.map((name) =>
      name === "record"
        ? "ledger"
        : name === "ledger_place"
          ? place
          : name === "ledger_reason"
            ? (reason ?? "")
            : name === "ledger_count"
              ? String(count)
              : "",
    ),
  );
  return writeCsv([columns, ...written, ...sums]);
}

const plain = (cell: Cell) => (cell === null ? "" : String(cell));

/** Kinds and states in the words of the language; everything people wrote stays as it is. */
const worded = new Set(["ledger_place", "code_kind", "state", "basis"]);

const widths: Record<string, number> = {
  text: 70,
  definition: 70,
  source: 32,
  code: 24,
  question: 32,
  codes: 32,
};

/** For people: codings, statements, codebook and ledger each on a sheet of its own. */
export function toXlsx(data: ExchangeData): Uint8Array {
  const t = textsIn(data.language);
  const words = (table: ExchangeTable, at: number, cell: Cell): Cell => {
    const column = table.columns[at]!;
    if (typeof cell !== "string") return cell;
    if (cell.length > longestCell) return t.tooLongForCell;
    if (column === "channel") return t.channels[cell] ?? cell;
    return worded.has(column) ? (t.values[cell] ?? cell) : cell;
  };
  return writeXlsx(
    [codingTable(data), statementTable(data), codeTable(data), ledgerTable(data)].map((table) => ({
      name: t.sheetNames[table.name],
      head: table.columns.map((name) => t.columns[name] ?? name),
      rows: table.rows.map((row) => row.map((cell, at) => words(table, at, cell))),
      widths: table.columns.map((name) => widths[name] ?? 14),
    })),
  );
}
