import { Worker } from "node:worker_threads";
import type { Report } from "../report.ts";

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

let worker: Worker | null = null;
let last = 0;
/** Setting a page takes some 100 MB with its fonts: nobody keeps that who does not print. */
const idleMilliseconds = 20_000;
const waiting = new Map<number, Waiting>();

/**
 * Prints a report beside the web process: setting a long document would hold up
 * everybody else. One worker serves all orders in turn and is made again when it
 * ends. Same report, same bytes, as the writers promise.
 */
export function writeInWorker(report: Report, format: "docx" | "pdf"): Promise<Uint8Array> {
  worker ??= startWorker();
  last += 1;
  const id = last;
  const answer = new Promise<Uint8Array>((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.ref();
  worker.postMessage({ id, format, report });
  return answer;
}

function startWorker(): Worker {
  const started = new Worker(new URL("./writer-worker.mjs", import.meta.url), { execArgv: [] });
  let idle: NodeJS.Timeout | undefined;
  started.on("message", ({ id, bytes, failure }: { id: number; bytes?: Uint8Array; failure?: string }) => {
    const order = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) {
      started.unref();
      clearTimeout(idle);
      idle = setTimeout(() => rest(started), idleMilliseconds).unref();
    }
    if (bytes) order?.resolve(bytes);
    else order?.reject(new Error(failure));
  });
  started.on("error", () => undefined);
  started.on("exit", (code) => {
    if (worker !== started) return;
    worker = null;
    for (const order of waiting.values()) order.reject(new Error(`the writer ended with code ${code}`));
    waiting.clear();
  });
  return started;
}

/** Lets an idle worker go; an order that comes meanwhile gets a new one. */
function rest(idle: Worker): void {
  if (waiting.size > 0 || worker !== idle) return;
  worker = null;
  void idle.terminate();
}
