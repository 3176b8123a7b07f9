// A thread starts as plain JavaScript: tsx is registered inside it, however the process itself was started.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { answer } = await import(workerData.module);
parentPort.postMessage(await answer(workerData.input));
