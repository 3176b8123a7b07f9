import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { StartError } from "./start-error.ts";

/**
 * Runs `work` while no other process starts or stops the same cluster.
 * The lock is an abstract socket: the kernel frees it when its process dies, so
 * nothing is left behind. Elsewhere than on Linux there is no such thing, and
 * PostgreSQL's own lock file decides alone.
 */
export async function withStartLock<T>(key: string, work: () => Promise<T>, patience = 120_000): Promise<T> {
  if (process.platform !== "linux") return work();
  const release = await takeLock(`\0forsamlingshus-start-${key}`, Date.now() + patience);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function takeLock(name: string, deadline: number): Promise<() => Promise<void>> {
  for (;;) {
    const server = createServer((socket) => socket.destroy());
    const taken = await new Promise<boolean>((done, fail) => {
      server.once("error", (error: NodeJS.ErrnoException) =>
        error.code === "EADDRINUSE" ? done(false) : fail(error),
      );
      server.listen(name, () => done(true));
    });
    if (taken) return () => new Promise((done) => server.close(() => done()));
    if (Date.now() > deadline)
      throw new StartError(
        "Another start of the same data folder has not finished: wait for it, or end it and start again.",
      );
    await wait(40);
  }
}
