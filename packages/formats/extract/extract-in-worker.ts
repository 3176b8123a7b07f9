import { Worker } from "node:worker_threads";
import type { Extraction } from "../extraction.ts";
import { limits } from "../limits.ts";
import { FormatProblem, type ProblemCode, type ProblemDetails } from "../problem.ts";

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

export type WorkerAnswer =
  | { extraction: Extraction; result: unknown }
  | { problem: { code: ProblemCode; details: ProblemDetails } }
  | { bug: string };

export interface WorkerOptions {
  timeoutMs?: number;
  next?: NextStep;
  heapMegabytes?: number;
}

/** Heap of one worker. Enough for the largest file we take, too little to bring the house down. */
const usualHeap = 1024;

/**
 * Extracts (and then reads, when `next` is given) in a worker of its own that is
 * stopped when time or memory runs out, so that no file can hang or fell the
 * process that received it.
 *
 * @param options.timeoutMs default `limits.seconds`
 * @returns the extraction, and what `next` returned or null
 * @throws FormatProblem as `extract`, also timedOut and expandsTooMuch; Error for bugs
 */
export function extractInWorker(
  bytes: Uint8Array,
  filename: string,
  { timeoutMs = limits.seconds * 1000, next, heapMegabytes = usualHeap }: WorkerOptions = {},
): Promise<{ extraction: Extraction; result: unknown }> {
  const worker = new Worker(new URL("./extract-worker.mjs", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  const task: WorkerTask = { bytes, filename, next: next ?? null };
  worker.postMessage(task);
  return new Promise<{ extraction: Extraction; result: unknown }>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new FormatProblem("timedOut", { seconds: Math.ceil(timeoutMs / 1000) }));
    }, timeoutMs);
    worker.once("message", (answer: WorkerAnswer) => {
      if ("extraction" in answer) resolve(answer);
      else if ("problem" in answer) reject(new FormatProblem(answer.problem.code, answer.problem.details));
      else reject(new Error(answer.bug));
    });
    worker.once("error", (error: Error & { code?: string }) => {
      const outOfMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(outOfMemory ? new FormatProblem("expandsTooMuch", { reason: "out of memory" }, error) : error);
    });
    worker.once("exit", (code) => reject(new Error(`the reading worker stopped with exit code ${code}`)));
    worker.once("exit", () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}
