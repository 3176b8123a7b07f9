import { writeCsv } from "#formats/sheet/write-csv.ts";

/** A table of the bundle: printed as CSV for programs and as HTML for people, from the same rows. */
export interface Sheet {
  title: string;
  head: string[];
  rows: (string | number | null)[][];
}

/** As Danish Excel opens it; formulas are text. */
export function toCsv({ head, rows }: Sheet): string {
  return writeCsv([head, ...rows.map((row) => row.map((value) => (value === null ? "" : String(value))))]);
}

/** A page that needs nothing but itself. `links` says which cells open a file of the bundle. */
export function toHtml(
  sheet: Sheet,
  links: (row: number, column: number) => string | null = () => null,
): string {
  const cell = (value: string | number | null, row: number, column: number) => {
    const href = links(row, column);
    const text = plain(value === null ? "" : String(value));
    return `<td>${href ? `<a href="${plain(href)}">${text}</a>` : text}</td>`;
  };
  return `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<title>${plain(sheet.title)}</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem;max-width:80rem}table{border-collapse:collapse}th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top}</style>
<h1>${plain(sheet.title)}</h1>
<table>
<thead><tr>${sheet.head.map((name) => `<th scope="col">${plain(name)}</th>`).join("")}</tr></thead>
<tbody>
${sheet.rows.map((row, at) => `<tr>${row.map((value, column) => cell(value, at, column)).join("")}</tr>`).join("\n")}
</tbody>
</table>
</html>
`;
}

const plain = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
