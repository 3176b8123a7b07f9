import type { DocxStyle } from "./docx-styles.ts";

const prefix = "numbering:";

/**
 * mammoth tells that a paragraph is in a list but not in which (its issue #228),
 * so numbers cannot be counted from its tree. Before it reads the document we
 * therefore set a bookmark with the list and level into every numbered paragraph:
 * bookmarks come through with their names, and Word allows no colon in its own.
 */
export function bookmarkNumberedParagraphs(xml: string, styles: Map<string, DocxStyle>): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = xml.indexOf("<w:pPr>", at);
    const close = open < 0 ? -1 : endOfProperties(xml, open);
    if (close < 0) break;
    parts.push(xml.slice(at, close));
    const numbering = findNumbering(xml.slice(open, close), styles);
    if (numbering)
      parts.push(`<w:bookmarkStart w:id="0" w:name="${prefix}${numbering.numId}:${numbering.level}"/>`);
    at = close;
  }
  parts.push(xml.slice(at));
  return parts.join("");
}

/** The list and level that a bookmark of ours names. */
export function readNumberingBookmark(name: unknown): { numId: string; level: number } | null {
  const match = typeof name === "string" ? /^numbering:(-?\d+):(\d+)$/.exec(name) : null;
  return match ? { numId: match[1]!, level: Number(match[2]) } : null;
}

/** A tracked change keeps the former properties inside the present ones: those come to an end first. */
function endOfProperties(xml: string, open: number): number {
  const tag = "</w:pPr>";
  const change = xml.indexOf("<w:pPrChange", open);
  let close = xml.indexOf(tag, open);
  if (close >= 0 && change >= 0 && change < close) close = xml.indexOf(tag, close + tag.length);
  return close < 0 ? -1 : close + tag.length;
}

function findNumbering(properties: string, styles: Map<string, DocxStyle>): DocxStyle["numbering"] {
  const present = properties.split("<w:pPrChange")[0]!;
  const numId = /<w:numId w:val="(-?\d{1,9})"/.exec(present)?.[1];
  const styleId = /<w:pStyle w:val="([^"]*)"/.exec(present)?.[1];
  const byStyle = (styleId && styles.get(styleId)?.numbering) || null;
  const level = Number(/<w:ilvl w:val="([0-8])"/.exec(present)?.[1] ?? byStyle?.level ?? 0);
  const list = numId ?? byStyle?.numId;
  return list && list !== "0" && /^-?\d{1,9}$/.test(list) ? { numId: list, level } : null;
}
