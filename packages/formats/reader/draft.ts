import { type CodePointIndex, codePointIndex } from "../code-points.ts";
import type { Extraction } from "../extraction.ts";
import type { Doubt, Passage, Recipe, RepairKind } from "../reading.ts";
import type { Span } from "../span.ts";
import { type Edit, firstFrom, type Pieces, type Place, rawFrom, rawUntil, renderPieces } from "./pieces.ts";

/**
 * One reading under way: the raw text, what a person has decided, and the edits
 * and doubts gathered so far. Places are UTF-16 units until `spanOf` turns them.
 */
export interface Draft {
  readonly raw: string;
  readonly extraction: Extraction;
  readonly recipe: Recipe;
  readonly index: CodePointIndex;
  /** Sorted and disjoint. Each step puts its own in through `addEdits`. */
  edits: Edit[];
  /** What waits for a person; `addDoubt` puts them in. */
  readonly doubtsByCode: Map<string, Doubt[]>;
  readonly asked: Set<string>;
  readonly undone: ReadonlySet<string>;
}

export function openDraft(extraction: Extraction, recipe: Recipe): Draft {
  return {
    raw: extraction.text,
    extraction,
    recipe,
    index: codePointIndex(extraction.text),
    edits: [],
    doubtsByCode: new Map(),
    asked: new Set(),
    undone: new Set(recipe.undone),
  };
}

export function isUndone(draft: Draft, kind: RepairKind, start: number): boolean {
  return draft.undone.size > 0 && draft.undone.has(`${kind}:${draft.index.toCodePoint(start)}`);
}

/** Puts new edits, in order, among the old. One that would touch an older one is dropped: the earlier step had better grounds. */
export function addEdits(draft: Draft, edits: readonly Edit[]): void {
  const old = draft.edits;
  const merged: Edit[] = [];
  let at = 0;
  for (const edit of edits) {
    while (at < old.length && old[at]!.start < edit.start) merged.push(old[at++]!);
    const touches =
      (merged.at(-1)?.end ?? 0) > edit.start || (old[at]?.start ?? Number.POSITIVE_INFINITY) < edit.end;
    if (!touches) merged.push(edit);
  }
  while (at < old.length) merged.push(old[at++]!);
  draft.edits = merged;
}

export function spanOf(draft: Draft, place: Place): Span {
  return { start: draft.index.toCodePoint(place.start), end: draft.index.toCodePoint(place.end) };
}

export function placeOf(draft: Draft, span: Span): Place {
  return { start: draft.index.toUtf16(span.start), end: draft.index.toUtf16(span.end) };
}

export function textOf(draft: Draft, places: readonly Place[]): string {
  const [only] = places;
  if (only && places.length === 1) {
    const next = draft.edits[firstFrom(draft.edits, only.start)];
    if (!next || next.start >= only.end) return draft.raw.slice(only.start, only.end);
  }
  return renderPieces(draft.raw, draft.edits, places).text;
}

export function passageOf(draft: Draft, places: readonly Place[]): Passage {
  return { text: textOf(draft, places), spans: places.map((place) => spanOf(draft, place)) };
}

/** The stretch of a rendered text, led back to raw places: one for each of `places` it touches. */
export function placesWithin(draft: Draft, places: readonly Place[], from: number, until: number): Place[] {
  return rawPlaces(renderPieces(draft.raw, draft.edits, places), places, from, until);
}

/** As `placesWithin`, for many stretches of one text that was rendered once. */
export function rawPlaces(pieces: Pieces, places: readonly Place[], from: number, until: number): Place[] {
  const start = rawFrom(pieces, from);
  const end = rawUntil(pieces, until);
  const found: Place[] = [];
  for (const place of places)
    if (place.start < end && start < place.end)
      found.push({ start: Math.max(place.start, start), end: Math.min(place.end, end) });
  return found;
}
