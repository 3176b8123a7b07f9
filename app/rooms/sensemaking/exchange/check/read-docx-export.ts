import { SaxesParser } from "saxes";
import { readZipDirectory, unpackEntry } from "#formats/extract/zip.ts";
import { limits } from "#formats/limits.ts";
import type { FoundExport, FoundQuote } from "./found-export.ts";

/** The quotes of a printed codebook, each with the number its source names, and the counts of its last table. */
export function readDocxExport(bytes: Uint8Array): FoundExport | null {
  const entry = readZipDirectory(bytes)?.find(({ name }) => name === "word/document.xml");
  if (!entry) return null;
  const { paragraphs, tables } = readBlocks(
    new TextDecoder().decode(unpackEntry(bytes, entry, limits.expandedBytes)),
  );
  const quotes = paragraphs.flatMap(({ style, text }, at): FoundQuote[] => {
    if (style !== "Quote") return [];
    const source = paragraphs[at + 1]?.text ?? "";
    const number = /\b(?:nr|no)\. ([\d.,]+)/.exec(source)?.[1]?.replace(/\D/g, "");
    return [
      {
        at: source,
        statement: { number: Number(number ?? Number.NaN) },
        text: text.replace(/^»/, "").replace(/«$/, ""),
      },
    ];
  });
  const rows = tables.at(-1)?.slice(1) ?? [];
  return {
    quotes,
    ledger:
      rows.length === 0
        ? null
        : { kind: "lines", lines: rows.map((cells) => ({ count: Number(cells.at(-1)) })) },
  };
}

interface Blocks {
  paragraphs: { style: string; text: string }[];
  /** Rows of cells. */
  tables: string[][][];
}

function readBlocks(xml: string): Blocks {
  const blocks: Blocks = { paragraphs: [], tables: [] };
  let style = "";
  let text = "";
  let cell = "";
  let inText = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "w:p") {
      style = "";
      text = "";
    } else if (name === "w:pStyle") style = String(attributes["w:val"] ?? "");
    else if (name === "w:t") inText = true;
    else if (name === "w:br") text += "\n";
    else if (name === "w:tab") text += "\t";
    else if (name === "w:tbl") blocks.tables.push([]);
    else if (name === "w:tr") blocks.tables.at(-1)?.push([]);
    else if (name === "w:tc") cell = "";
  });
  parser.on("text", (words) => {
    if (inText) text += words;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:t") inText = false;
    else if (name === "w:p") {
      blocks.paragraphs.push({ style, text });
      cell += text;
    } else if (name === "w:tc") blocks.tables.at(-1)?.at(-1)?.push(cell);
  });
  parser.write(xml).close();
  return blocks;
}
