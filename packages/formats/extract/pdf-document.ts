import { getDocumentProxy } from "unpdf";
import { limits } from "../limits.ts";
import { FormatProblem } from "../problem.ts";

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/**
 * Opens a PDF for reading its text. Fonts are never drawn and pictures never
 * decoded (`maxImageSize`), so a scan costs little.
 *
 * @throws FormatProblem encryptedPdf, truncatedPdf, tooManyPages, unreadable
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  if (!endsAsPdf(bytes)) throw new FormatProblem("truncatedPdf");
  fillInForNode20();
  const document = await load(bytes);
  if (document.numPages > limits.pages) {
    const pages = document.numPages;
    await document.destroy();
    throw new FormatProblem("tooManyPages", { pages, limit: limits.pages });
  }
  return document;
}

async function load(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A copy, because pdf.js takes the buffer over and the caller keeps its bytes.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      useSystemFonts: false,
      // unpdf says true, which makes pdf.js trace every letter: half of the time, for nothing.
      disableFontFace: false,
      isEvalSupported: false,
      enableXfa: false,
    });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "PasswordException") throw new FormatProblem("encryptedPdf", {}, error);
    throw new FormatProblem("unreadable", { reason: `${name}: ${message}`.slice(0, 200) }, error);
  }
}

/**
 * pdf.js rebuilds a file that stops in the middle and returns the pages it can
 * find, without a word. We would rather refuse than lose the rest: a whole PDF
 * ends with `startxref`, a place and `%%EOF` (ISO 32000-1, 7.5.5).
 */
function endsAsPdf(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 10 || bytes[end - 1] === 13)) end--;
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + Math.max(0, end - 4096), Math.min(4096, end));
  const text = tail.toString("latin1");
  const place = /startxref\s+(\d+)\s+%%EOF/.exec(text.slice(text.lastIndexOf("startxref")));
  return place !== null && Number(place[1]) < bytes.length;
}

/** unpdf 1.7 fills in most of what Node 20 lacks, but not this one, which pdf.js needs to tell font names. */
function fillInForNode20(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const copy = new ArrayBuffer(length);
    new Uint8Array(copy).set(new Uint8Array(this).subarray(0, length));
    return copy;
  };
}
