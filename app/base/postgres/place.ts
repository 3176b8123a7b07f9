import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Log } from "./cluster.ts";
import { clusterFolderOf, elsewhereFile } from "./cluster-folder.ts";
import { type ClusterUser, chooseUser, findWay, type RunAs } from "./cluster-user.ts";
import { clusterExists } from "./create-cluster.ts";
import { folderKey, makeSocketFolder } from "./socket-folder.ts";
import { StartError } from "./start-error.ts";

/** Everything needed to run a cluster: where it lies and how its programs are reached. */
export interface Place {
  clusterDir: string;
  socketDir: string;
  binDir: string;
  user: ClusterUser;
  runAs: RunAs;
}

/** Where root's own folders are closed to the user it drops to, and no capability opens them, the cluster moves here. */
const openGround = "/var/lib/forsamlingshus";

export function findPlace(dataDir: string, binDir: string, log: Log): Place {
  const clusterDir = clusterFolderOf(dataDir);
  const user = chooseUser(clusterDir);
  if (clusterExists(clusterDir)) handOver(clusterDir, user, log);
  const socketDir = makeSocketFolder(clusterDir, user);
  const folders = [existsSync(clusterDir) ? clusterDir : dataDir, socketDir];
  const runAs = findWay(user, binDir, folders);
  if (runAs) return { clusterDir, socketDir, binDir, user, runAs };
  return findOpenPlace(dataDir, clusterDir, binDir, user, log);
}

/** A cluster copied or restored by root belongs to root, and PostgreSQL would refuse it. */
function handOver(clusterDir: string, user: ClusterUser, log: Log): void {
  const found = statSync(clusterDir);
  if (found.uid !== user.uid) {
    log(`${clusterDir} belongs to root and is handed to ${user.name}, as whom PostgreSQL runs.`);
    spawnSync("chown", ["-R", "-h", `${user.uid}:${user.gid}`, clusterDir]);
  }
  if ((found.mode & 0o077) !== 0) chmodSync(clusterDir, 0o700);
}

function findOpenPlace(dataDir: string, closed: string, binDir: string, user: ClusterUser, log: Log): Place {
  const elsewhere = join(openGround, folderKey(closed), "postgres");
  if (clusterExists(closed) && closed !== elsewhere)
    throw new StartError(
      `The user ${user.name} cannot reach ${closed}: install setpriv (util-linux), or start as an ordinary user.`,
    );
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o711 });
  const socketDir = makeSocketFolder(elsewhere, user);
  for (const programs of [binDir, () => copyPrograms(binDir)]) {
    const reachable = typeof programs === "string" ? programs : programs();
    const runAs = findWay(user, reachable, [
      existsSync(elsewhere) ? elsewhere : dirname(elsewhere),
      socketDir,
    ]);
    if (!runAs) continue;
    log(
      `The user ${user.name} cannot reach ${dataDir} (setpriv is missing or not allowed): the database lies in ${elsewhere}.`,
    );
    writeFileSync(join(dataDir, elsewhereFile), `${elsewhere}\n`);
    return { clusterDir: elsewhere, socketDir, binDir: reachable, user, runAs };
  }
  throw new StartError(
    `PostgreSQL cannot run as ${user.name} here: install setpriv (util-linux), or start as an ordinary user.`,
  );
}

function copyPrograms(binDir: string): string {
  const native = dirname(binDir);
  const copy = join(openGround, `programs-${folderKey(`${native} ${statSync(native).mtimeMs}`)}`);
  if (!existsSync(copy)) {
    const making = `${copy}.new-${process.pid}`;
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    chmodSync(making, 0o755);
    try {
      renameSync(making, copy);
    } catch {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return join(copy, "bin");
}
