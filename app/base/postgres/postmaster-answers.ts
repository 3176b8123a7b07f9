import { setTimeout as wait } from "node:timers/promises";
import type { ClientConfig } from "pg";
import { databaseName, type Log, superuserName } from "./cluster.ts";
import { isPostmasterAlive, type Postmaster, readPostmasterFile } from "./postmaster.ts";
import { withClient } from "./provision.ts";
import { isPrivate } from "./socket-folder.ts";
import { StartError } from "./start-error.ts";

/** A postmaster makes its socket within a moment; recovery after a crash may take minutes, but then it says so. */
const socketPatience = 20_000;

export function superuserOf(postmaster: Postmaster): ClientConfig {
  const { socketDir: host, port } = postmaster;
  return {
    host,
    port,
    user: superuserName,
    database: databaseName,
    ssl: false,
    connectionTimeoutMillis: 10_000,
  };
}

/**
 * Waits until the postmaster of the folder takes connections.
 *
 * @param owner uid that the socket's folder must belong to
 * @returns the postmaster, or null when it is gone
 */
export async function waitForAnswer(
  clusterDir: string,
  owner: number,
  isGone: (found: Postmaster | null) => boolean,
  log: Log,
): Promise<Postmaster | null> {
  let silentSince = Date.now();
  let saidAt = Date.now();
  for (;;) {
    const found = readPostmasterFile(clusterDir);
    if (isGone(found)) return null;
    const answer = found?.socketDir && isPrivate(found.socketDir, owner) ? await ask(found) : "silent";
    if (answer === "ready") return found;
    if (answer === "busy") silentSince = Date.now();
    if (Date.now() - silentSince > socketPatience) throw unreachable(clusterDir, found);
    if (Date.now() - saidAt > 10_000) {
      log("PostgreSQL is still getting ready; after a crash it first reads its journal.");
      saidAt = Date.now();
    }
    await wait(25);
  }
}

/** Busy: starting, recovering or stopping, or all connections taken. */
async function ask(postmaster: Postmaster): Promise<"ready" | "busy" | "silent"> {
  try {
    await withClient({ ...superuserOf(postmaster), database: "postgres" }, async () => {});
    return "ready";
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    if (["57P03", "53300"].includes(code)) return "busy";
    if (/^[0-9A-Z]{5}$/.test(code) && code !== "EPIPE") throw error;
    return "silent";
  }
}

function unreachable(clusterDir: string, found: Postmaster | null): StartError {
  if (!found)
    return new StartError(
      `PostgreSQL in ${clusterDir} does not get ready: see the newest file in ${clusterDir}/log.`,
    );
  return new StartError(
    `PostgreSQL (process ${found.pid}) runs in ${clusterDir} but its socket in ${found.socketDir} is gone: end it with kill -INT ${found.pid} and start again.`,
  );
}

export function isDead(clusterDir: string): (found: Postmaster | null) => boolean {
  return (found) => found === null || !isPostmasterAlive(found.pid, clusterDir);
}
