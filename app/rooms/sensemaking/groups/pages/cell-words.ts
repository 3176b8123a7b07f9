import type { Lang } from "#base/i18n.ts";
import { formatNumber, formatPercent } from "#shell/format/number.ts";
import type { Cell } from "../compare.ts";
import { textsIn } from "../texts.ts";

/** »23 af 140 udsagn (16 %, 11–23 %)«: never a share without its number and denominator. */
export function cellWords(
  { count, of, share, low, high }: Omit<Cell, "group" | "ids" | "corrected">,
  lang: Lang,
): string {
  const percent = (value: number) => formatPercent(value, lang);
  return textsIn(lang).cell(
    formatNumber(count, lang),
    formatNumber(of, lang),
    percent(share),
    formatNumber(low * 100, lang),
    percent(high),
  );
}
