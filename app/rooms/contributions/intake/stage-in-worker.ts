import { askWorker } from "#formats/ask-worker.ts";
import { sheetLimits } from "#formats/sheet/sheet-limits.ts";
import type { Staged } from "./stage-sheet.ts";

export interface SheetTask {
  bytes: Uint8Array;
  filename: string;
}

/** One at a time over all who upload: a sheet may take the heap it is given. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a sheet in a worker that is stopped when time or memory runs out.
 *
 * @throws FormatProblem as `stageSheet`, also timedOut and expandsTooMuch; Error for bugs
 */
export function stageInWorker(bytes: Uint8Array, filename: string): Promise<Staged> {
  const task: SheetTask = { bytes, filename };
  const entry = new URL("./stage-worker.ts", import.meta.url);
  const staged = queue.then(() => askWorker<Staged>(entry, task, { timeoutMs: sheetLimits.seconds * 1000 }));
  queue = staged.catch(() => undefined);
  return staged;
}
