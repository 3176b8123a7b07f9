import type { Trx } from "#base/db.ts";
import { sha256Of } from "#base/sha256-of.ts";
import { listApprovedReadings, loadReadings } from "#rooms/documents/door.ts";
import { sentenceStretches } from "#sense/languages/da/segment-sentences.ts";

/*
 * The house's own language: what people have approved as the right reading of a document of the process, sentence
 * by sentence. Notes, minutes, a white book: all that has been read and nothing that waits.
 */

/** What a run was made from besides, as it stands in its manifest. */
export interface Background {
  /** SHA-256 of the text. */
  hash: string;
  signs: number;
  documents: number;
}

/** Below either, learning from the text did harm on some of the labelled sets (docs/measurements.md). */
export const fewestSigns = 800_000;
export const fewestStatements = 300;

/** What a thread learns in some ten seconds and 350 MB; of more the documents that came last are taken. */
const mostSigns = 10_000_000;

/** A reading is kept deflated, to a third or so of what it says; less than a twentieth is no running text to learn from. */
const mostSignsPerByte = 20;

/** So many readings are unpacked at a time, for others are served meanwhile. */
const atOnce = 4;

/**
 * The text of the process's approved readings, a sentence a line.
 *
 * @param statements how many it is to be learnt for
 * @returns null when there is too little to learn from, or too few to learn for
 */
export async function readBackground(
  trx: Trx,
  processId: string,
  statements: number,
): Promise<{ background: Background; text: string } | null> {
  if (statements < fewestStatements) return null;
  const approved = await listApprovedReadings(trx, processId);
  const bytes = approved.reduce((sum, reading) => sum + reading.bytes, 0);
  if (bytes * mostSignsPerByte < fewestSigns) return null;
  const texts: string[] = [];
  let signs = 0;
  for (let from = 0; from < approved.length && signs < mostSigns; from += atOnce) {
    const ids = approved.slice(from, from + atOnce).map((reading) => reading.id);
    const readings = await loadReadings(trx, ids);
    for (const id of ids) {
      const text = readings
        .get(id)!
        .blocks.flatMap(({ text }) => sentencesOf(text))
        .join("\n");
      if (text === "" || signs + text.length > mostSigns) continue;
      texts.push(text);
      signs += text.length;
    }
  }
  if (signs < fewestSigns) return null;
  const text = texts.join("\n");
  return { background: { hash: sha256Of(text), signs: text.length, documents: texts.length }, text };
}

function sentencesOf(block: string): string[] {
  return sentenceStretches(block).map(({ start, end }) =>
    block.slice(start, end).replace(/\s+/gu, " ").trim(),
  );
}
