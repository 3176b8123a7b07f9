// The process a stranger's file is read in (docs/decisions/020). Plain JavaScript that only hands bytes on:
// the reading is in a thread, so that this one hears when the house goes, and sees the memory grow, however busy that is.
import { writeFileSync } from "node:fs";
import { serialize } from "node:v8";
import { Worker } from "node:worker_threads";

/** At once and without tidying: a thread deep in its work would hold up any other way out. */
const die = () => process.kill(process.pid, "SIGKILL");
const watchMilliseconds = 100;

process.once("disconnect", die);
// A stop that is meant for the house reaches its whole group; the house ends this process when it is done with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
// On Linux: when the machine runs short this process is taken first, and its memory is not written to the disk.
for (const [file, value] of Object.entries({ oom_score_adj: "1000", coredump_filter: "0" }))
  try {
    writeFileSync(`/proc/self/${file}`, value);
  } catch {
    // Another system, or not allowed here.
  }

process.once("message", ({ entry, heapMegabytes, residentMegabytes, question }) => {
  const thread = new Worker(new URL("./reading-thread.mjs", import.meta.url), {
    workerData: entry,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  const most = residentMegabytes * 1024 * 1024;
  setInterval(() => process.memoryUsage.rss() > most && die(), watchMilliseconds);
  thread.postMessage(question);
  thread.once("message", (answer) => process.send(answer));
  thread.once("error", (error) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") die();
    else process.send(serialize({ bug: error.stack ?? String(error) }));
  });
  thread.once("exit", (code) => {
    if (code !== 0) process.send(serialize({ bug: `the reading thread stopped with exit code ${code}` }));
  });
});
