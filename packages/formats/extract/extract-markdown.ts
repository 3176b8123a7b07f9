import type { Extraction } from "../extraction.ts";
import type { DecodedText } from "./decode-text.ts";
import { MarkedText } from "./marked-text.ts";

const heading = /^( {0,3}(#{1,6})[ \t]+)\S/;
const listItem = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+\S/;
const fence = /^ {0,3}(```|~~~)/;
/** Bounded, so that a line of stars without partners costs no more than it should. */
const bold = /(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g;
/** Longer lines are one machine-made run; hints inside them help nobody and cost time. */
const longestLine = 20_000;

/**
 * Markdown keeps its raw text exactly; the marks are hints. A heading's span is
 * its words without the #s, a bold span the words without the asterisks, a list
 * item's span the whole line with its marker.
 */
export function extractMarkdown({ text, warning }: DecodedText): Extraction {
  const marked = new MarkedText();
  let paragraphStart: number | null = null;
  let paragraphEnd = 0;
  let fenced = false;
  let title: string | null = null;
  const endParagraph = () => {
    if (paragraphStart !== null) marked.mark({ kind: "paragraph" }, paragraphStart, paragraphEnd);
    paragraphStart = null;
  };

  for (const raw of text.split(/(?<=\n|\r(?!\n))/)) {
    const line = raw.replace(/[\r\n]+$/, "");
    const start = marked.length;
    const end = start + line.length;
    marked.append(raw);
    if (fence.test(line)) {
      fenced = !fenced;
      endParagraph();
      continue;
    }
    if (fenced) continue;
    const head = line.length <= longestLine ? heading.exec(line) : null;
    const item = listItem.exec(line);
    if (head) {
      endParagraph();
      const words = start + head[1]!.length;
      const wording = line
        .slice(head[1]!.length)
        .trimEnd()
        .replace(/[ \t]#+$/, "")
        .trimEnd();
      marked.mark({ kind: "heading", level: head[2]!.length }, words, words + wording.length);
      if (head[2]!.length === 1) title ??= wording;
    } else if (item) {
      endParagraph();
      const level = Math.floor(item[1]!.replaceAll("\t", "    ").length / 2) + 1;
      marked.mark({ kind: "listItem", ordered: /\d/.test(item[2]!), level }, start + item[1]!.length, end);
    } else if (line.trim() === "") {
      endParagraph();
    } else {
      paragraphStart ??= start;
      paragraphEnd = end;
    }
    if (line.length <= longestLine) {
      for (const match of line.matchAll(bold)) {
        const words = start + match.index + match[1]!.length;
        marked.mark({ kind: "bold" }, words, words + match[2]!.length);
      }
    }
  }
  endParagraph();
  marked.page(0);
  return {
    mediaType: "text/markdown",
    ...marked.finish(),
    title,
    language: null,
    warnings: warning ? [warning] : [],
    extractor: "forsamlingshus-markdown 1",
  };
}
