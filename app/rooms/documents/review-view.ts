import type { Block, Reading, Repair } from "#formats/reading.ts";
import type { Span } from "#formats/span.ts";
import type { NumberedLine } from "#shell/parts/lines/lines.tsx";
import type { TextPiece } from "#shell/parts/marked-text/marked-text.tsx";

/** Lines shown at once; a long document is paged, so that the page stays light. */
export const linesPerPage = 200;

/** The raw text as code points with the start of each line, made once per page view. */
export interface RawLines {
  signs: string[];
  /** Start of each line, in code points; a last entry stands for the end. */
  starts: number[];
}

export function splitLines(rawText: string): RawLines {
  const signs = Array.from(rawText);
  const starts = [0];
  signs.forEach((sign, at) => {
    if (sign === "\n") starts.push(at + 1);
  });
  starts.push(signs.length + 1);
  return { signs, starts };
}

/** Line number (from 1) of a place in the raw text. */
export function lineOf({ starts }: RawLines, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The original's lines from `first` (from 1), with damaged signs marked. Lines are never wrapped anew. */
export function originalLines(
  raw: RawLines,
  repairs: Repair[],
  first: number,
  count: number,
  says: string,
): NumberedLine[] {
  const lines: NumberedLine[] = [];
  const last = Math.min(first + count - 1, raw.starts.length - 1);
  for (let number = first; number <= last; number++) {
    const span = { start: raw.starts[number - 1]!, end: raw.starts[number]! - 1 };
    const text = raw.signs.slice(span.start, span.end).join("");
    lines.push(
      text.trim() === "" ? { pieces: [] } : { number, pieces: damagedPieces(raw, repairs, span, says) },
    );
  }
  return lines;
}

function damagedPieces(raw: RawLines, repairs: Repair[], span: Span, says: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = span.start;
  for (const repair of within(repairs, span)) {
    if (repair.kind !== "glyph" && repair.kind !== "bullet") continue;
    if (repair.span.start > at) pieces.push(raw.signs.slice(at, repair.span.start).join(""));
    pieces.push({
      kind: "damaged",
      text: raw.signs.slice(repair.span.start, repair.span.end).join(""),
      says,
    });
    at = repair.span.end;
  }
  if (at < span.end) pieces.push(raw.signs.slice(at, span.end).join("").replace(/\r$/, ""));
  return pieces;
}

/** A passage as it is read: repaired letters underlined, joins marked, bullets and furniture out of sight. */
export function readPieces(raw: RawLines, repairs: Repair[], spans: Span[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  spans.forEach((span, index) => {
    if (index > 0) pieces.push(" ");
    let at = span.start;
    for (const repair of within(repairs, span)) {
      if (repair.span.start > at) pieces.push(raw.signs.slice(at, repair.span.start).join(""));
      if (repair.kind === "join" || repair.kind === "hyphen") pieces.push({ kind: "joined" }, repair.to);
      else if (repair.kind === "glyph") pieces.push({ kind: "repaired", text: repair.to });
      else if (repair.to !== "" && repair.kind !== "bullet") pieces.push(repair.to);
      at = repair.span.end;
    }
    if (at < span.end) pieces.push(raw.signs.slice(at, span.end).join(""));
  });
  return pieces;
}

/** A few words round one repair, the repair marked. */
export function aroundRepair(raw: RawLines, repairs: Repair[], repair: Repair, reach = 14): TextPiece[] {
  const line = lineOf(raw, repair.span.start);
  const start = Math.max(raw.starts[line - 1]!, repair.span.start - reach);
  const end = Math.min(raw.starts[line]! - 1, repair.span.end + reach);
  return readPieces(raw, repairs, [{ start, end: Math.max(end, repair.span.end) }]);
}

/** Blocks that begin on the lines shown. */
export function blocksOnLines(raw: RawLines, reading: Reading, first: number, count: number): Block[] {
  const from = raw.starts[first - 1] ?? 0;
  const to = raw.starts[Math.min(first - 1 + count, raw.starts.length - 1)]!;
  return reading.blocks.filter(
    (block) => block.spans[0] && block.spans[0].start >= from && block.spans[0].start < to,
  );
}

/** Repairs inside a span; repairs are sorted and do not overlap. */
function within(repairs: Repair[], span: Span): Repair[] {
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
