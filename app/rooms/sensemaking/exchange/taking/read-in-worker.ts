import { askWorker } from "#formats/ask-worker.ts";
import { limits } from "#formats/limits.ts";
import { FormatProblem } from "#formats/problem.ts";
import { type RefiDetails, RefiProblem, type RefiProblemCode } from "#formats/refi-qda/problem.ts";
import type { ForeignFile } from "./foreign-file.ts";

/** The worker's: a problem of the exchange is part of its answer. */
export type ReadAnswer = { file: ForeignFile } | { problem: { code: RefiProblemCode; details: RefiDetails } };

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

async function inWorker(bytes: Uint8Array): Promise<ForeignFile> {
  const entry = new URL("./read-worker.ts", import.meta.url);
  const answer = await askWorker<ReadAnswer>(entry, bytes, { timeoutMs: limits.seconds * 1000 }).catch(
    (error) => {
      throw error instanceof FormatProblem ? new RefiProblem("expandsTooMuch", {}, error) : error;
    },
  );
  if ("problem" in answer) throw new RefiProblem(answer.problem.code, answer.problem.details);
  return answer.file;
}
