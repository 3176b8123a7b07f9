import { type Draft, textOf } from "./draft.ts";
import type { DraftBlock } from "./draft-block.ts";
import type { ItemHeading } from "./minutes/item-heading.ts";

/** A block with its text, rendered once. */
export interface ToldBlock extends DraftBlock {
  text: string;
  /** Set when the block opens an agenda item. */
  item: ItemHeading | null;
}

export function tell(draft: Draft, block: DraftBlock): ToldBlock {
  // Written out: a spread is several times slower, and a text may have hundreds of thousands of blocks.
  const { kind, level, marker, start, end, places, lead, lineCount, marked } = block;
  const text = textOf(draft, places);
  return { kind, level, marker, start, end, places, lead, lineCount, marked, text, item: null };
}
