import type { Draft } from "./draft.ts";
import type { ToldBlock } from "./told-block.ts";

const subject = /^emne\s*:\s*(\S.{0,200})$/i;
const namesItself = /\b(?:notat|referat|dagsorden|opsamling)|møde/i;
const longest = 300;

/** What the document calls itself: its first heading, a mail's subject, a first line that says what it is, or the file's own title. */
export function findTitle(draft: Draft, blocks: readonly ToldBlock[]): string | null {
  const heading = blocks.find(
    (block) =>
      block.kind === "heading" && block.marked && (block.level ?? 1) === 1 && block.text.length <= longest,
  );
  if (heading && blocks.indexOf(heading) < 3) return heading.text;
  const mail = blocks.slice(0, 4).map((block) => subject.exec(block.text)?.[1]);
  const [first] = blocks;
  const found = mail.find((each) => each !== undefined);
  if (found) return found;
  const says =
    first && first.kind !== "listItem" && first.text.length <= longest && namesItself.test(first.text);
  if (says) return first.text.replace(/\.$/, "");
  return draft.extraction.title || null;
}
