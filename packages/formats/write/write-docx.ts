import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import type { Report } from "#formats/report.ts";
import { docxBlocks } from "./docx-blocks.ts";
import { docxFontTable, docxNumbering, docxStyles, secondInk } from "./docx-styles.ts";
import { prepareReport } from "./prepare-report.ts";
import type { PreparedNode, PreparedReport } from "./prepared-report.ts";
import { withSameBytes } from "./same-bytes.ts";

/** A4 with margins of 30 and 25 mm, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1417, bottom: 1587, left: 1701, right: 1701 },
};
const textWidth = page.size.width - page.margin.left - page.margin.right;

/**
 * A report as a Word document: heading styles 1–4, real lists, header rows that
 * repeat, quotes in Word's own style for them, language, title, page numbers,
 * and references that can be followed. The same report gives the same bytes.
 *
 * @throws Error as `prepareReport`
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const prepared = prepareReport(report);
  const document = new Document({
    title: prepared.title,
    creator: prepared.publisher,
    lastModifiedBy: prepared.publisher,
    revision: 1,
    styles: docxStyles(prepared.language),
    numbering: { config: docxNumbering(listStarts(prepared.body)) },
    sections: [
      {
        properties: { page },
        footers: { default: footer(prepared) },
        children: docxBlocks(prepared, textWidth),
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(document);
  return withSameBytes(new Uint8Array(packed), prepared.createdAt, { "word/fontTable.xml": docxFontTable });
}

function footer({ publisher, labels }: PreparedReport): Footer {
  const run = { size: 17, color: secondInk };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ ...run, text: publisher }),
          new TextRun({
            ...run,
            children: [
              "\t",
              labels.page,
              " ",
              PageNumber.CURRENT,
              " ",
              labels.of,
              " ",
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}

/** Where the numbered lists of a report start: nearly always at 1. */
function listStarts(nodes: PreparedNode[]): Set<number> {
  return new Set(
    nodes.flatMap((node) => {
      if (node.kind === "numbers") return [node.start];
      return node.kind === "finding" ? [...listStarts([...node.body, ...node.minority])] : [];
    }),
  );
}
