import type { Section } from "../../reading.ts";
import type { ToldBlock } from "../told-block.ts";
import { sectionKind } from "./section-lexicon.ts";

/** The blocks of one item: its heading, what stands before the first section, and the sections. */
export interface ItemBlocks {
  heading: ToldBlock | null;
  lead: ToldBlock[];
  sections: SectionBlocks[];
}

export interface SectionBlocks {
  kind: Section["kind"];
  heading: ToldBlock;
  blocks: ToldBlock[];
}

/** Parts minutes into what stands before the first item, and the items. Minutes without »Punkt N« but with sections hold one item. */
export function cutItems(blocks: readonly ToldBlock[]): { before: ToldBlock[]; items: ItemBlocks[] } {
  const before: ToldBlock[] = [];
  const items: ItemBlocks[] = [];
  const numbered = blocks.some((block) => block.item !== null);
  for (const block of blocks) {
    const item = items.at(-1);
    if (block.item !== null) items.push({ heading: block, lead: [], sections: [] });
    else if (item) addToItem(item, block);
    else if (!numbered && block.kind === "heading" && sectionKind(block.text)) {
      items.push({ heading: null, lead: [], sections: [] });
      addToItem(items[0]!, block);
    } else before.push(block);
  }
  return { before, items };
}

function addToItem(item: ItemBlocks, block: ToldBlock): void {
  const section = item.sections.at(-1);
  const kind = block.kind === "heading" ? (sectionKind(block.text) ?? freeKind(block, section)) : null;
  if (kind) item.sections.push({ kind, heading: block, blocks: [] });
  else (section?.blocks ?? item.lead).push(block);
}

/** A heading the file itself sets as high as the section headings opens a section of its own; a lower one stays inside. */
function freeKind(block: ToldBlock, section: SectionBlocks | undefined): "other" | null {
  if (!block.marked || !section?.heading.marked) return null;
  return (block.level ?? 9) <= (section.heading.level ?? 0) ? "other" : null;
}
