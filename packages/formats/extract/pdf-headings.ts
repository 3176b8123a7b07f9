import type { Line } from "./pdf-lines.ts";

export interface HeadingHint {
  /** Index of the first and last line of the heading. */
  first: number;
  last: number;
  level: number;
}

export interface HeadingLine {
  line: Line;
  text: string;
  /** A gap, a page or a column parts it from the line before. */
  afterGap: boolean;
  /** False for furniture and for lines the file itself has tagged as something else. */
  eligible: boolean;
}

const largerThanBody = 1.12;
const longestHeading = 200;

/**
 * Headings by looks, for text that is not tagged: letters clearly larger than
 * the body, or a short line wholly in bold. Larger sizes are higher levels;
 * bold lines of body size come below them all.
 *
 * @param above level of the lowest heading the file has tagged itself, 0 for none
 */
export function headingHints(lines: HeadingLine[], bodySize: number, above: number): HeadingHint[] {
  const sizes = [
    ...new Set(lines.filter((each) => isLarge(each, bodySize)).map(({ line }) => round(line.size))),
  ].sort((a, b) => b - a);
  const hints: HeadingHint[] = [];
  lines.forEach((each, i) => {
    const large = isLarge(each, bodySize);
    if (!large && !isBold(each)) return;
    const level = Math.min(6, above + (large ? sizes.indexOf(round(each.line.size)) : sizes.length) + 1);
    const before = hints.at(-1);
    if (before && before.last === i - 1 && before.level === level && !each.afterGap) before.last = i;
    else hints.push({ first: i, last: i, level });
  });
  return hints.filter(({ first, last }) => {
    const length = lines.slice(first, last + 1).reduce((sum, { text }) => sum + text.length, 0);
    return length <= longestHeading && last - first < 4;
  });
}

/** The size most letters have. */
export function mostUsedSize(lines: { line: Line; text: string }[]): number {
  const letters = new Map<number, number>();
  for (const { line, text } of lines) {
    letters.set(round(line.size), (letters.get(round(line.size)) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 11;
}

const round = (size: number) => Math.round(size * 2) / 2;
const hasWord = (text: string) => /\p{L}{2}/u.test(text);

function isLarge({ line, text, eligible }: HeadingLine, bodySize: number): boolean {
  return eligible && line.size > bodySize * largerThanBody && hasWord(text);
}

function isBold({ line, text, eligible, afterGap }: HeadingLine): boolean {
  if (!eligible || text.length > 120 || !hasWord(text) || /[.,;]\s*$/.test(text)) return false;
  return afterGap && line.pieces.every((piece) => piece.bold || piece.text.trim() === "");
}
