import type { Extraction } from "../extraction.ts";
import type { Reading, Recipe } from "../reading.ts";
import { listDoubts } from "./add-doubt.ts";
import { findBlocks } from "./blocks.ts";
import { addEdits, type Draft, openDraft, spanOf } from "./draft.ts";
import { splitLines } from "./lines.ts";
import { readStructure } from "./read-structure.ts";
import { stripFurniture } from "./repairs/furniture.ts";
import { repairGlyphs } from "./repairs/glyphs.ts";

/**
 * Raw text to a reading: repairs, structure, facts and doubts. Pure: the same
 * extraction and recipe give the same reading. Repairs come sorted and disjoint;
 * a control character stays out even when its repair is undone, since no text may hold U+0000;
 * every `text` is `renderSpans` of its `spans`. Time is linear in the text.
 *
 * @param recipe what a person has decided about this raw text (`emptyRecipe` at first)
 */
export function read(extraction: Extraction, recipe: Recipe): Reading {
  const draft = openDraft(extraction, recipe);
  addEdits(draft, repairGlyphs(draft));
  const lines = splitLines(draft);
  const out = stripFurniture(draft, lines);
  const blocks = findBlocks(draft, lines, out);
  const structure = readStructure(draft, blocks);
  return { ...structure, repairs: listRepairs(draft), doubts: listDoubts(draft) };
}

function listRepairs(draft: Draft): Reading["repairs"] {
  return draft.edits.map((edit) => ({
    kind: edit.kind,
    from: draft.raw.slice(edit.start, edit.end),
    to: edit.to,
    span: spanOf(draft, edit),
    reason: { code: edit.code, evidence: edit.evidence },
  }));
}
