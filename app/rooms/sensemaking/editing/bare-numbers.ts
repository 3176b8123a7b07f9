import type { Lang } from "#base/i18n.ts";

const months = {
  da: "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
  en: "January|February|March|April|May|June|July|August|September|October|November|December",
};

/** Days and years are no counts; everything else written in figures is taken for one. */
const dates: Record<Lang, RegExp> = {
  da: new RegExp(
    `(?<![\\d.,])\\d{1,2}\\.(?:\\s*[-–]\\s*\\d{1,2}\\.)?[\\s\\u00a0]*(?:${months.da})(?![\\p{L}])`,
    "giu",
  ),
  en: new RegExp(
    `(?<![\\d.,])(?:\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?[\\s\\u00a0]+(?:${months.en})|(?:${months.en})[\\s\\u00a0]+\\d{1,2}(?=,?[\\s\\u00a0]+(?:19|20)\\d\\d))(?![\\p{L}\\d])`,
    "gu",
  ),
};
const years = /(?<![\d.,])(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)?\d\d))?(?![\d]|[.,]\d|\s*%)/g;
const unitAfter = /^[\s\u00a0]*(?:udsagn|statements|personer|people|input|kr|kroner|procent)/i;

/**
 * Figures in people's own words that need a source: all but days of a month and
 * years from 1900 to 2099. A year with a unit after it (»2000 kr.«) is a number.
 */
export function bareNumbers(text: string, lang: Lang): string[] {
  const rest = text
    .replace(dates[lang], (match) => " ".repeat(match.length))
    .replace(years, (match, at: number, whole: string) =>
      unitAfter.test(whole.slice(at + match.length)) ? match : " ".repeat(match.length),
    );
  return [...rest.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number);
}
