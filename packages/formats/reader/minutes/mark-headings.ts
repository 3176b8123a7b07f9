import type { Draft } from "../draft.ts";
import type { ToldBlock } from "../told-block.ts";
import { sectionKind } from "./section-lexicon.ts";
import { splitGluedHeading } from "./split-glued-heading.ts";

const longestHeading = 90;
const mostWords = 10;
/** A heading stands over running text, not over a line that could be a heading or a field itself. */
const shortestBody = 60;

/**
 * Makes headings of the lines that are headings without looking like it: known
 * section names, »Punkt N«, bare sub-headings over running text inside an item,
 * and a heading the file glued to the paragraph before it.
 */
export function markHeadings(draft: Draft, blocks: readonly ToldBlock[]): ToldBlock[] {
  const marked: ToldBlock[] = [];
  let inItem = false;
  let section: ReturnType<typeof sectionKind> = null;
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    const known = sectionKind(block.text);
    if (block.item || (block.kind === "paragraph" && known)) block.kind = "heading";
    if (block.kind === "heading") {
      inItem ||= known !== null || block.item !== null;
      section = block.item ? null : (known ?? section);
    }
    if (!inItem || block.kind !== "paragraph" || section === "enclosure") {
      marked.push(block);
      return;
    }
    if (isBareHeading(block, blocks[i - 1], next)) marked.push({ ...block, kind: "heading" });
    else marked.push(...splitGluedHeading(draft, block, next));
  });
  return marked;
}

function isBareHeading(
  block: ToldBlock,
  previous: ToldBlock | undefined,
  next: ToldBlock | undefined,
): boolean {
  const { text } = block;
  if (text.length > longestHeading || block.lineCount > 1 || !/^\p{Lu}/u.test(text)) return false;
  if (/[.:;,!?…)]$/u.test(text) || text.split(/\s+/).length > mostWords || /\d{2}\.\d{2}\.\d{2}/.test(text))
    return false;
  if (previous?.kind === "heading" && sectionKind(previous.text) === "recommendation") return false;
  return next?.kind === "paragraph" && next.text.length >= shortestBody && /^[\p{Lu}\d"”»]/u.test(next.text);
}
