import { answerAsWorker } from "../answer-as-worker.ts";

/** Tells what it was given: the question as it came, the environment, and the process it is in. */
answerAsWorker((question: unknown) => {
  if (question === "break") throw new TypeError("a bug of ours");
  if (question === "stop") for (const signal of ["SIGINT", "SIGTERM"]) process.kill(process.pid, signal);
  if (question === "exit") process.exit(3);
  return { question, environment: Object.keys(process.env), pid: process.pid };
});
