import { XMLParser } from "fast-xml-parser";
import { FormatProblem } from "../problem.ts";

/** A parsed element: attributes by name, children by name in lists. Namespace prefixes are kept as Word writes them. */
export interface XmlElement {
  [name: string]: string | XmlElement[] | undefined;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  alwaysCreateTextNode: true,
  parseAttributeValue: false,
  parseTagValue: false,
  isArray: (name, _path, _leaf, isAttribute) => !isAttribute && name !== "#text",
});

/** Parses one of the small parts (styles, numbering, relationships). Not meant for the document itself. */
export function parsePart(xml: string | undefined): XmlElement {
  if (!xml) return {};
  try {
    return parser.parse(xml) as XmlElement;
  } catch (error) {
    throw new FormatProblem("brokenDocx", { reason: "XML is damaged" }, error);
  }
}

/** Children of an element by name, in order; empty when there are none. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  const value = element?.[name];
  return Array.isArray(value) ? value : [];
}

/** First element down a path of names. */
export function find(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = children(at, name)[0];
  return at;
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.[`@${name}`];
  return typeof value === "string" ? value : undefined;
}

export function textOf(element: XmlElement | undefined): string {
  const value = element?.["#text"];
  return typeof value === "string" ? value : "";
}
