import { parentPort } from "node:worker_threads";
import { FormatProblem } from "../problem.ts";
import { extract } from "./extract.ts";
import type { WorkerAnswer, WorkerTask } from "./extract-in-worker.ts";

parentPort!.once("message", async (task: WorkerTask) => {
  parentPort!.postMessage(await answer(task));
});

async function answer({ bytes, filename, next }: WorkerTask): Promise<WorkerAnswer> {
  try {
    const extraction = await extract(bytes, filename);
    if (!next) return { extraction, result: null };
    const module = (await import(next.module)) as Record<string, (...args: unknown[]) => unknown>;
    return { extraction, result: await module[next.export]!(extraction, ...next.args) };
  } catch (error) {
    if (error instanceof FormatProblem) return { problem: { code: error.code, details: error.details } };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
