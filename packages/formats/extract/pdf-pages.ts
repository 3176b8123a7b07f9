import { inReadingOrder } from "./pdf-columns.ts";
import type { PdfDocument } from "./pdf-document.ts";
import { joinPieces, type Line } from "./pdf-lines.ts";
import { createPageReader, type PageContent } from "./pdf-page.ts";
import { readTaggedPage, type TaggedElement } from "./pdf-structure.ts";

export interface ReadPage {
  lines: Line[];
  elements: TaggedElement[];
  tagged: boolean;
  bottom: number;
  top: number;
}

/** All pages with their lines in reading order. */
export async function readPdfPages(document: PdfDocument): Promise<ReadPage[]> {
  const readPage = createPageReader(document);
  const pages: ReadPage[] = [];
  let tables = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = arrange(await readPage(number), tables);
    for (const { mark } of page.elements)
      if (mark.kind === "tableCell") tables = Math.max(tables, mark.table);
    pages.push(page);
  }
  return pages;
}

function arrange(content: PageContent, tables: number): ReadPage {
  const { bottom, top } = content;
  const tagged = readTaggedPage(content, tables);
  if (tagged) return { ...tagged, tagged: true, bottom, top };
  const segments = joinPieces(content.pieces, 0, { splitAtWideGaps: true });
  return { lines: inReadingOrder(segments), elements: [], tagged: false, bottom, top };
}
