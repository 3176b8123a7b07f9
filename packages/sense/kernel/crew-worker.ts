import { parentPort } from "node:worker_threads";
import { type CrewMessage, workThrough } from "#sense/kernel/crew.ts";

parentPort!.on("message", (message: CrewMessage) => {
  workThrough(message);
  parentPort!.postMessage("done");
});
