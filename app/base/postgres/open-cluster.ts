import { setTimeout as wait } from "node:timers/promises";
import { type Cluster, databaseName, type Log, roleNames, superuserName } from "./cluster.ts";
import { isPostmasterAlive, type Postmaster } from "./postmaster.ts";
import { superuserOf } from "./postmaster-answers.ts";
import { countPresent, holdPresence, type Presence } from "./presence.ts";
import { provision } from "./provision.ts";
import { shutDown } from "./shut-down.ts";
import { withStartLock } from "./start-lock.ts";

export interface Running {
  postmaster: Postmaster;
  clusterDir: string;
  lockKey: string;
  started: Cluster["started"];
  log: Log;
}

/**
 * Puts database, roles and extensions in place and joins the cluster. Whoever
 * leaves last stops PostgreSQL: a CLI command that finishes under a running
 * server leaves it be, and the one that outlives the server is not cut off.
 */
export async function openCluster({
  postmaster,
  clusterDir,
  lockKey,
  started,
  log,
}: Running): Promise<Cluster> {
  const superuser = superuserOf(postmaster);
  let presence: Presence | null = null;
  let leaving: Promise<void> | null = null;
  const listeners: ((reason: string) => void)[] = [];
  await provision({ ...superuser, database: "postgres" }, databaseName);
  presence = await holdPresence(superuser, () => void rejoin());

  /** One killed backend makes PostgreSQL throw everybody out and recover; only a postmaster that is gone is gone. */
  async function rejoin(): Promise<void> {
    while (!leaving && isPostmasterAlive(postmaster.pid, clusterDir)) {
      await wait(100);
      try {
        presence = await holdPresence(superuser, () => void rejoin());
        return;
      } catch {}
    }
    if (!leaving)
      for (const listener of listeners.splice(0)) listener(`PostgreSQL (process ${postmaster.pid}) is gone.`);
  }

  async function leave(): Promise<void> {
    await withStartLock(lockKey, async () => {
      await presence?.leave();
      const others = await countPresent(superuser).catch(() => 0);
      if (others === 0) await shutDown(postmaster, clusterDir, log);
      else if (started !== "attached")
        log("PostgreSQL goes on running: another process uses it, and the last to leave stops it.");
    });
  }

  return {
    socketDir: postmaster.socketDir,
    port: postmaster.port,
    database: databaseName,
    started,
    connectionFor(role) {
      const user = role === "superuser" ? superuserName : roleNames[role];
      return { host: postmaster.socketDir, port: postmaster.port, user, database: databaseName, ssl: false };
    },
    stop() {
      leaving ??= leave();
      return leaving;
    },
    onExit(callback) {
      listeners.push(callback);
    },
  };
}
