import type { Extraction } from "../extraction.ts";
import type { DecodedText } from "./decode-text.ts";
import { MarkedText } from "./marked-text.ts";

/** Plain text is its own raw text. A form feed parts pages, as printers and PDF readers write them. */
export function extractPlainText({ text, warning }: DecodedText): Extraction {
  const marked = new MarkedText();
  const sheets = text.split("\f");
  for (const [i, sheet] of sheets.entries()) {
    const start = marked.length;
    marked.append(sheet);
    marked.page(start);
    if (i < sheets.length - 1) marked.append("\f");
  }
  return {
    mediaType: "text/plain",
    ...marked.finish(),
    title: null,
    language: null,
    warnings: warning ? [warning] : [],
    extractor: "forsamlingshus-text 1",
  };
}
