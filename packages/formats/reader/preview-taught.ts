import type { Extraction } from "../extraction.ts";
import type { Recipe } from "../reading.ts";
import type { Span } from "../span.ts";
import { openDraft, spanOf } from "./draft.ts";
import { renderPieces } from "./pieces.ts";
import { repairGlyphs } from "./repairs/glyphs.ts";
import { wordAround } from "./repairs/word-at.ts";

export interface TaughtHit {
  /** The word as it reads now, and as it would read. */
  before: string;
  after: string;
  /** The word's place in the raw text, code points. */
  span: Span;
}

/** Every word that teaching a glyph would change, in order, before anything is taught. */
export function previewTaught(
  extraction: Extraction,
  recipe: Recipe,
  glyph: { from: string; to: string },
): TaughtHit[] {
  const draft = openDraft(extraction, recipe);
  const now = repairGlyphs(draft);
  const then = repairGlyphs(openDraft(extraction, { ...recipe, taught: [...recipe.taught, glyph] }));
  const hits: TaughtHit[] = [];
  let last = -1;
  for (const edit of then) {
    if (edit.code !== "taught" || edit.start < last || draft.raw.slice(edit.start, edit.end) !== glyph.from)
      continue;
    const word = wordAround(draft.raw, edit, glyph.from);
    const before = renderPieces(draft.raw, now, [word]).text;
    const after = renderPieces(draft.raw, then, [word]).text;
    if (before !== after) hits.push({ before, after, span: spanOf(draft, word) });
    last = word.end;
  }
  return hits;
}
