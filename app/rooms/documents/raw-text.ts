import { type CodePointIndex, codePointIndex } from "#formats/code-points.ts";
import type { Span } from "#formats/span.ts";

/** The raw text as a page looks at it: by line and by code point. Made once per request. */
export interface RawText {
  text: string;
  index: CodePointIndex;
  /** Start of each line in code points; one more entry stands for the line after the last. */
  starts: number[];
}

/** A stretch of the raw text shown on one page of the review. */
export interface Stretch extends Span {
  /** Number of the line it begins in, from 1. */
  firstLine: number;
}

/** What one page shows at most: lines of ordinary text, or signs when lines are very long. */
const mostLines = 200;
const mostSigns = 20_000;

export function openRawText(text: string): RawText {
  const index = codePointIndex(text);
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
    starts.push(index.toCodePoint(at + 1));
  starts.push(index.length + 1);
  return { text, index, starts };
}

export function sliceOf({ text, index }: RawText, { start, end }: Span): string {
  return text.slice(index.toUtf16(start), index.toUtf16(end));
}

/** Line number (from 1) of a place in the raw text. */
export function lineOf({ starts }: RawText, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** From and to line of some spans: `14` or `14–15`. */
export function linesOf(raw: RawText, spans: readonly Span[]): string {
  const from = lineOf(raw, spans[0]?.start ?? 0);
  const to = lineOf(raw, Math.max(0, (spans.at(-1)?.end ?? 1) - 1));
  return from === to ? String(from) : `${from}–${to}`;
}

/** The raw text in stretches small enough for a page. Only a line longer than a page is cut. */
export function stretchesOf(raw: RawText): Stretch[] {
  const stretches: Stretch[] = [];
  const length = raw.index.length;
  let open: Stretch = { start: 0, end: 0, firstLine: 1 };
  const close = (next: number, line: number) => {
    if (open.end > open.start) stretches.push(open);
    open = { start: next, end: next, firstLine: line };
  };
  for (let line = 1; line < raw.starts.length; line++) {
    const start = raw.starts[line - 1]!;
    const end = Math.min(raw.starts[line]!, length);
    if (line - open.firstLine >= mostLines || end - open.start > mostSigns) close(start, line);
    while (end - open.start > mostSigns) {
      open.end = open.start + mostSigns;
      close(open.end, line);
    }
    open.end = end;
  }
  close(length, raw.starts.length);
  return stretches.length > 0 ? stretches : [{ start: 0, end: 0, firstLine: 1 }];
}

/** Which stretch (from 0) holds a place. */
export function stretchAt(stretches: readonly Stretch[], place: number): number {
  const found = stretches.findIndex((stretch) => place < stretch.end);
  return found < 0 ? stretches.length - 1 : found;
}

export function touches(spans: readonly Span[], stretch: Span): boolean {
  return spans.some((span) => span.start < stretch.end && span.end > stretch.start);
}

export function beginsIn(spans: readonly Span[], stretch: Span): boolean {
  const start = spans[0]?.start ?? -1;
  return start >= stretch.start && start < stretch.end;
}

export function clip(spans: readonly Span[], stretch: Span): Span[] {
  return spans
    .map((span) => ({ start: Math.max(span.start, stretch.start), end: Math.min(span.end, stretch.end) }))
    .filter((span) => span.start < span.end);
}
