import { Worker } from "node:worker_threads";
import type { ExchangeData } from "../exchange-data.ts";
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

function inThread(question: WriteQuestion): Promise<Uint8Array | string> {
  const worker = new Worker(new URL("./write-worker.mjs", import.meta.url), { execArgv: [] });
  worker.postMessage(question);
  return new Promise<Uint8Array | string>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the writing thread stopped with exit code ${code}`)));
  }).finally(() => worker.terminate());
}
