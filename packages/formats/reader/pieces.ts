import type { RepairKind } from "../reading.ts";

/** A stretch of the raw text in UTF-16 units. Inside the reader everything counts so; the door converts. */
export interface Place {
  start: number;
  end: number;
}

/** A repair while reading: as `Repair`, but placed in UTF-16 units. */
export interface Edit extends Place {
  kind: RepairKind;
  to: string;
  code: string;
  evidence: string;
}

/** Rendered text with the way back to the raw text (`rawFrom`, `rawUntil`). */
export interface Pieces {
  text: string;
  list: Piece[];
}

interface Piece {
  /** Where the piece begins in the rendered text. */
  at: number;
  length: number;
  start: number;
  end: number;
  /** As it stands in the raw text; else what an edit made of it, or the space where two places meet. */
  plain: boolean;
}

/**
 * The text of raw places with edits applied, put end to end with one space
 * where two places meet. An edit belongs to the place it begins in. A place
 * that begins or ends inside an edit takes the whole edit back, so a quote never
 * holds half a letter pair.
 *
 * @param edits sorted and disjoint
 */
export function renderPieces(raw: string, edits: readonly Edit[], places: readonly Place[]): Pieces {
  const pieces: Pieces = { text: "", list: [] };
  for (const [n, place] of places.entries()) {
    if (n > 0) put(pieces, " ", places[n - 1]!.end, place.start, false);
    let at = place.start;
    for (let i = firstFrom(edits, place.start); i < edits.length && edits[i]!.start < place.end; i++) {
      const edit = edits[i]!;
      if (at < edit.start) put(pieces, raw.slice(at, edit.start), at, edit.start, true);
      put(pieces, edit.to, edit.start, edit.end, false);
      at = edit.end;
    }
    if (at < place.end) put(pieces, raw.slice(at, place.end), at, place.end, true);
  }
  return pieces;
}

/** Raw place of what begins at `rendered`. */
export function rawFrom(pieces: Pieces, rendered: number): number {
  const piece = pieceAt(pieces, rendered);
  if (!piece) return 0;
  if (piece.plain) return piece.start + rendered - piece.at;
  return rendered >= piece.at + piece.length ? piece.end : piece.start;
}

/** Raw place of what ends at `rendered`. */
export function rawUntil(pieces: Pieces, rendered: number): number {
  const piece = pieceAt(pieces, Math.max(0, rendered - 1));
  if (!piece) return 0;
  return piece.plain ? piece.start + rendered - piece.at : piece.end;
}

/** Index of the first edit that begins at or after `start`. */
export function firstFrom(edits: readonly Place[], start: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function put(pieces: Pieces, part: string, start: number, end: number, plain: boolean): void {
  pieces.list.push({ at: pieces.text.length, length: part.length, start, end, plain });
  pieces.text += part;
}

function pieceAt({ list }: Pieces, rendered: number): Piece | undefined {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (list[middle]!.at <= rendered) low = middle;
    else high = middle - 1;
  }
  return list[low];
}
