import mammoth from "mammoth";
import { FormatProblem } from "../problem.ts";
import type { DocxParts } from "./docx-parts.ts";

/** The parts of mammoth's document model we use (mammoth/lib/documents.js); it has no types of its own. */
export interface DocxNode {
  type: string;
  children?: DocxNode[];
  value?: string;
  styleId?: string | null;
  isBold?: boolean;
  breakType?: string;
  checked?: boolean;
  name?: string;
  colSpan?: number;
  noteType?: string;
  noteId?: string;
  body?: DocxNode[];
}

export interface DocxTree {
  root: DocxNode;
  findNote: (reference: DocxNode) => DocxNode | null;
}

interface MammothDocument extends DocxNode {
  notes: { resolve: (reference: DocxNode) => DocxNode | null };
}

/**
 * Lets mammoth read parts we have already unpacked and checked. It gets no file
 * system, no zip and no style map from the file, and its HTML is not used.
 */
export async function readDocxTree(
  parts: DocxParts,
  rewriteDocument: (xml: string) => string,
): Promise<DocxTree> {
  let document: MammothDocument | null = null;
  const file = {
    exists: (name: string) => parts.xml.has(name),
    read: async (name: string) => {
      const xml = parts.xml.get(name) ?? "";
      return name === "word/document.xml" ? rewriteDocument(xml) : xml;
    },
  };
  try {
    await mammoth.convertToHtml({ file } as never, {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (read: MammothDocument) => {
        document = read;
        return { ...read, children: [] };
      },
    });
  } catch (error) {
    throw new FormatProblem("brokenDocx", { reason: String((error as Error).message).slice(0, 200) }, error);
  }
  const read = document as MammothDocument | null;
  if (!read) throw new FormatProblem("brokenDocx", { reason: "no document" });
  return { root: read, findNote: (reference) => read.notes.resolve(reference) };
}
