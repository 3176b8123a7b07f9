import { codePointIndex } from "../code-points.ts";
import type { Repair } from "../reading.ts";
import type { Span } from "../span.ts";
import { renderPieces } from "./pieces.ts";

/**
 * The text of raw spans as one reading has it: repairs applied, spans put end
 * to end with one space where two meet. Every `text` in a Reading is this of its
 * `spans`.
 *
 * @param rawText the extraction's text
 * @param repairs of the reading, sorted and disjoint
 * @param spans code points in the raw text, in order
 */
export function renderSpans(rawText: string, repairs: readonly Repair[], spans: readonly Span[]): string {
  const index = codePointIndex(rawText);
  const place = (span: Span) => ({ start: index.toUtf16(span.start), end: index.toUtf16(span.end) });
  const edits = repairs.map(({ kind, to, span }) => ({ ...place(span), kind, to, code: "", evidence: "" }));
  return renderPieces(rawText, edits, spans.map(place)).text;
}
