import { Worker } from "node:worker_threads";
import type { Move } from "#sense/preview-correction.ts";
import type { Example } from "#sense/types.ts";
import {
  type Answer,
  makeAnswerer,
  type Question,
  type RunInput,
  type RunOutput,
} from "./answer-question.ts";

/*
 * The web server and the jobs share one process, and 10,000 statements take
 * seconds to place: then a thread beside them does it. The thread is kept while
 * somebody works, because it has read the texts already, and ended when nobody
 * has asked for a while. It holds nothing that is not in the database.
 */

/** Up to here an answer takes under 200 ms, less than a thread takes to start. */
const few = 400;
const idleMilliseconds = 5 * 60_000;

/** A proposal for every statement. */
export async function runAside(input: RunInput, lesson: Uint8Array | null = null): Promise<RunOutput> {
  return (await ask({ input, correction: null, lesson })) as RunOutput;
}

/** Which statements would lie elsewhere if this decision were known too; most affected first. */
export async function previewAside(
  input: RunInput,
  correction: Example,
  lesson: Uint8Array | null = null,
): Promise<Move[]> {
  return (await ask({ input, correction, lesson })) as Move[];
}

function ask(question: Question): Promise<Answer> {
  if (question.input.statements.length <= few) return Promise.resolve(makeAnswerer()(question));
  thread ??= startThread();
  return thread.ask(question);
}

let thread: ReturnType<typeof startThread> | null = null;

function startThread() {
  const worker = new Worker(new URL("./sense-thread.mjs", import.meta.url), { execArgv: [] });
  const asked = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let count = 0;
  let idle: NodeJS.Timeout | undefined;
  const over = (error: Error) => {
    if (thread === self) thread = null;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  };
  const rest = () => {
    // A thread with nothing to do must not keep a command or a test from ending.
    worker.unref();
    idle = setTimeout(() => {
      if (thread === self) thread = null;
      void worker.terminate();
    }, idleMilliseconds).unref();
  };
  worker.on("message", ({ id, answer, error }: { id: number; answer?: Answer; error?: Error }) => {
    const one = asked.get(id);
    asked.delete(id);
    if (error) one?.reject(error);
    else one?.resolve(answer!);
    if (asked.size === 0) rest();
  });
  worker.once("error", over);
  worker.once("exit", (code) =>
    over(new Error(`the thread that places statements stopped with exit code ${code}`)),
  );
  const self = {
    ask(question: Question): Promise<Answer> {
      clearTimeout(idle);
      worker.ref();
      const id = count++;
      return new Promise((resolve, reject) => {
        asked.set(id, { resolve, reject });
        worker.postMessage({ id, question });
      });
    },
  };
  return self;
}
