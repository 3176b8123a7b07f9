import { parentPort } from "node:worker_threads";
import type { WriteMessage, WriteQuestion } from "./write-aside.ts";
import { writeData } from "./write-data.ts";

let question: WriteQuestion | null = null;
parentPort!.on("message", (message: WriteMessage) => {
  if (message === "all") {
    parentPort!.postMessage(writeData(question!.data, question!.name));
    return;
  }
  if ("name" in message) question = message;
  // What stands in the lists is nothing to this thread before it writes.
  else (question!.data[message.list] as unknown[]).push(...message.piece);
});
