// A thread starts as plain JavaScript: tsx is registered inside it, however the process itself was started.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { answerThemes } = await import("./answer-themes.ts");
const output = await answerThemes(workerData, (step, share) => parentPort.postMessage({ step, share }));
parentPort.postMessage({ output });
