import type { DocumentKind } from "../reading.ts";
import { sectionKind } from "./minutes/section-lexicon.ts";
import { noteHeading } from "./note/note-headings.ts";
import type { ToldBlock } from "./told-block.ts";

const minutesTitle = /\b(?:referat|dagsorden|beslutningsprotokol)\b/i;
const noteTitle = /\bnotat\b|\bopsamling\b|\bsammenfatning\b/i;
const tellingSections = new Set(["recommendation", "outcome", "presentation"]);
/** How far down a document says what it is. */
const titleBlocks = 3;

/** What kind of document the text shows itself to be. */
export function decideKind(blocks: readonly ToldBlock[]): DocumentKind {
  const short = blocks.filter((block) => block.text.length <= 300);
  const items = short.filter((block) => block.item !== null).length;
  const sections = new Set(
    short.filter((block) => block.kind !== "listItem").map((block) => sectionKind(block.text)),
  );
  const telling = [...sections].filter((kind) => kind !== null && tellingSections.has(kind)).length;
  const title = short.slice(0, titleBlocks).map((block) => block.text);
  if (telling >= 2 || (telling === 1 && (items > 0 || title.some((text) => minutesTitle.test(text)))))
    return "minutes";
  const points = blocks.filter((block) => block.kind === "listItem").length;
  const saysNote =
    title.some((text) => noteTitle.test(text)) ||
    short.some((block) => noteHeading(block)?.kind === "feedback");
  return saysNote && points > 0 ? "compiledNote" : "text";
}
