import { attribute, children, find, parsePart, type XmlElement } from "./docx-xml.ts";

/** What a paragraph style says about the paragraphs that use it, its ancestors' words included. */
export interface DocxStyle {
  headingLevel: number | null;
  bold: boolean;
  numbering: { numId: string; level: number } | null;
}

const builtIn = /^(?:heading|overskrift)\s*([1-9])$/i;
const titles = /^(?:title|titel)$/i;
const deepestChain = 20;

/** Styles by id. Word names built-in styles in English in the file, other writers in the user's language. */
export function readDocxStyles(xml: string | undefined): Map<string, DocxStyle> {
  const elements = new Map<string, XmlElement>();
  for (const style of children(find(parsePart(xml), "w:styles"), "w:style")) {
    const id = attribute(style, "w:styleId");
    if (id) elements.set(id, style);
  }
  return new Map([...elements.keys()].map((id) => [id, resolve(id, elements)]));
}

function resolve(id: string, elements: Map<string, XmlElement>): DocxStyle {
  const style: DocxStyle = { headingLevel: null, bold: false, numbering: null };
  let at: string | undefined = id;
  let boldIsKnown = false;
  for (let depth = 0; at && depth < deepestChain; depth++) {
    const element = elements.get(at);
    style.headingLevel ??= headingLevel(element, at);
    const numPr = find(element, "w:pPr", "w:numPr");
    const numId = attribute(find(numPr, "w:numId"), "w:val");
    if (numId) style.numbering ??= { numId, level: Number(attribute(find(numPr, "w:ilvl"), "w:val") ?? 0) };
    const bold = find(element, "w:rPr", "w:b");
    if (bold && !boldIsKnown) {
      boldIsKnown = true;
      style.bold = !["0", "false"].includes(attribute(bold, "w:val") ?? "");
    }
    at = attribute(find(element, "w:basedOn"), "w:val");
  }
  return style;
}

function headingLevel(element: XmlElement | undefined, id: string): number | null {
  const name = attribute(find(element, "w:name"), "w:val") ?? "";
  const level = builtIn.exec(name)?.[1] ?? builtIn.exec(id)?.[1];
  if (level) return Math.min(6, Number(level));
  if (titles.test(name)) return 1;
  const outline = Number(attribute(find(element, "w:pPr", "w:outlineLvl"), "w:val") ?? "9");
  return outline < 9 ? Math.min(6, outline + 1) : null;
}
