import type { Mark } from "../extraction.ts";
import type { Span } from "../span.ts";
import { MarkedText } from "./marked-text.ts";
import { findFurniture } from "./pdf-furniture.ts";
import { isParagraphGap, usualPitch } from "./pdf-gaps.ts";
import { type HeadingLine, headingHints, mostUsedSize } from "./pdf-headings.ts";
import { type Line, needsSpace } from "./pdf-lines.ts";
import type { Piece } from "./pdf-page.ts";
import type { ReadPage } from "./pdf-pages.ts";

interface WrittenLine extends HeadingLine {
  start: number;
  end: number;
}

/** Writes the pages out as one text and marks what is known of it. */
export function writePdfText(pages: ReadPage[]): { text: string; marks: Mark[]; pages: Span[] } {
  const marked = new MarkedText();
  const places = new Map<Piece, { start: number; end: number }>();
  const pitch = usualPitch(pages.map(({ lines }) => lines));
  const written = pages.map((page, i) => {
    if (i > 0) marked.append("\n");
    return writePage(marked, page, pitch, places);
  });
  const all = written.flat();
  const bodySize = mostUsedSize(all);
  const furniture = findFurniture(
    pages.map((page, i) => ({ ...page, lines: written[i]! })),
    bodySize,
  );
  for (const each of all) {
    if (!furniture.has(each.line) && !each.line.artifact) continue;
    each.eligible = false;
    marked.mark({ kind: "furniture" }, each.start, each.end);
  }
  markElements(marked, pages, places);
  const lowest = Math.max(0, ...pages.flatMap(({ elements }) => elements.map(headingLevel)));
  for (const { first, last, level } of headingHints(all, bodySize, lowest)) {
    marked.mark({ kind: "heading", level }, all[first]!.start, all[last]!.end);
  }
  for (const { line } of all) markBold(marked, line, places);
  return marked.finish();
}

function writePage(
  marked: MarkedText,
  page: ReadPage,
  pitch: number,
  places: Map<Piece, { start: number; end: number }>,
): WrittenLine[] {
  const pageStart = marked.length;
  const notHeading = new Set<Piece>();
  for (const { mark, pieces } of page.elements) {
    if (mark.kind !== "paragraph") for (const piece of pieces) notHeading.add(piece);
  }
  const written = page.lines.map((line, i): WrittenLine => {
    const before = page.lines[i - 1];
    const gap = before === undefined || isParagraphGap(before, line, pitch);
    if (before) marked.append(gap ? "\n\n" : "\n");
    const start = marked.length;
    const text = writeLine(marked, line, places);
    const eligible = !line.pieces.some((piece) => notHeading.has(piece));
    const afterGap = gap || before?.block !== line.block;
    return { line, text, afterGap, eligible, start, end: marked.length };
  });
  marked.page(pageStart);
  return written;
}

function writeLine(
  marked: MarkedText,
  line: Line,
  places: Map<Piece, { start: number; end: number }>,
): string {
  const lineStart = marked.length;
  let text = "";
  line.pieces.forEach((piece, i) => {
    const before = line.pieces[i - 1];
    if (before && needsSpace(before, piece)) text += " ";
    places.set(piece, { start: lineStart + text.length, end: lineStart + text.length + piece.text.length });
    text += piece.text;
  });
  marked.append(text);
  return text;
}

/** The tree is written in its own order, so what lies in one element lies in one stretch. */
function markElements(
  marked: MarkedText,
  pages: ReadPage[],
  places: Map<Piece, { start: number; end: number }>,
): void {
  for (const { mark, pieces } of pages.flatMap(({ elements }) => elements)) {
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const piece of pieces) {
      const place = piece.text.trim() === "" ? undefined : places.get(piece);
      if (!place) continue;
      start = Math.min(start, place.start);
      end = Math.max(end, place.end);
    }
    if (end > start) marked.mark(mark, start, end);
  }
}

function markBold(marked: MarkedText, line: Line, places: Map<Piece, { start: number; end: number }>): void {
  let start: number | null = null;
  let end = 0;
  for (const piece of line.pieces) {
    const place = places.get(piece);
    if (!place || piece.text.trim() === "") continue;
    if (piece.bold) {
      start ??= place.start;
      end = place.end;
    } else if (start !== null) {
      marked.mark({ kind: "bold" }, start, end);
      start = null;
    }
  }
  if (start !== null) marked.mark({ kind: "bold" }, start, end);
}

const headingLevel = ({ mark }: ReadPage["elements"][number]) => (mark.kind === "heading" ? mark.level : 0);
