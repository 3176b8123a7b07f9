/**
 * Rows as a CSV that Excel opens as it is: UTF-8 with mark, semicolons, CRLF.
 * What a spreadsheet would take for a formula gets an apostrophe before it, so
 * that text from outside stays text on somebody's screen
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(";")}\r\n`).join("")}`;
}

function cellOf(cell: string): string {
  const safe = neutralised(cell);
  return /[";,\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell that begins like a formula, with an apostrophe before it; a plain number is left alone. */
export function neutralised(cell: string): string {
  if (/^[-+]?\d+([.,]\d+)*$/.test(cell)) return cell;
  return /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;
}
