import type { PublicTable } from "#sense/compare/count-table.ts";
import { type ShareInterval, wilsonInterval } from "#sense/compare/wilson.ts";

export interface PublicShares {
  names: string[];
  total: number;
  /** By column; null where the cell is suppressed. */
  shares: (ShareInterval | null)[];
  /** The smallest share over the columns; null when one of them is suppressed, for it would tell about that one. */
  commonGround: ShareInterval | null;
}

/** Shares from what is published, and from nothing else. */
export function publicShares(table: PublicTable): PublicShares[] {
  return table.rows.map(({ names, total, cells }) => {
    const shares = cells.map((cell, at) =>
      cell === null ? null : wilsonInterval(cell, table.columns[at]!.size),
    );
    const shown = shares.filter((one) => one !== null);
    const whole = shown.length === shares.length && shown.length > 0;
    const commonGround = whole ? shown.reduce((least, one) => (one.share < least.share ? one : least)) : null;
    return { names, total, shares, commonGround };
  });
}
