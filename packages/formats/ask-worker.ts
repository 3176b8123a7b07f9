import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { WorkerAnswer } from "./answer-as-worker.ts";
import { FormatProblem } from "./problem.ts";

/*
 * Files come from strangers: each is read in a process of its own, so that none can hang
 * or fell the one that received it. A thread is not enough: Node ends the whole process
 * when one of its threads wants too much at once (nodejs/node issue 47224; decision 020).
 * One question, one answer, and it ends.
 */

export interface WorkerLimits {
  timeoutMs: number;
  /** What its JavaScript may hold. */
  heapMegabytes?: number | undefined;
  /** The whole process, with the bytes that lie outside the heap. */
  residentMegabytes?: number | undefined;
}

/** Enough for the largest file we take, too little to bring the machine down. */
const usualHeap = 1024;
/** The program itself, the file, and what it unpacks to. */
const besideHeap = 1024;
const readingProcess = new URL("./reading-process.mjs", import.meta.url);
/** What a reading has no use for, it does not get: passwords and addresses are in the environment. */
const passedOn = ["PATH", "HOME", "TMPDIR", "TZ", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"];
/** As V8 ends a process when memory runs out, and as the process ends itself, or the system it. */
const memoryRanOut: (NodeJS.Signals | null)[] = ["SIGABRT", "SIGKILL", "SIGTRAP"];
const keptWords = 2000;

/**
 * Asks a worker, which is stopped when time or memory runs out. It is gone when the answer is there.
 *
 * @param entry the TypeScript module the worker is; it calls `answerAsWorker`
 * @param question plain data
 * @throws FormatProblem the worker's own, also timedOut and expandsTooMuch; Error for bugs
 */
export async function askWorker<Answer>(
  entry: URL,
  question: unknown,
  { timeoutMs, heapMegabytes = usualHeap, residentMegabytes = heapMegabytes + besideHeap }: WorkerLimits,
): Promise<Answer> {
  const child = fork(fileURLToPath(readingProcess), {
    cwd: new URL(".", readingProcess),
    env: Object.fromEntries(
      passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
    ),
    execArgv: ["--enable-source-maps"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const order = { entry: entry.href, heapMegabytes, residentMegabytes, question: serialize(question) };
  // What cannot be sent to one that just ended is told by its end.
  child.send(order, () => undefined);
  const end = await endOf(child, timeoutMs);
  if ("late" in end) throw new FormatProblem("timedOut", { seconds: Math.ceil(timeoutMs / 1000) });
  if ("answer" in end) return opened<Answer>(deserialize(end.answer));
  if (memoryRanOut.includes(end.signal))
    throw new FormatProblem("expandsTooMuch", { reason: "out of memory" }, new Error(end.lastWords));
  throw new Error(`the reading process ended with ${end.signal ?? `code ${end.code}`}: ${end.lastWords}`);
}

type End =
  | { answer: Uint8Array }
  | { late: true }
  | { code: number | null; signal: NodeJS.Signals | null; lastWords: string };

/** How it went, told when the process is gone: of its own accord, or ended here once nothing more is wanted of it. */
function endOf(child: ChildProcess, timeoutMs: number): Promise<End> {
  let timer: NodeJS.Timeout | undefined;
  let lastWords = "";
  return new Promise<End>((resolve, reject) => {
    let end: End | null = null;
    const finish = (how: End) => {
      end ??= how;
      if (!child.kill("SIGKILL")) resolve(end);
    };
    timer = setTimeout(() => finish({ late: true }), timeoutMs);
    child.once("message", (answer: Uint8Array) => finish({ answer }));
    child.stderr!.setEncoding("utf8").on("data", (words: string) => {
      lastWords = (lastWords + words).slice(-keptWords);
    });
    child.on("error", reject);
    child.once("exit", () => end && resolve(end));
    child.once("close", (code, signal) => resolve(end ?? { code, signal, lastWords }));
  }).finally(() => clearTimeout(timer));
}

function opened<Answer>(told: WorkerAnswer): Answer {
  if ("answer" in told) return told.answer as Answer;
  if ("problem" in told) throw new FormatProblem(told.problem.code, told.problem.details);
  throw new Error(told.bug);
}
