import type { FoundExport } from "./found-export.ts";
import { readDocxExport } from "./read-docx-export.ts";
import { readJsonExport } from "./read-json-export.ts";
import { readCodebookExport, readProjectExport } from "./read-project-export.ts";
import { readCsvExport, readXlsxExport } from "./read-table-export.ts";

const readers: Record<string, (bytes: Uint8Array) => FoundExport | null> = {
  qdpx: readProjectExport,
  qdc: readCodebookExport,
  csv: readCsvExport,
  xlsx: readXlsxExport,
  json: readJsonExport,
  docx: readDocxExport,
};

/**
 * What a file of ours says was said. A PDF breaks lines and words as it likes, so it is held against
 * nothing: its DOCX is printed from the same tree.
 *
 * @returns null when it is none of ours by its ending or content
 * @throws RefiProblem, FormatProblem for a broken file
 */
export function readExport(bytes: Uint8Array, filename: string): FoundExport | null {
  const reader = readers[/\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? ""];
  return reader ? reader(bytes) : null;
}
