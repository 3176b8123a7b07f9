import type { Extraction, Warning } from "../extraction.ts";
import { FormatProblem } from "../problem.ts";
import { openPdf, type PdfDocument } from "./pdf-document.ts";
import { type ReadPage, readPdfPages } from "./pdf-pages.ts";
import { writePdfText } from "./pdf-text.ts";

/**
 * A PDF to raw text: lines as they stand, an empty line where a gap says so,
 * pages parted by a line break. The structure tree gives order and marks where
 * the file has one, geometry where not.
 *
 * @throws FormatProblem encryptedPdf, truncatedPdf, imageOnlyPdf, tooManyPages, unreadable
 */
export async function extractPdf(bytes: Uint8Array): Promise<Extraction> {
  const document = await openPdf(bytes);
  try {
    const pages = await readPages(document);
    if (pages.every(({ lines }) => lines.length === 0)) throw new FormatProblem("imageOnlyPdf");
    const { title, language } = await readInfo(document);
    return {
      mediaType: "application/pdf",
      ...writePdfText(pages),
      title,
      language,
      warnings: await readWarnings(document),
      extractor: "forsamlingshus-pdf 1 (unpdf 1.7.0)",
    };
  } finally {
    await document.destroy();
  }
}

async function readPages(document: PdfDocument): Promise<ReadPage[]> {
  try {
    return await readPdfPages(document);
  } catch (error) {
    const { name, message } = error as Error;
    throw new FormatProblem("unreadable", { reason: `${name}: ${message}`.slice(0, 200) }, error);
  }
}

async function readInfo(document: PdfDocument): Promise<{ title: string | null; language: string | null }> {
  try {
    const info = (await document.getMetadata()).info as { Title?: unknown; Language?: unknown };
    const text = (value: unknown) => (typeof value === "string" && value.trim()) || null;
    return { title: text(info.Title), language: text(info.Language) };
  } catch {
    // The text is what matters: a damaged information dictionary costs the title, no more.
    return { title: null, language: null };
  }
}

async function readWarnings(document: PdfDocument): Promise<Warning[]> {
  const warnings: Warning[] = [];
  if (await document.hasJSActions().catch(() => false))
    warnings.push({ code: "macros", detail: "JavaScript" });
  const attached = Object.keys((await document.getAttachments().catch(() => null)) ?? {});
  if (attached.length > 0) warnings.push({ code: "embeddedFiles", detail: attached.sort().join(", ") });
  return warnings;
}
