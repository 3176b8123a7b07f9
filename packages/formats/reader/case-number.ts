import type { CaseNumber } from "../reading.ts";
import { claim } from "./claims.ts";

/** A case number in a text (UTF-16 places) with what its grammar tells. */
export interface FoundCaseNumber extends Omit<CaseNumber, "spans"> {
  start: number;
  end: number;
}

/** KLE subject (three pairs of digits), facet, running number, year. Two-digit years up to 69 are this century. */
const kleCase =
  /(?<![\w.-])(\d{2}\.\d{2}\.\d{2})[- ]?([A-ZÆØÅ]\d{2})-(\d{1,6})(?:-(\d{4}|\d{2}))?(?![\w-])/gu;
const otherCases = [
  /(?<![\w/.-])[A-ZÆØÅ]\d{2}\/\p{L}{1,5}\s\d{2}\/\d{3,6}(?![\w/-])/gu,
  /(?<![\w/.-])([A-ZÆØÅ]\d{2})\s(\d{2}\/\d{3,6})(?![\w/-])/gu,
  // Two digits of a year and a running number; »10/2026« is likelier a month.
  /(?<![\w/.,-])\d{2}\/(?!(?:19|20)\d\d(?!\d))\d{4,6}(?![\w/-])/gu,
  /(?<![\w-])\d{3}-\d{4}-\d{3,6}(?![\w-])/gu,
  /(?<![\w-])\d{1,2}-\d{2}-\d{2}-\d{3,5}-\d{2}(?![\w-])/gu,
  /(?<=(?:sags?\s?nr\.?|sagsnummer|journal\s?nr\.?|j\.\s?nr\.?)\s{0,3}:?\s{0,3})(?=[\w/.-]{0,30}\d{2})\w[\w/.-]{0,40}\w/giu,
];

/** Case numbers in order of place. A grammar that does not tell subject, facet or year leaves them null; nothing is judged wrong. */
export function findCaseNumbers(text: string): FoundCaseNumber[] {
  const found: FoundCaseNumber[] = [];
  for (const match of text.matchAll(kleCase)) {
    const [whole, kle, facet, number, year] = match;
    found.push({
      text: whole,
      kle: kle!,
      facet: facet!,
      number: number!,
      year: year === undefined ? null : fullYear(year),
      start: match.index,
      end: match.index + whole.length,
    });
  }
  for (const pattern of otherCases) {
    const others: FoundCaseNumber[] = [];
    for (const { 0: whole, index } of text.matchAll(pattern))
      others.push({
        text: whole,
        kle: null,
        facet: null,
        number: null,
        year: null,
        start: index,
        end: index + whole.length,
      });
    claim(found, others);
  }
  return found;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
