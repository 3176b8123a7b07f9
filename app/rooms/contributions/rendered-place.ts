import type { Repair } from "#formats/reading.ts";
import type { Span } from "#formats/span.ts";

/**
 * Sense works on text as people read it; places are kept in the raw text. This
 * leads back: from stretches of a rendered passage to stretches of the raw text
 * it was rendered from. A repaired sign is one piece: touching any part of what
 * it became takes all of it.
 *
 * @param passage raw spans the rendered text was made of, in order
 * @param repairs of the reading, sorted by start
 * @param wanted stretches of the rendered text, in code points
 * @param separator length of what stands between two spans of a passage in the rendered text (0 when they are put end to end)
 */
export function rawSpansOf(passage: Span[], repairs: Repair[], wanted: Span[], separator = 0): Span[] {
  const pieces = piecesOf(passage, repairs, separator);
  const spans: Span[] = [];
  for (const { start, end } of wanted) {
    for (const piece of pieces) {
      if (piece.renderedEnd <= start || piece.rendered >= end) continue;
      const span = piece.whole
        ? { start: piece.raw, end: piece.rawEnd }
        : {
            start: piece.raw + Math.max(0, start - piece.rendered),
            end: piece.rawEnd - Math.max(0, piece.renderedEnd - end),
          };
      const last = spans.at(-1);
      if (last && last.end === span.start) last.end = span.end;
      else spans.push(span);
    }
  }
  return spans;
}

interface Piece {
  rendered: number;
  renderedEnd: number;
  raw: number;
  rawEnd: number;
  /** A repaired stretch, taken whole or not at all. */
  whole: boolean;
}

function piecesOf(passage: Span[], repairs: Repair[], separator: number): Piece[] {
  const pieces: Piece[] = [];
  let rendered = 0;
  const put = (raw: number, rawEnd: number, length: number, whole: boolean) => {
    if (rawEnd > raw || length > 0)
      pieces.push({ rendered, renderedEnd: rendered + length, raw, rawEnd, whole });
    rendered += length;
  };
  passage.forEach((span, index) => {
    if (index > 0) rendered += separator;
    let at = span.start;
    for (const repair of repairs) {
      if (repair.span.end <= at || repair.span.start < span.start) continue;
      if (repair.span.end > span.end) break;
      put(at, repair.span.start, repair.span.start - at, false);
      put(repair.span.start, repair.span.end, [...repair.to].length, true);
      at = repair.span.end;
    }
    put(at, span.end, span.end - at, false);
  });
  return pieces;
}
