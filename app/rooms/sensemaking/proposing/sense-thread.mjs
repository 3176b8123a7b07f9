// A thread starts as plain JavaScript: tsx is registered inside it, however the process itself was started.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { makeAnswerer } = await import("./answer-question.ts");
const answer = makeAnswerer();
parentPort.on("message", ({ id, question }) => {
  try {
    parentPort.postMessage({ id, answer: answer(question) });
  } catch (error) {
    parentPort.postMessage({ id, error });
  }
});
