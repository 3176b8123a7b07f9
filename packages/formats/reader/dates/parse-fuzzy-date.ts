import type { FuzzyDate } from "../../reading.ts";
import { findDates } from "./find-dates.ts";

/**
 * A date of any precision as a person typed it: »3. juni 2025 kl. 9«, »senest
 * maj 2025«, »primo 2026«, »efteråret 2026«, »2. kvartal 2026«, »2024-27«, »2026«.
 *
 * @param documentYear for words without a year; without it they are not understood
 * @returns null unless the words are one date and nothing else
 */
export function parseFuzzyDate(words: string, options: { documentYear?: number } = {}): FuzzyDate | null {
  const text = words.trim().replace(/\s+/g, " ");
  const lead = leadingWord(text);
  const [only, ...more] = findDates(lead + text, options.documentYear ?? null);
  if (!only || more.length > 0 || only.end !== lead.length + text.length) return null;
  if (!/^(?:i|om|til|på)?$/i.test((lead + text).slice(lead.length, only.start).trim())) return null;
  return { ...only.date, text };
}

/** A year or a season by itself is a date when typed, though not in running text. */
function leadingWord(text: string): string {
  return /^(?:(?:19|20)\d\d|(?:forår|efterår|sommer|vinter)(?:en|et))$/i.test(text) ? "i " : "";
}
