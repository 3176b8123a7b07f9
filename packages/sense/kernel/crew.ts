import { Worker } from "node:worker_threads";
import { doPart, type Job, partsOf } from "#sense/kernel/jobs.ts";
import { makeKernel } from "#sense/kernel/make-kernel.ts";

/** Entries of a graph from where on a run is worth another thread. */
const largeGraph = 400_000;

/** Threads that share a memory and take the parts of a job one after the other. */
export interface Crew {
  threads: number;
  forWasm: boolean;
  /** Called after each part that this thread did, with the share of the job taken by then. */
  run(job: Job, progress?: (share: number) => void): Promise<void>;
  close(): Promise<void>;
}

export interface CrewMessage {
  job: Job;
  thread: number;
  /** The next part to take; every thread takes from here. */
  next: Int32Array;
}

/**
 * @param threads 1 for this thread alone
 * @param forWasm false for the JavaScript twin
 * @param fewestParts jobs with fewer parts are over before another thread has started
 */
export function gatherCrew(threads: number, forWasm: boolean, fewestParts = 40): Crew {
  const workers: Worker[] = [];
  const startWorkers = () => {
    while (workers.length < threads - 1)
      workers.push(new Worker(new URL("./crew-worker.mjs", import.meta.url), { execArgv: [] }));
  };
  return {
    threads,
    forWasm,
    async run(job, progress) {
      const next = new Int32Array(new SharedArrayBuffer(4));
      const shared = threads > 1 && isWorthSharing(job, fewestParts);
      if (shared) startWorkers();
      const answers = shared ? workers.map((worker, at) => ask(worker, { job, next, thread: at + 1 })) : [];
      workThrough({ job, next, thread: 0 }, progress);
      await Promise.all(answers);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

export function workThrough({ job, thread, next }: CrewMessage, progress?: (share: number) => void): void {
  const parts = partsOf(job);
  const kernel = job.memory ? makeKernel(job.memory) : null;
  for (let part = Atomics.add(next, 0, 1); part < parts; part = Atomics.add(next, 0, 1)) {
    doPart(job, part, thread, kernel);
    progress?.((part + 1) / parts);
  }
}

function isWorthSharing(job: Job, fewestParts: number): boolean {
  return job.kind === "leiden" ? job.graph.targets.length > largeGraph : partsOf(job) > fewestParts;
}

function ask(worker: Worker, message: CrewMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("message", () => {
      worker.off("error", reject);
      resolve();
    });
    worker.once("error", reject);
    worker.postMessage(message);
  });
}
