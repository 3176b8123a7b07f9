import type { Lang } from "#base/i18n.ts";
import { formatNumber, hardSpace } from "#shell/format/number.ts";

const units = ["kB", "MB", "GB"];

/** 1_300_000 → "1,3 MB". Decimal units, as file managers and law texts count. */
export function formatBytes(bytes: number, lang: Lang): string {
  if (bytes < 1000) return `${formatNumber(bytes, lang)}${hardSpace}byte`;
  let value = bytes / 1000;
  let at = 0;
  while (value >= 999.5 && at < units.length - 1) {
    value /= 1000;
    at += 1;
  }
  const decimals = value < 9.95 && !Number.isInteger(value) ? 1 : 0;
  return formatNumber(value, lang, decimals) + hardSpace + units[at];
}
