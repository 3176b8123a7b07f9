import assert from "node:assert/strict";
import mammoth from "mammoth";
import { getDocumentProxy } from "unpdf";

/** What a reader's machine finds in a document: the same for all three forms, so that they can be held up against each other. */
export interface ReadBack {
  headings: { level: number; text: string }[];
  items: string[];
}

/** For tests: our own HTML, and what mammoth makes of a DOCX, are regular enough to be read without a parser. */
export function readHtml(page: string): ReadBack {
  return {
    headings: [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, text]) => ({
      level: Number(level),
      text: plain(text!),
    })),
    items: [...page.matchAll(/<li(?: [^>]*)?>(.*?)<\/li>/gs)].map(([, text]) => plain(text!)),
  };
}

export async function readDocx(file: Uint8Array): Promise<ReadBack & { html: string; text: string }> {
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  assert.deepEqual(
    messages.filter(({ type }) => type === "error"),
    [],
  );
  return { ...readHtml(html), html, text: plain(html) };
}

export interface PdfNode {
  role: string;
  text: string;
  page: number;
  children: PdfNode[];
}

export interface PdfReadBack extends ReadBack {
  pages: number;
  language: unknown;
  title: unknown;
  marked: boolean;
  /** The structure tree, page by page, with the words each element holds. */
  nodes: PdfNode[];
  text: string;
}

/** The tags of a PDF with the words under them. */
export async function readPdf(file: Uint8Array): Promise<PdfReadBack> {
  const pdf = await getDocumentProxy(Uint8Array.from(file));
  const info = new Map<string, unknown>(Object.entries((await pdf.getMetadata()).info));
  const nodes: PdfNode[] = [];
  let text = "";
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const words = new Map<string, string>();
    const open: string[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!("str" in item)) {
        if (item.type === "endMarkedContent") open.pop();
        else open.push(item.id ?? "");
        continue;
      }
      const id = open.findLast((one) => one !== "") ?? "";
      // A broken line is still one sentence.
      words.set(id, (words.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
      text += item.str + (item.hasEOL ? " " : "");
    }
    const tree = (await page.getStructTree()) as StructureNode | null;
    if (tree !== null) nodes.push(...tree.children.map((child) => element(child, words, number)));
  }
  const all = nodes.flatMap(function flat(node): PdfNode[] {
    return [node, ...node.children.flatMap(flat)];
  });
  return {
    pages: pdf.numPages,
    language: info.get("Language"),
    title: info.get("Title"),
    marked: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked ?? false,
    nodes: all,
    headings: all
      .filter(({ role }) => /^H\d$/.test(role))
      .map(({ role, text }) => ({ level: Number(role[1]), text: tidy(text) })),
    items: all.filter(({ role }) => role === "LBody").map(({ text }) => tidy(text)),
    text: tidy(text),
  };
}

type StructureNode = { role?: string; type?: string; id?: string; children: StructureNode[] };

function element(node: StructureNode, words: Map<string, string>, page: number): PdfNode {
  if (node.role === undefined) return { role: "", text: words.get(node.id ?? "") ?? "", page, children: [] };
  const children = node.children.map((child) => element(child, words, page));
  return { role: node.role, text: children.map(({ text }) => text).join(""), page, children };
}

function plain(markup: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: "\u00a0", amp: "&" };
  return tidy(
    markup
      .replace(/<br ?\/?>|<\/(?:p|h\d|li|td|th)>/g, " ")
      .replace(/<[^>]*>/g, "")
      .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => named[name]!),
  );
}

/** Words as said, whatever white space the form broke them with. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}
