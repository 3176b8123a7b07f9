import { parentPort } from "node:worker_threads";
import { FormatProblem } from "../problem.ts";
import { extract } from "./extract.ts";
import type { WorkerAnswer, WorkerTask } from "./extract-in-worker.ts";

parentPort!.once("message", async (task: WorkerTask) => {
  parentPort!.postMessage(await answer(task));
});

async function answer({ bytes, filename, then }: WorkerTask): Promise<WorkerAnswer> {
  try {
    const extraction = await extract(bytes, filename);
    if (!then) return { extraction, result: null };
    const module = (await import(then.module)) as Record<string, (...args: unknown[]) => unknown>;
    return { extraction, result: await module[then.export]!(extraction, ...then.args) };
  } catch (error) {
    if (error instanceof FormatProblem) return { problem: { code: error.code, details: error.details } };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
