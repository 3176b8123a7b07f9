// A thread starts as plain JavaScript: tsx is registered inside it, however the process itself was started.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { read } = await import("#formats/reader/read.ts");
parentPort.postMessage(read(workerData.extraction, workerData.recipe));
