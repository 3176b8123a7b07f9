import { type CodePointIndex, codePointIndex } from "../code-points.ts";
import type { Extraction } from "../extraction.ts";
import type { Doubt, Passage, Recipe, RepairKind } from "../reading.ts";
import type { Span } from "../span.ts";
import { type Edit, type Place, renderPieces } from "./pieces.ts";

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
  readonly doubts: Doubt[];
  readonly undone: ReadonlySet<string>;
}

export function openDraft(extraction: Extraction, recipe: Recipe): Draft {
  return {
    raw: extraction.text,
    extraction,
    recipe,
    index: codePointIndex(extraction.text),
    edits: [],
    doubts: [],
    undone: new Set(recipe.undone),
  };
}

export function isUndone(draft: Draft, kind: RepairKind, start: number): boolean {
  return draft.undone.size > 0 && draft.undone.has(`${kind}:${draft.index.toCodePoint(start)}`);
}

/** Puts new edits among the old. One that would touch an older one is dropped: the earlier step had better grounds. */
export function addEdits(draft: Draft, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const ranked = [
    ...draft.edits.map((edit) => ({ edit, age: 0 })),
    ...edits.map((edit) => ({ edit, age: 1 })),
  ];
  ranked.sort((a, b) => a.edit.start - b.edit.start || a.age - b.age);
  const kept: { edit: Edit; age: number }[] = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    if (last && last.edit.end > next.edit.start) {
      if (last.age <= next.age) continue;
      kept.pop();
    }
    kept.push(next);
  }
  draft.edits = kept.map(({ edit }) => edit);
}

export function spanOf(draft: Draft, place: Place): Span {
  return { start: draft.index.toCodePoint(place.start), end: draft.index.toCodePoint(place.end) };
}

export function placeOf(draft: Draft, span: Span): Place {
  return { start: draft.index.toUtf16(span.start), end: draft.index.toUtf16(span.end) };
}

export function textOf(draft: Draft, places: readonly Place[]): string {
  return renderPieces(draft.raw, draft.edits, places).text;
}

export function passageOf(draft: Draft, places: readonly Place[]): Passage {
  return { text: textOf(draft, places), spans: places.map((place) => spanOf(draft, place)) };
}

/** The stretch of a rendered text, led back to raw places: one for each of `places` it touches. */
export function placesWithin(draft: Draft, places: readonly Place[], from: number, until: number): Place[] {
  const pieces = renderPieces(draft.raw, draft.edits, places);
  const whole = { start: pieces.from(from), end: pieces.until(until) };
  return places
    .map((place) => ({ start: Math.max(place.start, whole.start), end: Math.min(place.end, whole.end) }))
    .filter((place) => place.start < place.end);
}
