import { askWorker } from "../ask-worker.ts";
import type { Extraction } from "../extraction.ts";
import { limits } from "../limits.ts";

/** What the worker calls with the extraction, within the same time and memory: the reading. */
export interface NextStep {
  /** URL of the module, e.g. `import.meta.resolve("#formats/reader/read.ts")`. */
  module: string;
  export: string;
  /** Given after the extraction; plain data. */
  args: unknown[];
}

export interface WorkerTask {
  bytes: Uint8Array;
  filename: string;
  next: NextStep | null;
}

/** The extraction, and what `next` returned or null. */
export interface Extracted {
  extraction: Extraction;
  result: unknown;
}

export interface WorkerOptions {
  timeoutMs?: number;
  next?: NextStep;
  heapMegabytes?: number;
}

/**
 * Extracts (and then reads, when `next` is given) in a worker of its own that is
 * stopped when time or memory runs out, so that no file can hang or fell the
 * process that received it.
 *
 * @param options.timeoutMs default `limits.seconds`
 * @throws FormatProblem as `extract`, also timedOut and expandsTooMuch; Error for bugs
 */
export function extractInWorker(
  bytes: Uint8Array,
  filename: string,
  { timeoutMs = limits.seconds * 1000, next, heapMegabytes }: WorkerOptions = {},
): Promise<Extracted> {
  const task: WorkerTask = { bytes, filename, next: next ?? null };
  const entry = new URL("./extract-worker.ts", import.meta.url);
  return askWorker<Extracted>(entry, task, { timeoutMs, heapMegabytes });
}
