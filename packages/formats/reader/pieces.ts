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

/** Rendered text with the way back: `from(i)` and `until(i)` give the raw place of a start and of an end. */
export interface Pieces {
  text: string;
  from(rendered: number): number;
  until(rendered: number): number;
}

interface Piece {
  at: number;
  length: number;
  start: number;
  end: number;
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
  const pieces: Piece[] = [];
  let text = "";
  const add = (part: string, start: number, end: number, plain: boolean) => {
    if (part === "" && plain) return;
    pieces.push({ at: text.length, length: part.length, start, end, plain });
    text += part;
  };
  places.forEach((place, n) => {
    if (n > 0) add(" ", places[n - 1]!.end, place.start, false);
    let at = place.start;
    for (let i = firstFrom(edits, place.start); i < edits.length && edits[i]!.start < place.end; i++) {
      const edit = edits[i]!;
      add(raw.slice(at, edit.start), at, edit.start, true);
      add(edit.to, edit.start, edit.end, false);
      at = edit.end;
    }
    if (at < place.end) add(raw.slice(at, place.end), at, place.end, true);
  });
  const pieceAt = (rendered: number) => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (pieces[middle]!.at <= rendered) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };
  return {
    text,
    from: (rendered) => {
      const piece = pieceAt(rendered);
      if (!piece) return places[0]?.start ?? 0;
      if (piece.plain) return piece.start + rendered - piece.at;
      return rendered >= piece.at + piece.length ? piece.end : piece.start;
    },
    until: (rendered) => {
      const piece = pieceAt(Math.max(0, rendered - 1));
      if (!piece) return places[0]?.start ?? 0;
      return piece.plain ? piece.start + rendered - piece.at : piece.end;
    },
  };
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
