import { parentPort, Worker } from "node:worker_threads";
import { FormatProblem, type ProblemCode, type ProblemDetails } from "./problem.ts";

/*
 * Files come from strangers: each is read in a worker of its own, so that none can
 * hang or fell the process that received it. One question, one answer, and it ends.
 */

type WorkerAnswer =
  | { answer: unknown }
  | { problem: { code: ProblemCode; details: ProblemDetails } }
  | { bug: string };

/** Heap of one worker. Enough for the largest file we take, too little to bring the house down. */
const usualHeap = 1024;

/**
 * Asks a worker that is stopped when time or memory runs out.
 *
 * @param entry the module the worker starts with; it calls `answerAsWorker`
 * @param question plain data
 * @throws FormatProblem the worker's own, also timedOut and expandsTooMuch; Error for bugs
 */
export function askWorker<Answer>(
  entry: URL,
  question: unknown,
  { timeoutMs, heapMegabytes = usualHeap }: { timeoutMs: number; heapMegabytes?: number | undefined },
): Promise<Answer> {
  const worker = new Worker(entry, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  worker.postMessage(question);
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new FormatProblem("timedOut", { seconds: Math.ceil(timeoutMs / 1000) }));
    }, timeoutMs);
    worker.once("message", (told: WorkerAnswer) => {
      if ("answer" in told) resolve(told.answer as Answer);
      else if ("problem" in told) reject(new FormatProblem(told.problem.code, told.problem.details));
      else reject(new Error(told.bug));
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

/** The worker's side: does the work for the one question that comes, and tells its trouble as data. */
export function answerAsWorker<Question>(work: (question: Question) => unknown): void {
  parentPort!.once("message", async (question: Question) => {
    parentPort!.postMessage(await answerOf(work, question));
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
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
