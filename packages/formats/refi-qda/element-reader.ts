import { readGuid } from "./guid.ts";
import type { LeftOutList } from "./left-out.ts";
import { attributeOf, childrenOf, textOfElement, type XmlElement } from "./safe-xml.ts";

/*
 * Reads one element at a time and remembers what it was asked for: all other children and
 * attributes are told as left out, so that a part of the standard we forgot is named, not lost.
 */

export interface ElementReader {
  /** Attribute as text; null when it is not there. */
  attribute(name: string): string | null;
  guid(name: string): string | null;
  moment(name: string): string | null;
  children(name: string): XmlElement[];
  text(name: string): string;
  /** Guids that children of a kind point to. */
  targets(name: string): string[];
  /** Names what was not asked for. Call last. */
  finish(): void;
}

const moment = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

export function elementReader(element: XmlElement, kind: string, left: LeftOutList): ElementReader {
  const asked = new Set(["#text"]);
  const attribute = (name: string): string | null => {
    asked.add(`@${name}`);
    return attributeOf(element, name) ?? null;
  };
  const children = (name: string): XmlElement[] => {
    asked.add(name);
    return childrenOf(element, name);
  };
  const guid = (name: string): string | null => {
    const written = attribute(name);
    const read = readGuid(written ?? undefined);
    if (written !== null && written !== "" && read === null) left.add("badGuid", `${kind} ${written}`);
    return read;
  };
  return {
    attribute,
    guid,
    children,
    moment(name) {
      const written = attribute(name);
      if (written === null || written === "" || moment.test(written)) return written || null;
      left.add("badDate", written);
      return null;
    },
    text: (name) => children(name).map(textOfElement).join("\n"),
    targets(name) {
      return children(name).flatMap((child) => {
        const target = readGuid(attributeOf(child, "targetGUID"));
        if (target === null) left.add("badGuid", name);
        return target ?? [];
      });
    },
    finish() {
      if (asked.has("@modifyingUser") === false) {
        asked.add("@modifyingUser").add("@modifyingUserGUID").add("@modifiedDateTime");
        const touched = ["modifyingUser", "modifyingUserGUID", "modifiedDateTime"];
        if (touched.some((name) => attributeOf(element, name))) left.add("modified");
      }
      for (const name of Object.keys(element)) {
        if (asked.has(name) || /^@(?:xmlns|xsi|schemaLocation|noNamespaceSchemaLocation|xsd)/.test(name))
          continue;
        if (name.startsWith("@")) left.add(`${kind}${name}`, attributeOf(element, name.slice(1)));
        else for (const child of childrenOf(element, name)) left.add(name, attributeOf(child, "name"));
      }
    },
  };
}
