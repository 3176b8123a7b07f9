import { askWorker } from "#formats/ask-worker.ts";
import type { Extraction } from "#formats/extraction.ts";
import { limits } from "#formats/limits.ts";
import { read } from "#formats/reader/read.ts";
import type { Reading, Recipe } from "#formats/reading.ts";

export interface AgainTask {
  extraction: Extraction;
  recipe: Recipe;
}

/** Up to here (some 50 pages) a reading takes tens of milliseconds, less than starting a worker. */
const longText = 150_000;

/**
 * Reads a raw text again with another recipe. A long one is read in a worker of
 * its own, so that nobody else waits for it.
 *
 * @throws FormatProblem timedOut, expandsTooMuch
 */
export async function readAgain(extraction: Extraction, recipe: Recipe): Promise<Reading> {
  if (extraction.text.length <= longText) return read(extraction, recipe);
  const task: AgainTask = { extraction, recipe };
  const entry = new URL("./read-again-worker.ts", import.meta.url);
  return askWorker<Reading>(entry, task, { timeoutMs: limits.seconds * 1000 });
}
