import { parentPort } from "node:worker_threads";
import { RefiProblem } from "#formats/refi-qda/problem.ts";
import { readForeign } from "./read-foreign.ts";
import type { ReadAnswer } from "./read-in-worker.ts";

parentPort!.once("message", (bytes: Uint8Array) => {
  parentPort!.postMessage(answer(bytes));
});

function answer(bytes: Uint8Array): ReadAnswer {
  try {
    return { file: readForeign(bytes) };
  } catch (error) {
    if (error instanceof RefiProblem) return { problem: { code: error.code, details: error.details } };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
