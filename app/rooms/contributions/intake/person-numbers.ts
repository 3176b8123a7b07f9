import type { Span } from "#formats/span.ts";
import { findPersonNumbers } from "#sense/disclosure/find-person-numbers.ts";
import { foldSigns } from "#sense/disclosure/fold-signs.ts";

/** Where CPR numbers with a date that exists stand in a text, in UTF-16 units. */
export function personNumbersIn(text: string): Span[] {
  // Ten digits or none: most texts are answered without a closer look.
  if ((text.match(/\p{Nd}/gu)?.length ?? 0) < 10) return [];
  return findPersonNumbers(foldSigns(text))
    .filter(({ kind }) => kind === "cpr")
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}

export const maskedPersonNumber = "[udeladt: CPR-nummer]";

/** The text with the numbers left out, and said to be. */
export function withoutPersonNumbers(text: string): string {
  let masked = "";
  let at = 0;
  for (const { start, end } of personNumbersIn(text)) {
    if (start < at) continue;
    masked += text.slice(at, start) + maskedPersonNumber;
    at = end;
  }
  return masked + text.slice(at);
}

/** A header that promises CPR numbers. */
export const namesPersonNumbers = (header: string) =>
  /\bc\.?p\.?r\b|cpr-?n|person-?num|personnr|social security/i.test(header);
