import { limits } from "../limits.ts";
import { FormatProblem } from "../problem.ts";
import { readZipDirectory, unpackEntry } from "./zip.ts";

/** The parts of a Word file we look at, unpacked, and the names of all it holds. */
export interface DocxParts {
  names: string[];
  /** XML parts by name, as text. Pictures, macros and embedded files are never unpacked. */
  xml: Map<string, string>;
}

/**
 * Unpacks the XML parts of a Word file under a budget.
 *
 * @throws FormatProblem expandsTooMuch, brokenDocx (also for a document type
 *   declaration: Word writes none, and it is how entities are made to expand)
 */
export function readDocxParts(bytes: Uint8Array): DocxParts {
  const entries = readZipDirectory(bytes);
  if (!entries) throw new FormatProblem("brokenDocx", { reason: "no directory" });
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > limits.expandedBytes) {
    throw new FormatProblem("expandsTooMuch", { bytes: declared, limit: limits.expandedBytes });
  }
  const xml = new Map<string, string>();
  let budget: number = limits.expandedBytes;
  for (const entry of entries) {
    if (!isReadPart(entry.name) || xml.has(entry.name)) continue;
    const content = unpackEntry(bytes, entry, budget);
    budget -= content.length;
    const text = new TextDecoder().decode(content);
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
      throw new FormatProblem("brokenDocx", { reason: `${entry.name} declares a document type` });
    }
    xml.set(entry.name, text);
  }
  return { names: entries.map((entry) => entry.name), xml };
}

function isReadPart(name: string): boolean {
  return (
    name === "[Content_Types].xml" ||
    name === "docProps/core.xml" ||
    /^([^/]+\/)*_rels\/[^/]*\.rels$/.test(name) ||
    /^word\/[^/]+\.xml$/.test(name)
  );
}
