import { Worker } from "node:worker_threads";
import type { Progress, ThemeRunInput, ThemeRunOutput } from "./answer-themes.ts";

/*
 * The web server and the jobs share one process, and the themes of 20,000 statements
 * take seconds to find: a thread beside them does it, and ends when it is done.
 */

type Message = { output: ThemeRunOutput } | { step: Parameters<Progress>[0]; share: number };

export function themesAside(input: ThemeRunInput, progress: Progress): Promise<ThemeRunOutput> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./themes-thread.mjs", import.meta.url), {
      execArgv: [],
      workerData: input,
    });
    worker.on("message", (message: Message) => {
      if ("output" in message) resolve(message.output);
      else progress(message.step, message.share);
    });
    worker.once("error", reject);
    worker.once("exit", (code) =>
      reject(new Error(`the thread that finds themes stopped with exit code ${code}`)),
    );
  });
}
