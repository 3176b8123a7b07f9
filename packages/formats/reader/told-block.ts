import { type Draft, textOf } from "./draft.ts";
import type { DraftBlock } from "./draft-block.ts";

/** A block with its text, rendered once. */
export interface ToldBlock extends DraftBlock {
  text: string;
}

export function tell(draft: Draft, block: DraftBlock): ToldBlock {
  return { ...block, text: textOf(draft, block.places) };
}
