import { Worker } from "node:worker_threads";
import type { Extraction } from "#formats/extraction.ts";
import { limits } from "#formats/limits.ts";
import { FormatProblem } from "#formats/problem.ts";
import { read } from "#formats/reader/read.ts";
import type { Reading, Recipe } from "#formats/reading.ts";

/** Up to here (some 50 pages) a reading takes tens of milliseconds, less than starting a thread. */
const longText = 150_000;

/**
 * Reads a raw text again with another recipe. A long one is read in a thread of
 * its own, so that nobody else waits for it.
 *
 * @throws FormatProblem timedOut
 */
export async function readAgain(extraction: Extraction, recipe: Recipe): Promise<Reading> {
  if (extraction.text.length <= longText) return read(extraction, recipe);
  const worker = new Worker(new URL("./read-again-worker.mjs", import.meta.url), {
    execArgv: [],
    workerData: { extraction, recipe },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return new Promise<Reading>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new FormatProblem("timedOut", { seconds: limits.seconds })),
      limits.seconds * 1000,
    );
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the reading thread stopped with exit code ${code}`));
    });
  }).finally(() => worker.terminate());
}
