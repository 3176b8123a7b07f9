import { askWorker } from "#formats/ask-worker.ts";
import type { Meal } from "#formats/testing/greedy-worker.ts";

/* A process that has a file read without end: argument 1 is where the reading writes the id of its own process. */
const meal: Meal = { shape: "nothing but time", pidFile: process.argv[2]! };
const entry = new URL("../../packages/formats/testing/greedy-worker.ts", import.meta.url);
await askWorker(entry, meal, { timeoutMs: 600_000 });
