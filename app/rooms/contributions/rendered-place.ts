import type { Repair } from "#formats/reading.ts";
import type { Span } from "#formats/span.ts";

/**
 * Sense works on text as people read it; places are kept in the raw text. This
 * leads back: from stretches of a rendered passage to stretches of the raw text
 * it was rendered from. A repaired sign is one piece: touching any part of what
 * it became takes all of it.
 *
 * @param passage raw spans the rendered text was made of, in order; where two meet, the rendered text has one space
 * @param repairs of the reading, sorted by start
 * @param wanted stretches of the rendered text, in code points
 */
export function rawSpansOf(passage: Span[], repairs: Repair[], wanted: Span[]): Span[] {
  const pieces = piecesOf(passage, repairs);
  const spans: Span[] = [];
  for (const { start, end } of wanted) {
    let previous: Piece | null = null;
    for (const piece of pieces) {
      if (piece.renderedEnd <= start || piece.rendered >= end) continue;
      const span = piece.whole
        ? { start: piece.raw, end: piece.rawEnd }
        : {
            start: piece.raw + Math.max(0, start - piece.rendered),
            end: piece.rawEnd - Math.max(0, piece.renderedEnd - end),
          };
      const last = spans.at(-1);
      if (last && previous?.of === piece.of && last.end === span.start) last.end = span.end;
      else spans.push(span);
      previous = piece;
    }
  }
  return spans;
}

interface Piece {
  /** Which span of the passage it belongs to. */
  of: number;
  rendered: number;
  renderedEnd: number;
  raw: number;
  rawEnd: number;
  /** A repaired stretch, taken whole or not at all. */
  whole: boolean;
}

function piecesOf(passage: Span[], repairs: Repair[]): Piece[] {
  const pieces: Piece[] = [];
  let rendered = 0;
  const put = (of: number, raw: number, rawEnd: number, length: number, whole: boolean) => {
    if (rawEnd > raw || length > 0)
      pieces.push({ of, rendered, renderedEnd: rendered + length, raw, rawEnd, whole });
    rendered += length;
  };
  passage.forEach((span, index) => {
    if (index > 0) rendered += 1;
    let at = span.start;
    for (let next = firstFrom(repairs, span.start); next < repairs.length; next++) {
      const repair = repairs[next]!;
      if (repair.span.start >= span.end) break;
      put(index, at, repair.span.start, repair.span.start - at, false);
      put(index, repair.span.start, repair.span.end, [...repair.to].length, true);
      at = repair.span.end;
    }
    if (at < span.end) put(index, at, span.end, span.end - at, false);
  });
  return pieces;
}

function firstFrom(repairs: Repair[], start: number): number {
  let low = 0;
  let high = repairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (repairs[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
