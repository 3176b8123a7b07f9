import { XMLParser, XMLValidator } from "fast-xml-parser";
import { RefiProblem } from "./problem.ts";

/*
 * XML from strangers. No document type, so no entities but XML's own five; comments go,
 * CDATA becomes text, and depth is bounded before anything is built.
 */

/** A parsed element: attributes as `@name`, text as `#text`, children by name in lists. */
export interface XmlElement {
  [name: string]: string | XmlElement[] | undefined;
}

export const deepestXml = 100;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  alwaysCreateTextNode: true,
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: deepestXml + 10,
  isArray: (name, _path, _leaf, isAttribute) => !isAttribute && name !== "#text",
});

/**
 * @param expected name of the root element
 * @throws RefiProblem unsafeXml, tooDeep, brokenXml, wrongRoot
 */
export function parseXml(xml: string, expected: string): XmlElement {
  const plain = flatten(xml.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  checkDepth(plain);
  const valid = XMLValidator.validate(plain);
  if (valid !== true) throw new RefiProblem("brokenXml", { reason: `${valid.err.msg}, ${valid.err.line}` });
  let parsed: XmlElement;
  try {
    parsed = parser.parse(plain) as XmlElement;
  } catch (error) {
    throw new RefiProblem("brokenXml", { reason: "XML" }, error);
  }
  const root = parsed[expected];
  if (!Array.isArray(root) || !root[0]) {
    const found = Object.keys(parsed).find((name) => Array.isArray(parsed[name])) ?? "–";
    throw new RefiProblem("wrongRoot", { found, expected });
  }
  return root[0];
}

/** Without comments and CDATA marks; refuses document types wherever they could count. */
function flatten(xml: string): string {
  let out = "";
  let at = 0;
  for (const mark of xml.matchAll(/<!(?:--|\[CDATA\[|[A-Za-z])/g)) {
    if (mark.index < at) continue;
    out += xml.slice(at, mark.index);
    if (mark[0] === "<!--") at = endOf(xml, "-->", mark.index);
    else if (mark[0] === "<![CDATA[") {
      at = endOf(xml, "]]>", mark.index);
      out += escapeXml(xml.slice(mark.index + 9, at - 3));
    } else throw new RefiProblem("unsafeXml");
  }
  return out + xml.slice(at);
}

function endOf(xml: string, sign: string, from: number): number {
  const end = xml.indexOf(sign, from);
  if (end === -1) throw new RefiProblem("brokenXml", { reason: sign });
  return end + sign.length;
}

function checkDepth(xml: string): void {
  let depth = 0;
  for (const tag of xml.matchAll(/<(\/?)[^\s<>/?!](?:[^<>"']|"[^"]*"|'[^']*')*>/g)) {
    if (tag[1]) depth--;
    else if (!tag[0].endsWith("/>")) depth++;
    if (depth > deepestXml) throw new RefiProblem("tooDeep", { limit: deepestXml });
  }
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const value = element && Object.hasOwn(element, name) ? element[name] : undefined;
  return Array.isArray(value) ? value : [];
}

export function attributeOf(element: XmlElement, name: string): string | undefined {
  const value = Object.hasOwn(element, `@${name}`) ? element[`@${name}`] : undefined;
  return typeof value === "string" ? decodeXml(value) : undefined;
}

/** The text of an element, joined over what stood between its children. */
export function textOfElement(element: XmlElement | undefined): string {
  const value = element?.["#text"];
  return typeof value === "string" ? decodeXml(value) : "";
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML's five names and numbers of signs; any other name would need a declaration, and there is none. */
function decodeXml(written: string): string {
  return written.replace(/&(#x[\da-fA-F]+|#\d+|[^;\s&]*);?/g, (whole, name: string) => {
    const sign = Object.hasOwn(named, name) ? named[name] : undefined;
    if (sign !== undefined && whole.endsWith(";")) return sign;
    if (!name.startsWith("#") || !whole.endsWith(";")) throw new RefiProblem("unsafeXml");
    const point = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (!isXmlSign(point)) throw new RefiProblem("brokenXml", { reason: whole });
    return String.fromCodePoint(point);
  });
}

/** Text as XML holds it. Signs that XML cannot hold (control characters, lone surrogates) become U+FFFD. */
export function escapeXml(text: string): string {
  let out = "";
  for (const sign of text) {
    const point = sign.codePointAt(0)!;
    if (!isXmlSign(point)) out += "\ufffd";
    else if (sign === "&") out += "&amp;";
    else if (sign === "<") out += "&lt;";
    else if (sign === ">") out += "&gt;";
    else if (sign === '"') out += "&quot;";
    else if (point < 0x20) out += `&#${point};`;
    else out += sign;
  }
  return out;
}

/** XML 1.0, production 2. */
function isXmlSign(point: number): boolean {
  return (
    point === 0x9 ||
    point === 0xa ||
    point === 0xd ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  );
}
