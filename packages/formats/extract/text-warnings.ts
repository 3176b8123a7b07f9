import type { Warning } from "../extraction.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we look for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX #9, section 2). */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What a person should know about invisible characters in a text. The text itself is left as it is. */
export function textWarnings(text: string): Warning[] {
  const warnings: Warning[] = [];
  const control = tally(text, controls);
  if (control) warnings.push({ code: "controlCharacters", detail: control });
  const direction = tally(text, directions);
  if (direction) warnings.push({ code: "directionMarks", detail: direction });
  return warnings;
}

/** »U+0000 × 2, U+000C × 1«, or an empty string. */
function tally(text: string, pattern: RegExp): string {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(pattern)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([character, n]) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")} × ${n}`,
    )
    .join(", ");
}
