import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Writer } from "#formats/write/write-in-worker.ts";

const entry = fileURLToPath(new URL("../packages/formats/write/writer-worker.mjs", import.meta.url));

/**
 * Prints in a process of its own: the fonts and the typesetter take some 100 MB, of which a
 * thread leaves half behind in the server when it ends (measured: 235 MB at rest instead of 166
 * after one PDF). It ends with the server, whose end closes the line between them.
 */
export function forkWriter(): Writer {
  const child = fork(entry, {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  // What cannot be sent to one that just ended is told by its end.
  child.on("error", () => undefined);
  return {
    send: (order) => void child.send(order),
    onAnswer: (listener) => child.on("message", (answer) => listener(answer as Answer)),
    onEnd: (listener) => child.once("exit", listener),
    hold() {
      child.ref();
      child.channel?.ref();
    },
    release() {
      child.unref();
      child.channel?.unref();
    },
    end: () => void child.kill(),
  };
}
