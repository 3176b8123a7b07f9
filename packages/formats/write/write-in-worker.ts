import { Worker } from "node:worker_threads";
import type { Report } from "../report.ts";

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

export interface Order {
  id: number;
  format: "docx" | "pdf";
  report: Report;
}

export interface Answer {
  id: number;
  bytes?: Uint8Array;
  failure?: string;
}

/** Where orders are printed, one after the other; `writer-worker.mjs` runs there. */
export interface Writer {
  send(order: Order): void;
  onAnswer(listener: (answer: Answer) => void): void;
  onEnd(listener: (code: number | null) => void): void;
  /** While held it keeps our process alive. */
  hold(): void;
  release(): void;
  end(): void;
}

let start: () => Writer = startThread;
let writer: Writer | null = null;
let last = 0;
/** Setting a page takes some 100 MB with its fonts: nobody keeps that who does not print. */
const idleMilliseconds = 20_000;
const waiting = new Map<number, Waiting>();

/**
 * Prints a report beside the web process: setting a long document would hold up
 * everybody else. One writer serves all orders in turn and is made again when it
 * ends. Same report, same bytes, as the writers promise.
 */
export function writeInWorker(report: Report, format: "docx" | "pdf"): Promise<Uint8Array> {
  writer ??= startWriter();
  last += 1;
  const id = last;
  const answer = new Promise<Uint8Array>((resolve, reject) => waiting.set(id, { resolve, reject }));
  writer.hold();
  writer.send({ id, format, report });
  return answer;
}

/** Prints there from now on instead of in a thread: a process gives all its memory back when it ends. */
export function printIn(other: () => Writer): void {
  start = other;
}

function startWriter(): Writer {
  const started = start();
  let idle: NodeJS.Timeout | undefined;
  started.onAnswer(({ id, bytes, failure }) => {
    const order = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) {
      started.release();
      clearTimeout(idle);
      idle = setTimeout(() => rest(started), idleMilliseconds).unref();
    }
    if (bytes) order?.resolve(bytes);
    else order?.reject(new Error(failure));
  });
  started.onEnd((code) => {
    if (writer !== started) return;
    writer = null;
    for (const order of waiting.values()) order.reject(new Error(`the writer ended with code ${code}`));
    waiting.clear();
  });
  return started;
}

/** Lets an idle writer go; an order that comes meanwhile gets a new one. */
function rest(idle: Writer): void {
  if (waiting.size > 0 || writer !== idle) return;
  writer = null;
  idle.end();
}

function startThread(): Writer {
  const worker = new Worker(new URL("./writer-worker.mjs", import.meta.url), { execArgv: [] });
  worker.on("error", () => undefined);
  return {
    send: (order) => worker.postMessage(order),
    onAnswer: (listener) => worker.on("message", listener),
    onEnd: (listener) => worker.once("exit", listener),
    hold: () => worker.ref(),
    release: () => worker.unref(),
    end: () => void worker.terminate(),
  };
}
