import type { PdfDocument, PdfPage } from "./pdf-document.ts";

/** A run of text as the PDF draws it. Points, origin at the bottom left of the page. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  /** Id of the marked content it belongs to, which the structure tree refers to. */
  contentId: string | null;
  /** The file itself says that it is no part of the content. */
  artifact: boolean;
}

export interface StructureNode {
  role: string;
  children: (StructureNode | { type: string; id: string })[];
}

export interface PageContent {
  pieces: Piece[];
  structure: StructureNode | null;
  /** Lower and upper edge. */
  bottom: number;
  top: number;
}

type TextContent = Awaited<ReturnType<PdfPage["getTextContent"]>>;
const dependencyOperator = 1;
const boldName = /bold|black|heavy|demi|semib|cmbx|sfbx/i;

/**
 * Reads pages one by one. Text is taken without normalisation: a damaged glyph
 * is evidence for the repairs that come later, and NFKC would spoil it.
 */
export function createPageReader(document: PdfDocument): (number: number) => Promise<PageContent> {
  const boldFonts = new Map<string, boolean>();
  return async (number) => {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    await learnFonts(page, content, boldFonts);
    const structure = (await page.getStructTree()) as StructureNode | null;
    const [, bottom = 0, , top = 0] = page.view;
    page.cleanup();
    return { pieces: readPieces(content, boldFonts), structure, bottom, top };
  };
}

function readPieces(content: TextContent, boldFonts: Map<string, boolean>): Piece[] {
  const pieces: Piece[] = [];
  const open: { id: string | null; artifact: boolean }[] = [];
  for (const item of content.items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") open.pop();
      else {
        const { id = null, tag } = item as unknown as { id?: string | null; tag?: string };
        open.push({ id, artifact: tag === "Artifact" });
      }
      continue;
    }
    if (item.str === "") continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    pieces.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d) || 1,
      bold: boldFonts.get(item.fontName) ?? false,
      contentId: open.findLast(({ id }) => id !== null)?.id ?? null,
      artifact: open.some(({ artifact }) => artifact),
    });
  }
  return pieces;
}

/**
 * pdf.js tells a font's name only when a page is prepared for drawing, so that
 * is done for the pages where a new font appears. A font it waits for is one the
 * page depends on: those always arrive.
 */
async function learnFonts(
  page: PdfPage,
  content: TextContent,
  boldFonts: Map<string, boolean>,
): Promise<void> {
  const fresh = new Set<string>();
  for (const item of content.items) {
    if ("fontName" in item && !boldFonts.has(item.fontName)) fresh.add(item.fontName);
  }
  if (fresh.size === 0) return;
  const operators = await page.getOperatorList();
  const known = new Set<unknown>();
  operators.fnArray.forEach((operator, i) => {
    if (operator === dependencyOperator) for (const id of operators.argsArray[i] ?? []) known.add(id);
  });
  for (const name of fresh) {
    const font = known.has(name)
      ? await new Promise<{ name?: string } | null>((resolve) => page.commonObjs.get(name, resolve))
      : null;
    boldFonts.set(name, boldName.test(font?.name ?? ""));
  }
}
