/*
 * Comma-separated values as RFC 4180 has them, plus what real files bring:
 * a byte order mark, bare line feeds, and no line end after the last row.
 */

/**
 * @param text the whole file, decoded
 * @returns rows of cells; an empty file has no rows. A quote inside an unquoted cell is kept as text.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let rowHasContent = false;
  while (at < text.length) {
    const sign = text[at]!;
    if (sign === '"' && cell === "") {
      const quoted = readQuoted(text, at);
      cell = quoted.cell;
      at = quoted.next;
      rowHasContent = true;
      continue;
    }
    at++;
    if (sign === ",") {
      row.push(cell);
      cell = "";
      rowHasContent = true;
    } else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at] === "\n") at++;
      if (rowHasContent || cell !== "") rows.push([...row, cell]);
      row = [];
      cell = "";
      rowHasContent = false;
    } else {
      cell += sign;
    }
  }
  if (rowHasContent || cell !== "") rows.push([...row, cell]);
  return rows;
}

/** Rows as CSV with CRLF line ends; only cells that need it are quoted. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoteWhereNeeded).join(",")}\r\n`).join("");
}

function readQuoted(text: string, start: number): { cell: string; next: number } {
  let cell = "";
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end === -1) return { cell: cell + text.slice(at), next: text.length };
    cell += text.slice(at, end);
    if (text[end + 1] !== '"') return { cell, next: end + 1 };
    cell += '"';
    at = end + 2;
  }
}

function quoteWhereNeeded(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
