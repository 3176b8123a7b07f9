import type { Kernel, NeighbourTask, SignatureTask } from "#sense/kernel/kernel.ts";
import type { SharedMemory } from "#sense/kernel/shared-memory.ts";
import type { Graph } from "#sense/themes/graph.ts";
import { leiden } from "#sense/themes/leiden.ts";

/** Work that can be cut into parts; which thread does which part changes nothing in the result. */
export type Job =
  | {
      kind: "sign";
      memory: SharedMemory;
      task: Omit<SignatureTask, "signature">;
      scratch: Scratch<"signature">;
    }
  | {
      kind: "link";
      memory: SharedMemory;
      task: Omit<NeighbourTask, "scores" | "touched">;
      scratch: Pick<NeighbourTask, "scores" | "touched">[];
    }
  | {
      kind: "leiden";
      memory: null;
      graph: Graph;
      resolution: number;
      seeds: number[];
      results: Int32Array[];
    };

type Scratch<K extends keyof SignatureTask> = Pick<SignatureTask, K>[];

const textsInPart = 512;

export function partsOf(job: Job): number {
  if (job.kind === "leiden") return job.seeds.length;
  const offsets = job.kind === "sign" ? job.task.wordOffsets : job.task.textOffsets;
  return Math.ceil((offsets.length - 1) / textsInPart);
}

/** @param thread number of the thread, which has scratch memory of its own */
export function doPart(job: Job, part: number, thread: number, kernel: Kernel | null): void {
  if (job.kind === "leiden") {
    const found = leiden(job.graph, { resolution: job.resolution, seed: job.seeds[part]! });
    job.results[part]!.set(found);
    return;
  }
  const from = part * textsInPart;
  if (job.kind === "sign") {
    const to = Math.min(from + textsInPart, job.task.wordOffsets.length - 1);
    kernel!.signTexts({ ...job.task, ...job.scratch[thread]! }, from, to);
  } else {
    const to = Math.min(from + textsInPart, job.task.textOffsets.length - 1);
    kernel!.findNeighbours({ ...job.task, ...job.scratch[thread]! }, from, to);
  }
}
