import { codePointIndex } from "#formats/code-points.ts";
import { type Edit, renderPieces } from "#formats/reader/pieces.ts";
import type { Repair } from "#formats/reading.ts";
import type { Span } from "#formats/span.ts";

/** The text of raw spans in one reading. */
export type Renderer = (spans: readonly Span[]) => string;

/** As `renderSpans`, for many passages of one reading: the text is indexed once, at the first of them. */
export function rendererOf(rawText: string, repairs: readonly Repair[]): Renderer {
  let prepared: { place: (span: Span) => Span; edits: Edit[] } | null = null;
  return (spans) => {
    prepared ??= prepare(rawText, repairs);
    return renderPieces(rawText, prepared.edits, spans.map(prepared.place)).text;
  };
}

function prepare(rawText: string, repairs: readonly Repair[]) {
  const index = codePointIndex(rawText);
  const place = (span: Span) => ({ start: index.toUtf16(span.start), end: index.toUtf16(span.end) });
  const edits = repairs.map(({ kind, to, span }) => ({ ...place(span), kind, to, code: "", evidence: "" }));
  return { place, edits };
}
