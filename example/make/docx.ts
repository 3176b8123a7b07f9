import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Block } from "./source.ts";

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

export async function makeDocx(blocks: Block[], title: string, created: Date): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: "Åkær Kommune",
    lastModifiedBy: "Åkær Kommune",
    styles: { default: { document: { run: { font: "Arial", size: 22, language: { value: "da-DK" } } } } },
    numbering: {
      config: [
        {
          reference: "numbered",
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: "%1.",
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 480, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [{ children: blocks.flatMap((block, index) => toParagraphs(block, index)) }],
  });
  return freezeTime(new Uint8Array(await Packer.toBuffer(document)), created);
}

/** @param instance keeps two numbered lists in one document from running on into each other */
function toParagraphs(block: Block, instance: number): Paragraph[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: block.text, heading: headings[block.level - 1]! })];
    case "paragraph":
      return [
        new Paragraph({
          spacing: { after: 160 },
          children: block.runs.map((run) => new TextRun({ text: run.text, bold: run.bold })),
        }),
      ];
    case "bullets":
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case "numbered":
      return block.items.map(
        (text) => new Paragraph({ text, numbering: { reference: "numbered", level: 0, instance } }),
      );
    case "contents":
      throw new Error("a table of contents is only made for PDF");
  }
}

/** The writer stamps the present time into the file and into the zip around it; both are set to `created`. */
function freezeTime(docx: Uint8Array, created: Date): Uint8Array {
  const files = unzipSync(docx);
  const core = strFromU8(files["docProps/core.xml"]!);
  const time = created.toISOString().replace(/\.\d+Z$/, "Z");
  files["docProps/core.xml"] = strToU8(core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, time));
  // A zip holds local time without zone; built from local parts it comes out the same everywhere.
  const mtime = new Date(created.getUTCFullYear(), created.getUTCMonth(), created.getUTCDate());
  return zipSync(files, { mtime, level: 9 });
}
