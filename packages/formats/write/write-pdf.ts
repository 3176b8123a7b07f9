import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Report } from "#formats/report.ts";
import { fontCoverage } from "./font-coverage.ts";
import { builtInRuns, readPdfFonts } from "./pdf-fonts.ts";
import { prepareReport } from "./prepare-report.ts";

/**
 * A report as PDF/UA-1 on A4: tagged, with language, title, bookmarks, page
 * numbers, and references that can be followed. The same report gives the same
 * bytes. A character that none of our fonts has (Chinese, say) is printed as its
 * code point, [U+6F22]; HTML and DOCX keep it.
 *
 * Setting is synchronous inside: 20–60 ms for a few pages, seconds for hundreds
 * (200 findings with 2,000 quotes, 242 pages: 6 s and 1 GB while it lasts).
 * Call it where a pause does no harm, in the worker rather than in a request.
 *
 * @throws Error as `prepareReport`; or with Typst's own words when it cannot set the report
 */
export async function writePdf(report: Report): Promise<Uint8Array> {
  typesetter ??= startTypesetter();
  const { compiler, template, drawable } = typesetter;
  const prepared = prepareReport(report, drawable);
  try {
    // Compiled and exported in one call: a document handed back to JavaScript lives until it is
    // collected, and V8 does not see the megabyte behind the handle (measured: +0.9 MB a report).
    const file = compiler.pdf(
      { mainFileContent: template, inputs: { report: JSON.stringify(prepared) } },
      { pdfStandard: "ua-1", creationTimestamp: prepared.createdAt.getTime() / 1000 },
    );
    return new Uint8Array(file);
  } finally {
    // Every report is new, so what Typst remembers of the last one is only memory in use.
    compiler.evictCache(0);
  }
}

interface Typesetter {
  compiler: NodeCompiler;
  template: string;
  /** What the fonts lack, written as code points; what is wider than the paper, made breakable. */
  drawable: (text: string) => string;
}

/** One per process: starting it costs more than a short report, and fonts stay loaded. */
let typesetter: Typesetter | undefined;

function startTypesetter(): Typesetter {
  const fonts = readPdfFonts();
  const covered = fontCoverage(fonts);
  for (const [first, last] of builtInRuns) for (let point = first; point <= last; point++) covered.add(point);
  const drawable = (text: string) =>
    text
      .replace(/[^\n\t\p{Default_Ignorable_Code_Point}]/gu, (character) => {
        const point = character.codePointAt(0) ?? 0;
        return covered.has(point) ? character : `[U+${point.toString(16).toUpperCase().padStart(4, "0")}]`;
      })
      // What has no space in it, a long address say, would run off the paper: it may break, without a sign.
      .replace(/\S{60,}/gu, (word) => word.replace(/\S{30}(?=\S)/gu, "$&\u200b"));
  return {
    // The workspace is never read: the template and its data are handed over.
    compiler: NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs: fonts }] }),
    template: readFileSync(fileURLToPath(new URL("./report.typ", import.meta.url)), "utf8"),
    drawable,
  };
}
