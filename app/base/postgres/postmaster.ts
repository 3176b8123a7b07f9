import { existsSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What `postmaster.pid` says. */
export interface Postmaster {
  pid: number;
  port: number;
  socketDir: string;
}

/** @returns what the pid file of the cluster says, or null when there is none or it is half written */
export function readPostmasterFile(clusterDir: string): Postmaster | null {
  try {
    const lines = readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 1) return null;
    return { pid, port: Number(lines[3] ?? 0), socketDir: lines[4] ?? "" };
  } catch {
    return null;
  }
}

/**
 * Whether that process is the postmaster of this folder and not a dead one.
 * PostgreSQL itself asks only whether the process number is in use: after a
 * restart of a container it often is, by somebody else, and where nobody
 * collects dead children it stays in use for ever.
 */
export function isPostmasterAlive(pid: number, clusterDir: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  if (process.platform !== "linux") return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    if (/^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2))) return false;
    if (!readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres")) return false;
  } catch {
    return false;
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === clusterDir;
  } catch {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(clusterDir);
  }
}

/**
 * Clears what a dead postmaster left, where its number is in use and PostgreSQL
 * would take it for alive; else PostgreSQL clears it itself. Only under the start
 * lock. Sessions that outlive their postmaster are still found by PostgreSQL
 * through the shared memory that bears the folder's number.
 */
export function removeStaleFiles(clusterDir: string, stale: Postmaster): void {
  if (process.platform !== "linux" || !existsSync(`/proc/${stale.pid}`)) return;
  rmSync(join(clusterDir, "postmaster.pid"), { force: true });
}
