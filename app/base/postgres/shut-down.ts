import { rmdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "./cluster.ts";
import { isPostmasterAlive, type Postmaster } from "./postmaster.ts";

/** Fast shutdown: open transactions are rolled back, everything is written, sessions end. */
export async function shutDown(
  postmaster: Postmaster,
  clusterDir: string,
  log: Log,
  patience = 60_000,
): Promise<void> {
  if (!isPostmasterAlive(postmaster.pid, clusterDir)) return;
  process.kill(postmaster.pid, "SIGINT");
  const deadline = Date.now() + patience;
  while (isPostmasterAlive(postmaster.pid, clusterDir)) {
    if (Date.now() > deadline) {
      log("PostgreSQL did not stop in time and is ended at once; its next start reads the journal.");
      process.kill(postmaster.pid, "SIGQUIT");
      return;
    }
    await wait(20);
  }
  try {
    rmdirSync(postmaster.socketDir);
  } catch {
    // Something else lies there: not ours to remove.
  }
}
