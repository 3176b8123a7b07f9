import { escapeXml } from "./safe-xml.ts";

type Attributes = Readonly<Record<string, string | number | null>>;

/**
 * One element as text, two spaces a level. Attributes that are null are left out, and a list of
 * children that are all empty strings makes an empty element.
 */
export function xmlElement(
  name: string,
  attributes: Attributes,
  content: readonly string[] | string = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  if (typeof content === "string") return `<${name}${written}>${escapeXml(content)}</${name}>`;
  const children = content.filter((child) => child !== "");
  if (children.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>\n${children.join("\n")}\n</${name}>`;
}

/** A container that the schema allows only with something in it. */
export function xmlContainer(name: string, children: readonly string[]): string {
  return children.length === 0 ? "" : xmlElement(name, {}, children);
}

/** An element of text alone; nothing when there is no text. */
export function xmlText(name: string, text: string): string {
  return text === "" ? "" : xmlElement(name, {}, text);
}
