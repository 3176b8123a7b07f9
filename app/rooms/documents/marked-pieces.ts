import type { Doubt, Repair } from "#formats/reading.ts";
import type { Span } from "#formats/span.ts";
import type { NumberedLine } from "#shell/parts/lines/lines.tsx";
import type { TextPiece } from "#shell/parts/marked-text/marked-text.tsx";
import { lineOf, type RawText, type Stretch, sliceOf } from "./raw-text.ts";

/** Empty lines in a row that are shown; of more, the numbering alone tells. */
const mostBlankLines = 2;

/** The original's lines in one stretch, damaged signs and doubtful places marked. Lines are never wrapped anew. */
export function originalLines(
  raw: RawText,
  marks: { repairs: readonly Repair[]; doubts: readonly Doubt[]; says: string },
  stretch: Stretch,
): NumberedLine[] {
  const lines: NumberedLine[] = [];
  let blank = 0;
  for (let line = stretch.firstLine; line < raw.starts.length; line++) {
    const start = Math.max(raw.starts[line - 1]!, stretch.start);
    if (start >= stretch.end) break;
    const end = Math.min(raw.starts[line]! - 1, stretch.end);
    const isBlank = sliceOf(raw, { start, end }).trim() === "";
    blank = isBlank ? blank + 1 : 0;
    if (!isBlank) lines.push({ number: line, pieces: damagedPieces(raw, marks, { start, end }) });
    else if (blank <= mostBlankLines) lines.push({ pieces: [] });
  }
  return lines;
}

function damagedPieces(
  raw: RawText,
  { repairs, doubts, says }: { repairs: readonly Repair[]; doubts: readonly Doubt[]; says: string },
  span: Span,
): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = span.start;
  const plain = (end: number) => {
    for (const doubt of doubts) {
      const from = Math.max(at, doubt.span.start);
      const to = Math.min(end, doubt.span.end);
      if (from >= to) continue;
      if (from > at) pieces.push(shown(raw, { start: at, end: from }));
      pieces.push({ kind: "marked", text: shown(raw, { start: from, end: to }) });
      at = to;
    }
    if (at < end) pieces.push(shown(raw, { start: at, end }));
    at = end;
  };
  for (const repair of within(repairs, span)) {
    if (repair.kind !== "glyph" && repair.kind !== "bullet") continue;
    plain(repair.span.start);
    pieces.push({ kind: "damaged", text: shown(raw, repair.span), says });
    at = repair.span.end;
  }
  plain(span.end);
  return pieces;
}

/** A passage as it is read: repaired letters underlined, joins marked, bullets and furniture out of sight. */
export function readPieces(raw: RawText, repairs: readonly Repair[], spans: readonly Span[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  spans.forEach((span, index) => {
    if (index > 0) pieces.push(" ");
    let at = span.start;
    for (const repair of within(repairs, span)) {
      if (repair.span.start > at) pieces.push(shown(raw, { start: at, end: repair.span.start }));
      if (repair.kind === "join" || repair.kind === "hyphen") pieces.push({ kind: "joined" }, repair.to);
      else if (repair.kind === "glyph" && repair.to !== "")
        pieces.push({ kind: "repaired", text: repair.to });
      else if (repair.to !== "" && repair.kind !== "bullet") pieces.push(repair.to);
      at = repair.span.end;
    }
    if (at < span.end) pieces.push(shown(raw, { start: at, end: span.end }));
  });
  return pieces;
}

/** A few words round a place, on its own line, as they are read. */
export function aroundPlace(raw: RawText, repairs: readonly Repair[], place: Span, reach = 14): TextPiece[] {
  const line = lineOf(raw, place.start);
  const start = Math.max(raw.starts[line - 1]!, place.start - reach);
  const end = Math.min(raw.starts[line]! - 1, place.end + reach);
  return readPieces(raw, repairs, [{ start, end: Math.max(end, Math.min(place.end, raw.index.length)) }]);
}

const shown = (raw: RawText, span: Span) => visibleSigns(sliceOf(raw, span).replace(/\r$/, ""));

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Control characters have pictures of their own (Unicode block Control Pictures); a browser would drop them. */
export function visibleSigns(text: string): string {
  return text.replace(unseen, (sign) =>
    sign === "\u007f" ? "\u2421" : String.fromCharCode(0x2400 + sign.charCodeAt(0)),
  );
}

/** Repairs that lie whole in a span; repairs are sorted and do not overlap. */
function within(repairs: readonly Repair[], span: Span): Repair[] {
  let low = 0;
  let high = repairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (repairs[middle]!.span.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Repair[] = [];
  for (let at = low; at < repairs.length && repairs[at]!.span.start < span.end; at++)
    if (repairs[at]!.span.end <= span.end) found.push(repairs[at]!);
  return found;
}
