import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { makeDamagedNote } from "./make/damaged-note.ts";
import { makeDocx } from "./make/docx.ts";
import { makeMinutesPdf } from "./make/minutes-pdf.ts";
import { type Block, parseSource } from "./make/source.ts";

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Every file of the example, made from `sources/`.
 *
 * @returns bytes by path below `documents/`, the same bytes each time
 */
export async function makeDocuments(): Promise<Map<string, Uint8Array>> {
  const documents = new Map<string, Uint8Array>();
  documents.set(
    "notat-sektor-med-sundhed.pdf",
    makeDamagedNote(blocksOf("note-sektor-med-sundhed.md"), new Date("2026-06-19T08:00:00Z")),
  );
  documents.set(
    "referat-sektor-med-boern.pdf",
    makeMinutesPdf(
      blocksOf("minutes-sektor-med-boern.md"),
      "Sektor-MED Børn og Unge",
      "25. august 2026",
      new Date("2026-08-28T08:00:00Z"),
    ),
  );
  documents.set(
    "referat-hovedudvalg.docx",
    await makeDocx(
      blocksOf("minutes-hovedudvalg.md"),
      "Referat fra Hovedudvalget",
      new Date("2026-06-24T08:00:00Z"),
    ),
  );
  documents.set(
    "notat-lyngaa-skole.docx",
    await makeDocx(
      blocksOf("note-lokal-med-lyngaa-skole.md"),
      "Notat fra personalemøde",
      new Date("2026-08-13T08:00:00Z"),
    ),
  );
  documents.set("notat-aabrinken.md", encode(sourceOf("note-lokal-med-aabrinken.md")));
  for (const [folder, source] of [
    ["bordnoter", "village-hall-notes.txt"],
    ["breve", "letters.txt"],
    ["postkort", "postcards.txt"],
  ] as const) {
    for (const [name, text] of splitFiles(sourceOf(source))) documents.set(`${folder}/${name}`, encode(text));
  }
  const letter = "breve/08-udlejer-noerre-balle.txt";
  documents.set(letter, asNotepadSaves(documents.get(letter)!));
  return documents;
}

function sourceOf(name: string): string {
  return readFileSync(join(here, "sources", name), "utf8");
}

function blocksOf(name: string): Block[] {
  return parseSource(sourceOf(name));
}

/** One source can hold many small files, each below a line `=== name`. */
function splitFiles(source: string): [string, string][] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return [part.slice(0, end), `${part.slice(end + 1).trim()}\n`];
    });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Byte order mark and two-character line ends: what an old Windows puts in a text file. */
function asNotepadSaves(bytes: Uint8Array): Uint8Array {
  return encode(`\uFEFF${new TextDecoder().decode(bytes).replaceAll("\n", "\r\n")}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, bytes] of await makeDocuments()) {
    const target = join(here, "documents", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    console.log(`${path} ${bytes.length}`);
  }
}
