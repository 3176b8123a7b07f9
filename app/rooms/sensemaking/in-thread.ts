import { Worker } from "node:worker_threads";

/*
 * Work over every statement of a process takes seconds from some thousand of them on,
 * and the jobs share a process with the web server: then a thread does it and ends.
 */

/** Up to here the work is done before a thread has started. */
const few = 1000;

/**
 * @param module the file whose `answer` does the work: plain data in, plain data out
 * @param size how many statements the work is over
 */
export async function inThread<Input, Output>(
  module: URL,
  answer: (input: Input) => Promise<Output>,
  input: Input,
  size: number,
): Promise<Output> {
  if (size <= few) return answer(input);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./in-thread.mjs", import.meta.url), {
      execArgv: [],
      workerData: { module: module.href, input },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread ended without an answer, exit code ${code}`)));
  });
}
