import { answerAsWorker } from "#formats/answer-as-worker.ts";
import { RefiProblem } from "#formats/refi-qda/problem.ts";
import { readForeign } from "./read-foreign.ts";
import type { ReadAnswer } from "./read-in-worker.ts";

answerAsWorker((bytes: Uint8Array): ReadAnswer => {
  try {
    return { file: readForeign(bytes) };
  } catch (error) {
    if (error instanceof RefiProblem) return { problem: { code: error.code, details: error.details } };
    throw error;
  }
});
