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
 * Setting is synchronous inside: about 15 ms a page the first time. Call it
 * where a pause does no harm, in the worker rather than in a request.
 *
 * @throws Error as `prepareReport`; or with Typst's own words when it cannot set the report
 */
export async function writePdf(report: Report): Promise<Uint8Array> {
  typesetter ??= startTypesetter();
  const { compiler, template, drawable } = typesetter;
  const prepared = prepareReport(report, drawable);
  const setting = compiler.compile({
    mainFileContent: template,
    inputs: { report: JSON.stringify(prepared) },
  });
  try {
    if (setting.result === null) {
      const error = setting.takeDiagnostics();
      const told = error === null ? [] : compiler.fetchDiagnostics(error);
      throw new Error(`Typst could not set the report: ${JSON.stringify(told)}`);
    }
    return new Uint8Array(
      compiler.pdf(setting.result, {
        pdfStandard: "ua-1",
        creationTimestamp: prepared.createdAt.getTime() / 1000,
      }),
    );
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
