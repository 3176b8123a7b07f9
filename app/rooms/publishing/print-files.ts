import { BriefMemory } from "#base/brief-memory.ts";
import { extractInWorker } from "#formats/extract/extract-in-worker.ts";
import type { Report } from "#formats/report.ts";
import { writeInWorker } from "#formats/write/write-in-worker.ts";
import type { Artefact } from "./artefact.ts";
import { hashArtefact } from "./artefact-hash.ts";
import { withWords } from "./with-words.ts";

export interface PrintedFile {
  format: "pdf" | "docx";
  bytes: Uint8Array;
}

/** The files of a summary, from what is published and nothing else. Same artefact, same bytes. Other pages have none. */
export async function printFiles(artefact: Artefact): Promise<PrintedFile[]> {
  return (await printed(artefact)).files;
}

/** What the printed files say, passage by passage, read back as anyone's machine would. */
export async function readPrintedFiles(artefact: Artefact): Promise<string[]> {
  return (await printed(artefact)).texts;
}

interface Printed {
  files: PrintedFile[];
  texts: string[];
}

/*
 * A page that is looked at before it is published prints its files to look into
 * them too, and is looked at more than once. The last few prints are kept under
 * the hash of what they say; the same hash is the same bytes.
 */
const kept = new BriefMemory<Promise<Printed>>(4);

function printed(artefact: Artefact): Promise<Printed> {
  const { page, statements } = artefact;
  if (page.kind !== "summary") return Promise.resolve({ files: [], texts: [] });
  const hash = hashArtefact(artefact);
  const found = kept.get(hash);
  if (found) return found;
  const printing = print(withWords(page.report, statements));
  kept.set(hash, printing);
  printing.catch(() => kept.delete(hash));
  return printing;
}

async function print(report: Report): Promise<Printed> {
  const files: PrintedFile[] = [];
  const texts: string[] = [];
  for (const format of ["pdf", "docx"] as const) {
    const bytes = await writeInWorker(report, format);
    files.push({ format, bytes });
    const { extraction } = await extractInWorker(bytes, `report.${format}`);
    texts.push(...passagesOf(extraction.text));
  }
  return { files, texts };
}

/**
 * Line by line. What the printer breaks over two lines stands unbroken in the artefact and on
 * its page, which are looked through as well; joined here, the figures of a table would make numbers nobody wrote.
 */
function passagesOf(text: string): string[] {
  return text.split(/\n+/u).filter((line) => line.trim() !== "");
}
