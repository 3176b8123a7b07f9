import { Worker } from "node:worker_threads";
import type { ExchangeData } from "../exchange-data.ts";
import { inPieces, takeTurns } from "../take-turns.ts";
import { type DataName, writeData } from "./write-data.ts";

export interface WriteQuestion {
  data: ExchangeData;
  name: DataName;
}

/** Fewer statements than this are written in less time than a thread takes to start. */
const worthAThread = 2_000;

/** One at a time over all who download: a file of many statements is large in memory. */
let queue: Promise<unknown> = Promise.resolve();

/** As `writeData`, beside the process that answers people. */
export function writeAside(question: WriteQuestion): Promise<Uint8Array | string> {
  if (question.data.statements.length < worthAThread)
    return Promise.resolve(writeData(question.data, question.name));
  const written = queue.then(() => inThread(question));
  queue = written.catch(() => undefined);
  return written;
}

/** The long lists come in pieces: to copy all of them at once takes longer than others should wait. */
export type WriteMessage =
  | { name: DataName; data: ExchangeData }
  | { [List in LongList]: { list: List; piece: ExchangeData[List] } }[LongList]
  | "all";

export const longLists = ["sources", "statements", "codings"] as const;
type LongList = (typeof longLists)[number];

async function inThread({ data, name }: WriteQuestion): Promise<Uint8Array | string> {
  const worker = new Worker(new URL("./write-worker.mjs", import.meta.url), { execArgv: [] });
  const send = (message: WriteMessage) => worker.postMessage(message);
  const answered = answerOf(worker);
  // Whoever waits for it below hears of it; here nobody does yet.
  answered.catch(() => undefined);
  send({ name, data: { ...data, sources: [], statements: [], codings: [] } });
  const turn = takeTurns();
  for (const list of longLists)
    for (const piece of inPieces<unknown>(data[list])) {
      send({ list, piece } as WriteMessage);
      await turn();
    }
  send("all");
  return answered;
}

function answerOf(worker: Worker): Promise<Uint8Array | string> {
  return new Promise<Uint8Array | string>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the writing thread stopped with exit code ${code}`)));
  }).finally(() => worker.terminate());
}
