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
  return { ...block, text: textOf(draft, block.places), item: null };
}
