import { findCaseNumbers } from "../case-number.ts";
import type { ToldBlock } from "../told-block.ts";
import { sectionKind } from "./section-lexicon.ts";

/** The number of an agenda item, and where its title begins in the heading's text. */
export interface ItemHeading {
  number: string;
  titleFrom: number;
}

const worded = /^punkt\s+(\d{1,4}[a-z]?)\s*(?:[:.–-]\s*|\s)(\S.*)$/i;
const numbered = /^(?:pkt\.\s*)?(\d{1,4}[a-z]?)\s*[.:)]\s+(\S.*)$/i;
const longest = 300;
/** A line with the case number alone, or with a word or two before it. */
const longestCaseLine = 80;

/**
 * Which blocks open an agenda item. »Punkt 42: …« says so itself. A numbered
 * line, »1. Klimaplan«, is one when a case number stands below it, or, where the
 * file made it a heading, a known section heading; else it is any list.
 */
export function findItemHeadings(blocks: readonly ToldBlock[]): Map<ToldBlock, ItemHeading> {
  const found = new Map<ToldBlock, ItemHeading>();
  for (const block of blocks) {
    const heading = block.kind === "listItem" ? null : split(worded, block.text);
    if (heading) found.set(block, heading);
  }
  if (found.size > 0) return found;
  let level: number | null = null;
  blocks.forEach((block, i) => {
    const heading = numberedHeading(block);
    if (!heading) return;
    const sibling = block.marked && level !== null && block.level === level;
    if (!sibling && !opensCase(block, blocks[i + 1], blocks[i + 2])) return;
    if (block.marked) level ??= block.level;
    found.set(block, heading);
  });
  return found;
}

function split(pattern: RegExp, text: string): ItemHeading | null {
  if (text.length > longest) return null;
  const match = pattern.exec(text);
  return match ? { number: match[1]!, titleFrom: text.length - match[2]!.length } : null;
}

function numberedHeading(block: ToldBlock): ItemHeading | null {
  if (block.kind === "heading") return split(numbered, block.text);
  if (block.kind !== "listItem" || block.lineCount > 2 || block.text.length > longest) return null;
  const number = /^(\d{1,4})[.)]$/.exec(block.marker ?? "")?.[1];
  return number && /^\p{Lu}/u.test(block.text) ? { number, titleFrom: 0 } : null;
}

function opensCase(block: ToldBlock, below: ToldBlock | undefined, second: ToldBlock | undefined): boolean {
  if (holdsCaseNumber(below)) return true;
  if (!block.marked) return false;
  return [below, second].some((each) => each && each.kind !== "listItem" && sectionKind(each.text) !== null);
}

function holdsCaseNumber(block: ToldBlock | undefined): boolean {
  if (!block || block.kind === "listItem" || block.text.length > longestCaseLine) return false;
  return findCaseNumbers(block.text).length > 0;
}
