/**
 * A stretch of the raw extracted text: `start` inclusive, `end` exclusive,
 * counted in Unicode code points (never UTF-16 units), so that other programs
 * and other languages find the same place.
 */
export interface Span {
  start: number;
  end: number;
}
