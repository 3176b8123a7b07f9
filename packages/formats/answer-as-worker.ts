import { deserialize, serialize } from "node:v8";
import { parentPort } from "node:worker_threads";
import { FormatProblem, type ProblemCode, type ProblemDetails } from "./problem.ts";

export type WorkerAnswer =
  | { answer: unknown }
  | { problem: { code: ProblemCode; details: ProblemDetails } }
  | { bug: string };

/** What JavaScript itself says no to, memory left or not. */
const wantsTooMuch = /allocation failed|Invalid (string|array) length|maximum size exceeded/;

/**
 * The worker's side of `askWorker`: does the work for the one question that comes, and
 * tells its trouble as data. Both travel as bytes, which the process between hands on unseen.
 */
export function answerAsWorker<Question>(work: (question: Question) => unknown): void {
  parentPort!.once("message", async (question: Uint8Array) => {
    const answer = serialize(await answerOf(work, deserialize(question)));
    parentPort!.postMessage(answer, [answer.buffer as ArrayBuffer]);
  });
}

async function answerOf<Question>(
  work: (question: Question) => unknown,
  question: Question,
): Promise<WorkerAnswer> {
  try {
    return { answer: await work(question) };
  } catch (error) {
    if (error instanceof FormatProblem) return { problem: { code: error.code, details: error.details } };
    if (error instanceof RangeError && wantsTooMuch.test(error.message))
      return { problem: { code: "expandsTooMuch", details: { reason: error.message } } };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
