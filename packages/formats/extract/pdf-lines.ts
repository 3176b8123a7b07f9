import type { Piece } from "./pdf-page.ts";

/** A line as it stands on the page. `y` is the baseline of its largest letters, `size` their height in points. */
export interface Line {
  pieces: Piece[];
  x: number;
  right: number;
  y: number;
  size: number;
  /** Lines of one block follow each other in one stretch of content: a paragraph, a list item, a table cell, a column. */
  block: number;
  artifact: boolean;
}

/** Wider gaps than this, in letter heights, part a line in two: table cells, columns. */
const wideGap = 2.2;

/** Joins pieces in the given order into lines; a new line begins where the baseline moves. */
export function joinPieces(pieces: Piece[], block: number, options: { splitAtWideGaps: boolean }): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const piece of pieces) {
    if (line && continues(line, piece, options.splitAtWideGaps)) add(line, piece);
    else if (piece.text.trim() !== "") {
      line = startLine(piece, block);
      lines.push(line);
    }
  }
  return lines;
}

/** Lines in the order one reads a single column; parts of one baseline become one line. */
export function sortIntoRows(segments: Line[]): Line[] {
  const rows: Line[] = [];
  for (const segment of segments.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && row.y - segment.y <= 0.3 * Math.min(row.size, segment.size)) mergeInto(row, segment);
    else rows.push({ ...segment, pieces: [...segment.pieces] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows;
}

/** Whether a space belongs between two pieces of one line that have none. */
export function needsSpace(before: Piece, after: Piece): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return false;
  return after.x - (before.x + before.width) > 0.18 * Math.min(before.size, after.size);
}

function continues(line: Line, piece: Piece, splitAtWideGaps: boolean): boolean {
  const size = Math.max(line.size, piece.size);
  const gap = piece.x - line.right;
  if (Math.abs(piece.y - line.y) > 0.5 * size || gap < -size) return false;
  return !splitAtWideGaps || gap <= wideGap * size;
}

function startLine(piece: Piece, block: number): Line {
  const { x, y, size, artifact } = piece;
  return { pieces: [piece], x, right: x + piece.width, y, size, block, artifact };
}

function add(line: Line, piece: Piece): void {
  line.pieces.push(piece);
  if (piece.text.trim() === "") return;
  line.right = Math.max(line.right, piece.x + piece.width);
  line.x = Math.min(line.x, piece.x);
  if (piece.size > line.size) {
    line.size = piece.size;
    line.y = piece.y;
  }
}

function mergeInto(row: Line, segment: Line): void {
  row.pieces.push(...segment.pieces);
  row.x = Math.min(row.x, segment.x);
  row.right = Math.max(row.right, segment.right);
  row.artifact &&= segment.artifact;
  if (segment.size > row.size) {
    row.size = segment.size;
    row.y = segment.y;
  }
}
