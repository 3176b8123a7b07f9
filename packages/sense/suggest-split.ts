import { textOfSpan, toCodePoints } from "#sense/code-points.ts";
import { segmentStatements } from "#sense/segment-statements.ts";
import type { Span } from "#sense/types.ts";

/** Why a point looks like more than one idea. */
export type SplitReason = "arrow" | "sentences" | "semicolon" | "list" | "joined";

export interface SplitSuggestion {
  reason: SplitReason;
  /** The ideas in order, each with its spans in code points of the point's text. */
  parts: Span[][];
}

const arrow = /\s*(?:-+>|=+>|→|⇒|➔)\s*/gu;
const joined = /,?\s+samt\s+/giu;
const fewestWords = 2;

/**
 * Suggests how a point with several ideas could be parted. A suggestion only: people decide.
 *
 * @returns the first sign found of: an arrow, several sentences, semicolons, a list after a colon, »samt«; else nothing
 */
export function suggestSplit(text: string): SplitSuggestion | undefined {
  return (
    suggestion("arrow", partsBetween(text, arrow)) ??
    suggestion("sentences", segmentStatements(text)) ??
    suggestion("semicolon", partsBetween(text, /\s*;\s*/gu)) ??
    suggestion("list", listParts(text)) ??
    suggestion("joined", wordy(text, partsBetween(text, joined)))
  );
}

function suggestion(reason: SplitReason, parts: Span[][]): SplitSuggestion | undefined {
  return parts.length > 1 ? { reason, parts } : undefined;
}

function partsBetween(text: string, separator: RegExp, from = 0): Span[][] {
  const stretches: Span[] = [];
  let start = from;
  for (const match of text.slice(from).matchAll(separator)) {
    stretches.push({ start, end: from + match.index });
    start = from + match.index + match[0].length;
  }
  stretches.push({ start, end: text.length });
  const trimmed = stretches
    .map((one) => {
      const written = text.slice(one.start, one.end);
      const lead = written.length - written.trimStart().length;
      return { start: one.start + lead, end: one.start + lead + written.trim().length };
    })
    .filter((one) => one.start < one.end);
  return toCodePoints(text, trimmed).map((span) => [span]);
}

/** "Mere lys: i parken, på stien, ved skolen" is the same wish about three places. */
function listParts(text: string): Span[][] {
  const colon = /:\s+(?=\S)/u.exec(text);
  if (!colon) return [];
  const items = partsBetween(text, /,\s+|\s+og\s+/gu, colon.index + colon[0].length);
  const lead = toCodePoints(text, [{ start: 0, end: colon.index + 1 }])[0]!;
  return items.length < 2 ? [] : items.map((item) => [lead, ...item]);
}

/** "Lys samt bænke" is one wish; two ideas have some words each. */
function wordy(text: string, parts: Span[][]): Span[][] {
  const words = parts.map(([span]) => textOfSpan(text, span!).split(/\s+/).length);
  return words.every((count) => count >= fewestWords) ? parts : [];
}
