import { parentPort } from "node:worker_threads";
import { FormatProblem } from "#formats/problem.ts";
import type { StageAnswer } from "./stage-in-worker.ts";
import { stageSheet } from "./stage-sheet.ts";

parentPort!.once("message", ({ bytes, filename }: { bytes: Uint8Array; filename: string }) => {
  parentPort!.postMessage(answer(bytes, filename));
});

function answer(bytes: Uint8Array, filename: string): StageAnswer {
  try {
    return { staged: stageSheet(bytes, filename) };
  } catch (error) {
    if (error instanceof FormatProblem) return { problem: { code: error.code, details: error.details } };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
