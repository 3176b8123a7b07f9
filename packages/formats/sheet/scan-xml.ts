import { SaxesParser } from "saxes";
import { FormatProblem } from "../problem.ts";

/** What is told of XML as it passes; names without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads one part of a workbook piece by piece. Only XML's own five entities are
 * known and a document type is refused, so nothing can grow while it is read.
 *
 * @returns takes the next piece; the last call is made with null
 */
export function scanXml(part: string, visitor: XmlVisitor): (piece: Uint8Array | null) => void {
  const broken = (reason: string) => new FormatProblem("brokenXlsx", { reason: `${part}: ${reason}` });
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new TextDecoder();
  parser.on("error", (error) => {
    throw broken(error.message);
  });
  parser.on("doctype", () => {
    throw broken("document type");
  });
  parser.on("opentag", ({ name, attributes }) => visitor.open?.(local(name), attributes));
  parser.on("closetag", ({ name }) => visitor.close?.(local(name)));
  if (visitor.text) {
    parser.on("text", (text) => visitor.text!(text));
    parser.on("cdata", (text) => visitor.text!(text));
  }
  return (piece) => {
    if (piece) parser.write(decoder.decode(piece, { stream: true }));
    else {
      parser.write(decoder.decode());
      parser.close();
    }
  };
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** An attribute whatever its prefix: `r:id`, `id` of another namespace prefix. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** Excel writes signs that XML has no room for as »_x000D_« (ECMA-376 part 1, 22.4.2.4). NUL stays as it is written: no text here may hold it. */
export function unescapeSigns(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (whole, code: string) =>
    code === "0000" ? whole : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
