import { randomBytes } from "node:crypto";
import { lchownSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256Of } from "../sha256-of.ts";
import type { ClusterUser } from "./cluster-user.ts";

/** A socket's path may be 107 bytes, and data folders lie deep: the socket gets a short folder of its own. */
const longestFolder = 107 - "/.s.PGSQL.5432".length;

/** Short and stable name for a folder, for its socket and its lock. */
export function folderKey(clusterDir: string): string {
  return sha256Of(clusterDir).slice(0, 16);
}

/**
 * Makes the folder, mode 0700 and owned by the cluster's user. A folder that
 * somebody else has put there under the same name is passed by: whoever owns the
 * folder could stand between us and the database.
 */
export function makeSocketFolder(clusterDir: string, user: ClusterUser): string {
  const name = `forsamlingshus-${folderKey(clusterDir)}`;
  const base = Buffer.byteLength(join(tmpdir(), `${name}-000000`)) <= longestFolder ? tmpdir() : "/tmp";
  for (let folder = join(base, name); ; folder = join(base, `${name}-${randomBytes(3).toString("hex")}`)) {
    try {
      mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (lstatSync(folder).uid === process.geteuid?.() && user.uid !== process.geteuid?.())
      lchownSync(folder, user.uid, user.gid);
    if (isPrivate(folder, user.uid)) return folder;
  }
}

export function isPrivate(folder: string, uid: number): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === uid && (found.mode & 0o077) === 0;
}

/**
 * Takes away a dead postmaster's socket and its lock file, which would hold the
 * next one up when the process number is in use again or the file is damaged.
 * Only under the start lock, when no postmaster runs in the cluster's folder.
 */
export function clearSocketFolder(folder: string): void {
  if (process.platform !== "linux") return;
  for (const file of [".s.PGSQL.5432", ".s.PGSQL.5432.lock"]) rmSync(join(folder, file), { force: true });
}
