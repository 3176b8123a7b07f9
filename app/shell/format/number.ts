import type { Lang } from "#base/i18n.ts";

/** Between a number and its unit, a day and its month: the line never breaks there. */
export const hardSpace = "\u00a0";

const minus = "\u2212";
const marks: Record<Lang, { group: string; decimal: string }> = {
  da: { group: ".", decimal: "," },
  en: { group: ",", decimal: "." },
};

/** 3114 → "3.114" (da), "3,114" (en). `decimals` is the exact number of decimals shown. */
export function formatNumber(value: number | bigint, lang: Lang, decimals = 0): string {
  const fixed = typeof value === "bigint" ? String(value) : value.toFixed(decimals);
  const [whole = "0", fraction] = fixed.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks[lang].group);
  const number = fraction ? grouped + marks[lang].decimal + fraction : grouped;
  const isZero = /^[0.]*$/.test(fixed.replace("-", ""));
  return fixed.startsWith("-") && !isZero ? minus + number : number;
}

/**
 * A share of 1 as a percentage: 0.094 → "9,4 %" (da), "9.4%" (en).
 * A share never stands alone; see formatShare.
 */
export function formatPercent(share: number, lang: Lang, decimals = 0): string {
  const number = formatNumber(share * 100, lang, decimals);
  return lang === "da" ? `${number}${hardSpace}%` : `${number}%`;
}

export type Unit = { one: string; many: string };

/** "31 borde", "1 bord": number and unit in one breath. */
export function formatCount(count: number, unit: Unit, lang: Lang): string {
  return formatNumber(count, lang) + hardSpace + (count === 1 ? unit.one : unit.many);
}

/** "31 af 118 borde": a part with its denominator. */
export function formatShare(part: number, whole: number, unit: Unit, lang: Lang): string {
  const of = lang === "da" ? "af" : "of";
  return [formatNumber(part, lang), of, formatCount(whole, unit, lang)].join(hardSpace);
}
