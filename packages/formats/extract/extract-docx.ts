import type { Extraction } from "../extraction.ts";
import { bookmarkNumberedParagraphs, readNumberingBookmark } from "./docx-numbered-paragraphs.ts";
import { createNumberCounter, type NumberCounter } from "./docx-numbering.ts";
import { readDocxParts } from "./docx-parts.ts";
import { type DocxStyle, readDocxStyles } from "./docx-styles.ts";
import { type DocxNode, type DocxTree, readDocxTree } from "./docx-tree.ts";
import { docxWarnings } from "./docx-warnings.ts";
import { attribute, find, parsePart, textOf } from "./docx-xml.ts";
import { MarkedText } from "./marked-text.ts";

/**
 * A Word file to raw text: a blank line between paragraphs, one line per list
 * item with its number or bullet as Word shows it, one line per table row with
 * tabs between cells, notes last. Tracked changes are read as accepted.
 *
 * @throws FormatProblem brokenDocx, expandsTooMuch
 */
export async function extractDocx(bytes: Uint8Array): Promise<Extraction> {
  const parts = readDocxParts(bytes);
  const styles = readDocxStyles(parts.xml.get("word/styles.xml"));
  const tree = await readDocxTree(parts, (xml) => bookmarkNumberedParagraphs(xml, styles));
  const writer = new DocxWriter(styles, createNumberCounter(parts.xml.get("word/numbering.xml")), tree);
  writer.document();
  const core = find(parsePart(parts.xml.get("docProps/core.xml")), "cp:coreProperties");
  return {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ...writer.marked.finish(),
    title: textOf(find(core, "dc:title")).trim() || null,
    language: readLanguage(parts.xml.get("word/styles.xml")),
    warnings: docxWarnings(parts),
    extractor: "forsamlingshus-docx 1 (mammoth 1.13.0)",
  };
}

function readLanguage(styles: string | undefined): string | null {
  const run = find(parsePart(styles), "w:styles", "w:docDefaults", "w:rPrDefault", "w:rPr");
  return attribute(find(run, "w:lang"), "w:val") ?? null;
}

type Block = "start" | "paragraph" | "listItem" | "table";

class DocxWriter {
  readonly marked = new MarkedText();
  readonly #styles: Map<string, DocxStyle>;
  readonly #count: NumberCounter;
  readonly #tree: DocxTree;
  readonly #notes: DocxNode[] = [];
  #tables = 0;
  #previous: Block = "start";

  constructor(styles: Map<string, DocxStyle>, count: NumberCounter, tree: DocxTree) {
    this.#styles = styles;
    this.#count = count;
    this.#tree = tree;
  }

  document(): void {
    this.#blocks(this.#tree.root.children ?? []);
    for (let i = 0; i < this.#notes.length; i++) {
      this.#separate("paragraph");
      this.marked.append(`[${i + 1}] `);
      this.#previous = "start";
      this.#blocks(this.#notes[i]!.body ?? []);
      this.#previous = "paragraph";
    }
    this.marked.page(0);
  }

  #blocks(nodes: DocxNode[]): void {
    for (const node of nodes) {
      if (node.type === "table") this.#table(node);
      else if (node.type === "paragraph") this.#paragraph(node);
      else this.#blocks(node.children ?? []);
    }
  }

  #paragraph(node: DocxNode): void {
    const numbering = firstNumbering(node);
    const label = numbering && this.#count(numbering.numId, numbering.level);
    if (!holdsText(node)) return;
    const style = this.#styles.get(node.styleId ?? "");
    const level = style?.headingLevel ?? null;
    const isItem = label !== null && level === null;
    this.#separate(isItem ? "listItem" : "paragraph");
    const start = this.marked.length;
    if (label?.text) this.marked.append(`${label.text} `);
    this.#inlines(node.children ?? [], style?.bold === true && level === null);
    if (level !== null) this.marked.mark({ kind: "heading", level }, start);
    else if (label && numbering) {
      this.marked.mark({ kind: "listItem", ordered: label.ordered, level: numbering.level + 1 }, start);
    } else this.marked.mark({ kind: "paragraph" }, start);
  }

  #table(node: DocxNode): void {
    this.#separate("table");
    this.#tables++;
    const table = this.#tables;
    for (const [row, tableRow] of (node.children ?? []).entries()) {
      if (row > 0) this.marked.append("\n");
      let column = 0;
      for (const [i, cell] of (tableRow.children ?? []).entries()) {
        if (i > 0) this.marked.append("\t");
        const start = this.marked.length;
        this.#previous = "start";
        this.#blocks(cell.children ?? []);
        this.marked.mark({ kind: "tableCell", row, column, table }, start);
        column += cell.colSpan ?? 1;
      }
    }
    this.#previous = "table";
  }

  #inlines(nodes: DocxNode[], bold: boolean): void {
    for (const node of nodes) {
      if (node.type === "text") this.marked.append(node.value ?? "");
      else if (node.type === "tab") this.marked.append("\t");
      else if (node.type === "break") this.marked.append("\n");
      else if (node.type === "checkbox") this.marked.append(node.checked ? "☒" : "☐");
      else if (node.type === "noteReference") this.#noteReference(node);
      else if (node.type === "run") this.#run(node, bold);
      else this.#inlines(node.children ?? [], bold);
    }
  }

  #run(node: DocxNode, inherited: boolean): void {
    const start = this.marked.length;
    const bold = node.isBold || inherited || this.#styles.get(node.styleId ?? "")?.bold === true;
    this.#inlines(node.children ?? [], false);
    if (bold) this.marked.mark({ kind: "bold" }, start);
  }

  #noteReference(node: DocxNode): void {
    const note = this.#tree.findNote(node);
    if (!note) return;
    this.#notes.push(note);
    this.marked.append(`[${this.#notes.length}]`);
  }

  /** List items follow each other line by line; everything else gets a blank line between. */
  #separate(next: Block): void {
    if (this.#previous !== "start") {
      this.marked.append(this.#previous === "listItem" && next === "listItem" ? "\n" : "\n\n");
    }
    this.#previous = next;
  }
}

function firstNumbering(node: DocxNode): { numId: string; level: number } | null {
  for (const child of node.children ?? []) {
    const numbering = child.type === "bookmarkStart" ? readNumberingBookmark(child.name) : null;
    if (numbering) return numbering;
  }
  return null;
}

function holdsText(node: DocxNode): boolean {
  if (node.type === "text") return (node.value ?? "").trim() !== "";
  if (node.type === "noteReference" || node.type === "checkbox") return true;
  return (node.children ?? []).some(holdsText);
}
