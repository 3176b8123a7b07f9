import type { Lang } from "#base/i18n.ts";
import { formatNumber, hardSpace } from "#shell/format/number.ts";

/** Øre to kroner: 175000000 → "1.750.000 kr." (da), "DKK 1,750,000" (en). Øre are shown when there are any. */
export function formatMoney(ore: number | bigint, lang: Lang): string {
  const amount = BigInt(ore);
  const kroner = amount / 100n;
  const rest = amount % 100n;
  const cents = String(rest < 0n ? -rest : rest).padStart(2, "0");
  const decimals = rest === 0n ? "" : (lang === "da" ? "," : ".") + cents;
  const sign = amount < 0n && kroner === 0n ? "\u2212" : "";
  const number = sign + formatNumber(kroner, lang) + decimals;
  return lang === "da" ? `${number}${hardSpace}kr.` : `DKK${hardSpace}${number}`;
}
