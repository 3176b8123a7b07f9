import { codePointIndex } from "../code-points.ts";
import type { Extraction } from "../extraction.ts";
import { limits } from "../limits.ts";
import { FormatProblem } from "../problem.ts";
import { extractMarkdown } from "./extract-markdown.ts";
import { extractPlainText } from "./extract-plain-text.ts";
import { type DetectedKind, sniff } from "./sniff.ts";
import { textWarnings } from "./text-warnings.ts";
import { readZipDirectory } from "./zip.ts";

/** What a name promises. A name without a known ending promises nothing. */
const promised: Record<string, DetectedKind> = {
  pdf: "pdf",
  docx: "docx",
  docm: "docx",
  dotx: "docx",
  txt: "text",
  text: "text",
  md: "text",
  markdown: "text",
};

/** Endings of what is brought in elsewhere. */
const ownWay: Record<string, string> = {
  csv: "spreadsheet",
  tsv: "spreadsheet",
  xls: "spreadsheet",
  eml: "mail",
  msg: "mail",
};

/**
 * Bytes of one file to its raw text with hints. The content decides what it is;
 * a name that says otherwise is refused rather than believed. Same bytes and
 * name, same Extraction.
 *
 * @param filename only its ending is used: to tell Markdown from plain text and to catch a wrong name
 * @throws FormatProblem for everything that is wrong with the file
 */
export async function extract(bytes: Uint8Array, filename: string): Promise<Extraction> {
  if (bytes.length === 0) throw new FormatProblem("emptyFile");
  if (bytes.length > limits.fileBytes) {
    throw new FormatProblem("tooLarge", { bytes: bytes.length, limit: limits.fileBytes });
  }
  const extension = /\.([^.\\/]+)$/.exec(filename)?.[1]?.toLowerCase() ?? "";
  const extraction = await extractKind(bytes, extension);
  const { length } = codePointIndex(extraction.text);
  if (length > limits.textLength) {
    throw new FormatProblem("textTooLong", { length, limit: limits.textLength });
  }
  if (extraction.text.trim() === "") throw new FormatProblem("emptyFile");
  return { ...extraction, warnings: [...extraction.warnings, ...textWarnings(extraction.text)] };
}

async function extractKind(bytes: Uint8Array, extension: string): Promise<Extraction> {
  const { kind, decoded } = sniff(bytes);
  // Text in a sheet or a mail has a way in of its own, which knows what its rows and lines are.
  const elsewhere = ownWay[extension];
  if (elsewhere) throw new FormatProblem("notADocument", { detected: elsewhere, extension });
  if (kind === "encryptedOffice") throw new FormatProblem("encryptedDocx");
  if (kind === "zip" && promised[extension] === "docx" && readZipDirectory(bytes) === null) {
    throw new FormatProblem("brokenDocx", { reason: "zip without directory" });
  }
  if (kind !== "pdf" && kind !== "docx" && kind !== "text") {
    throw new FormatProblem("notADocument", { detected: kind, extension });
  }
  if (promised[extension] && promised[extension] !== kind) {
    throw new FormatProblem("wrongExtension", { detected: kind, extension });
  }
  // Loaded when needed: the two libraries take most of the time a worker needs to start.
  if (kind === "pdf") return (await import("./extract-pdf.ts")).extractPdf(bytes);
  if (kind === "docx") return (await import("./extract-docx.ts")).extractDocx(bytes);
  return extension === "md" || extension === "markdown"
    ? extractMarkdown(decoded!)
    : extractPlainText(decoded!);
}
