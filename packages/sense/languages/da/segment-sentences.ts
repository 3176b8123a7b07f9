import { toCodePoints } from "#sense/code-points.ts";
import {
  danishAbbreviations,
  danishClosingAbbreviations,
  danishMonths,
} from "#sense/languages/da/abbreviations.ts";
import type { Span } from "#sense/types.ts";

/*
 * Sentences of Danish text. Rules of our own throughout: the runtime's Intl.Segmenter
 * follows the ICU it was built with, and differs between Node versions just where Danish
 * is hard (f.eks., hhv. 1), d. 24., kl. 09, 3. juni).
 */

const paragraphBreak =
  /\r?\n[^\S\n]*(?:\r?\n\s*|(?=(?:[\u2022\uF0B7*\u25AA\u00B7]|[-–—]\s|\d{1,2}[.)]\s|[a-zæøå]\)\s)))/gu;
const sentenceEnd = /(?:[.!?]+|…)["”’»')\]*_]*(?=\s|$)/gu;

/**
 * @returns one span a sentence, in code points, in order, without the white space around them.
 * Every sign that is not white space lies in exactly one of them.
 */
export function segmentSentences(text: string): Span[] {
  return toCodePoints(text, sentenceStretches(text));
}

/** The same in UTF-16 units, for callers that slice the string themselves. */
export function sentenceStretches(text: string): Span[] {
  return paragraphStretches(text).flatMap((paragraph) => sentencesOf(text, paragraph));
}

/** Blocks between blank lines and the items of lists, in UTF-16 units. */
export function paragraphStretches(text: string): Span[] {
  const stretches: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(paragraphBreak)) {
    stretches.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  stretches.push({ start, end: text.length });
  return stretches.map((stretch) => trimmed(text, stretch)).filter(({ start, end }) => start < end);
}

function sentencesOf(text: string, paragraph: Span): Span[] {
  const sentences: Span[] = [];
  const block = text.slice(paragraph.start, paragraph.end);
  let start = 0;
  for (const match of block.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (!endsSentence(block.slice(start, match.index), match[0], block.slice(end, end + 60))) continue;
    sentences.push({ start, end });
    start = end;
  }
  sentences.push({ start, end: block.length });
  return sentences
    .map((one) => trimmed(text, { start: paragraph.start + one.start, end: paragraph.start + one.end }))
    .filter((one) => one.start < one.end);
}

function endsSentence(before: string, sign: string, after: string): boolean {
  const next = /^\s+["“”„«»'‘([]*(?<word>[\p{L}\p{N}]+)?/u.exec(after)?.groups?.word;
  if (/[!?]/.test(sign)) return true;
  if (next !== undefined && /^\p{Ll}/u.test(next)) return false;
  if (sign.length > 1 || sign === "…") return true;
  const last = lastWord(before);
  if (/^\d+$/.test(last)) return endsAfterNumber(before, last, next);
  const word = last.toLowerCase();
  if (danishClosingAbbreviations.has(word)) return next !== undefined && /^\p{Lu}/u.test(next);
  if (danishAbbreviations.has(word)) return false;
  return !/^(?:\p{Lu}\.)*\p{Lu}$/u.test(last);
}

/** What stands right before a full stop, brackets and quotation marks left out; a long run of signs is cut. */
function lastWord(before: string): string {
  return /[^\s([{“"„»«'’/–-]*$/u.exec(before.slice(-40))?.[0] ?? "";
}

/** "3. juni" and "24. 12." go on, "1. Hvilke" opens a point, "i 2025. Den" ends. */
function endsAfterNumber(before: string, number: string, next: string | undefined): boolean {
  if (next === undefined) return true;
  if (before.length < 20 && /^\s*(?:\d+[.)]\s*)*\d+$/.test(before)) return false;
  if (number.length > 2) return true;
  return !danishMonths.has(next.toLowerCase()) && !/^\d/.test(next);
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
