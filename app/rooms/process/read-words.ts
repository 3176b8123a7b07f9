import { parseFuzzyDate } from "#formats/reader/dates/parse-fuzzy-date.ts";
import { parseMoney } from "#formats/reader/parse-money.ts";
import type { FuzzyDate } from "#formats/reading.ts";

/** Any year will do to see that only the year is missing; it is never kept. */
const anyYear = 2000;

/**
 * A date as a person wrote it; null when it cannot be understood. A form has no
 * document to take a year from: words without one come back with `yearInferred`.
 */
export function readDate(words: string): FuzzyDate | null {
  return parseFuzzyDate(words) ?? parseFuzzyDate(words, { documentYear: anyYear });
}

/** Whole øre of money as a person wrote it; null when it cannot be understood. */
export const readMoney = parseMoney;
