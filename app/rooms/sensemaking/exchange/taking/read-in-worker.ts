import { Worker } from "node:worker_threads";
import { limits } from "#formats/limits.ts";
import { type RefiDetails, RefiProblem, type RefiProblemCode } from "#formats/refi-qda/problem.ts";
import type { ForeignFile } from "./foreign-file.ts";

export type ReadAnswer =
  | { file: ForeignFile }
  | { problem: { code: RefiProblemCode; details: RefiDetails } }
  | { bug: string };

/** Enough for the largest file we take, too little to bring the house down. */
const heapMegabytes = 1024;

/** One at a time over all who upload: a file may take the heap it is given. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a file of another program in a worker that is stopped when time or memory runs out.
 *
 * @throws RefiProblem as `readForeign`, also expandsTooMuch for what time or memory stopped; Error for bugs
 */
export function readInWorker(bytes: Uint8Array): Promise<ForeignFile> {
  const file = queue.then(() => inWorker(bytes));
  queue = file.catch(() => undefined);
  return file;
}

function inWorker(bytes: Uint8Array): Promise<ForeignFile> {
  const worker = new Worker(new URL("./read-worker.mjs", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  worker.postMessage(bytes);
  return new Promise<ForeignFile>((resolve, reject) => {
    const timer = setTimeout(() => reject(new RefiProblem("expandsTooMuch")), limits.seconds * 1000);
    worker.once("message", (answer: ReadAnswer) => {
      if ("file" in answer) resolve(answer.file);
      else if ("problem" in answer) reject(new RefiProblem(answer.problem.code, answer.problem.details));
      else reject(new Error(answer.bug));
    });
    worker.once("error", (error: Error & { code?: string }) => {
      const outOfMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(outOfMemory ? new RefiProblem("expandsTooMuch", {}, error) : error);
    });
    worker.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the reading worker stopped with exit code ${code}`));
    });
  }).finally(() => worker.terminate());
}
