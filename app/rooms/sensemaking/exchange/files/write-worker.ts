import { parentPort } from "node:worker_threads";
import type { WriteQuestion } from "./write-aside.ts";
import { writeData } from "./write-data.ts";

parentPort!.once("message", ({ data, name }: WriteQuestion) => {
  parentPort!.postMessage(writeData(data, name));
});
