import type { Lang } from "#base/i18n.ts";
import { formatPercent } from "#shell/format/number.ts";
import { type Compared, unknownKey } from "./compare.ts";
import type { Gathered } from "./gather.ts";
import { textsIn } from "./texts.ts";

export interface PublicCell {
  /** Null in the sum. */
  column: string | null;
  /** Null is hidden. */
  count: number | null;
  of: number;
  share: { share: number; low: number; high: number } | null;
}

export interface PublicRows {
  /** Joined names, with the size of the column. */
  columns: { name: string; size: number }[];
  rows: { name: string; total: number; cells: PublicCell[] }[];
  /** Names of codes with fewer than five in all. */
  withheld: string[];
}

/** What may leave the house, with the names people know; made of the protected table and of nothing else. */
export function publicRows(compared: Compared, { groupName, codeName }: Gathered): PublicRows | null {
  if (!compared.public) return null;
  const { table, shares } = compared.public;
  const nameOf = (key: string) => groupName(key === unknownKey ? null : key);
  const columns = table.columns.map(({ names, size }) => ({ name: names.map(nameOf).join(" + "), size }));
  return {
    columns,
    rows: table.rows.map(({ names, total, cells }, row) => ({
      name: names.map(codeName).join(" + "),
      total,
      cells: cells.map((count, at) => ({
        column: columns[at]!.name,
        count,
        of: columns[at]!.size,
        share: shares[row]!.shares[at]!,
      })),
    })),
    withheld: table.withheld.map(codeName),
  };
}

/** One row a cell, so that any program can read it. */
export function publicCsvRows(rows: PublicRows, lang: Lang): string[][] {
  const t = textsIn(lang);
  const percent = (share: number | undefined) =>
    share === undefined ? "" : formatPercent(share, lang, 1).replace("\u00a0", " ");
  const all = rows.columns.reduce((sum, column) => sum + column.size, 0);
  return [
    [t.csv.code, t.csv.group, t.csv.statements, t.csv.of, t.csv.share, t.csv.low, t.csv.high],
    ...rows.rows.flatMap(({ name, total, cells }) => [
      [name, t.total, String(total), String(all), "", "", ""],
      ...cells.map(({ column, count, of, share }) => [
        name,
        column ?? "",
        count === null ? t.hidden : String(count),
        String(of),
        percent(share?.share),
        percent(share?.low),
        percent(share?.high),
      ]),
    ]),
    ...rows.withheld.map((name) => [name, t.total, t.fewer, "", "", "", ""]),
  ];
}
