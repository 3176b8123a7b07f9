import { answerAsWorker } from "../answer-as-worker.ts";
import { extract } from "./extract.ts";
import type { Extracted, WorkerTask } from "./extract-in-worker.ts";

answerAsWorker(async ({ bytes, filename, next }: WorkerTask): Promise<Extracted> => {
  const extraction = await extract(bytes, filename);
  if (!next) return { extraction, result: null };
  const module = (await import(next.module)) as Record<string, (...args: unknown[]) => unknown>;
  return { extraction, result: await module[next.export]!(extraction, ...next.args) };
});
