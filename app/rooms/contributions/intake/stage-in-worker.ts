import { Worker } from "node:worker_threads";
import { FormatProblem, type ProblemCode, type ProblemDetails } from "#formats/problem.ts";
import { sheetLimits } from "#formats/sheet/sheet-limits.ts";
import type { Staged } from "./stage-sheet.ts";

export type StageAnswer =
  | { staged: Staged }
  | { problem: { code: ProblemCode; details: ProblemDetails } }
  | { bug: string };

/** Enough for the largest sheet we take, too little to bring the house down. */
const heapMegabytes = 1024;

/** One at a time over all who upload: a sheet may take the heap it is given. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a sheet in a worker that is stopped when time or memory runs out.
 *
 * @throws FormatProblem as `stageSheet`, also timedOut and expandsTooMuch; Error for bugs
 */
export function stageInWorker(bytes: Uint8Array, filename: string): Promise<Staged> {
  const staged = queue.then(() => inWorker(bytes, filename));
  queue = staged.catch(() => undefined);
  return staged;
}

function inWorker(bytes: Uint8Array, filename: string): Promise<Staged> {
  const worker = new Worker(new URL("./stage-worker.mjs", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  worker.postMessage({ bytes, filename });
  return new Promise<Staged>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new FormatProblem("timedOut", { seconds: sheetLimits.seconds }));
    }, sheetLimits.seconds * 1000);
    worker.once("message", (answer: StageAnswer) => {
      if ("staged" in answer) resolve(answer.staged);
      else if ("problem" in answer) reject(new FormatProblem(answer.problem.code, answer.problem.details));
      else reject(new Error(answer.bug));
    });
    worker.once("error", (error: Error & { code?: string }) => {
      const outOfMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(outOfMemory ? new FormatProblem("expandsTooMuch", { reason: "out of memory" }, error) : error);
    });
    worker.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the reading worker stopped with exit code ${code}`));
    });
  }).finally(() => worker.terminate());
}
