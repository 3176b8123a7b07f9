import { readSheet } from "#formats/sheet/read-sheet.ts";
import type { FoundSheet, SheetWarning } from "#formats/sheet/sheet.ts";
import type { WaitingRow } from "./map-row.ts";
import { namesPersonNumbers, personNumbersIn } from "./person-numbers.ts";
import { chunkRows, packRows, unpackRows } from "./waiting-rows.ts";

/** A column as the mapping page shows it. */
export interface StagedColumn {
  header: string;
  letter: string;
  /** Cells that hold something. */
  filled: number;
  /** The first three different values; none of a refused column. */
  samples: string[];
  /** CPR numbers: never kept, not even until the mapping. */
  refused: boolean;
}

export interface StagedSheet extends Omit<FoundSheet, "columns"> {
  columns: StagedColumn[];
}

/** What is kept of a file between upload and import. */
export interface Staged {
  sheets: StagedSheet[];
  warnings: SheetWarning[];
  chunks: { sheet: number; rows: number; content: Uint8Array }[];
}

const sampleLength = 120;

/**
 * A file as it may wait: rows without the columns that hold CPR numbers. Such a
 * column says so in its header, or half of its values are nothing but one.
 *
 * @throws FormatProblem
 */
export function stageSheet(bytes: Uint8Array, filename: string): Staged {
  const counts: ColumnCount[][] = [];
  const chunks: Staged["chunks"] = [];
  let rows: WaitingRow[] = [];
  let sheet = -1;
  const flush = () => {
    if (rows.length > 0) chunks.push({ sheet, rows: rows.length, content: packRows(rows) });
    rows = [];
  };
  const { sheets, warnings } = readSheet(bytes, filename, {
    begin({ columns }) {
      flush();
      sheet += 1;
      counts.push(columns.map(() => ({ filled: 0, numbers: 0, samples: [] })));
    },
    row({ number, ragged, cells }) {
      counts[sheet]!.forEach((count, at) => {
        look(count, cells[at] ?? "");
      });
      rows.push([number, ragged ? 1 : 0, ...cells]);
      if (rows.length === chunkRows) flush();
    },
  });
  flush();
  const staged = sheets.map((each, at) => ({
    ...each,
    columns: each.columns.map((column, index) => columnOf(column, counts[at]![index]!)),
  }));
  return { sheets: staged, warnings, chunks: chunks.map((chunk) => withoutRefused(chunk, staged)) };
}

interface ColumnCount {
  filled: number;
  numbers: number;
  samples: string[];
}

function look(count: ColumnCount, cell: string): void {
  const value = cell.trim();
  if (value === "") return;
  count.filled += 1;
  if (value.length <= 24 && isPersonNumber(value)) count.numbers += 1;
  if (count.samples.length < 3) {
    const sample = [...value].slice(0, sampleLength).join("");
    if (!count.samples.includes(sample)) count.samples.push(sample);
  }
}

/** The whole cell is one CPR number, with or without the zero a spreadsheet takes off the front. */
function isPersonNumber(value: string): boolean {
  const digits = /^\d{9}$/.test(value) ? `0${value}` : value;
  const [found] = personNumbersIn(digits);
  return found !== undefined && digits.slice(0, found.start).trim() + digits.slice(found.end).trim() === "";
}

function columnOf(column: { header: string; letter: string }, count: ColumnCount): StagedColumn {
  const refused =
    namesPersonNumbers(column.header) || (count.filled > 0 && count.numbers * 2 >= count.filled);
  return { ...column, filled: count.filled, samples: refused ? [] : count.samples, refused };
}

function withoutRefused(chunk: Staged["chunks"][number], sheets: StagedSheet[]): Staged["chunks"][number] {
  const { columns } = sheets[chunk.sheet]!;
  if (!columns.some((column) => column.refused)) return chunk;
  const rows = unpackRows<WaitingRow>(chunk.content).map(([number, ragged, ...cells]) => [
    number,
    ragged,
    ...cells.map((cell, at) => (columns[at]?.refused ? "" : cell)),
  ]);
  return { ...chunk, content: packRows(rows) };
}
