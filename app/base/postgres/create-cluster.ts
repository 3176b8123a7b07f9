import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Log } from "./cluster.ts";
import { superuserName } from "./cluster.ts";
import type { ClusterUser, RunAs } from "./cluster-user.ts";
import { explainFailure } from "./start-error.ts";

/**
 * Makes the cluster in a folder beside its own and moves it in place when it is
 * whole and on the disk: a power cut or kill -9 on the way leaves a folder that
 * the next start throws away, never half a cluster.
 */
export function createCluster(
  clusterDir: string,
  binDir: string,
  user: ClusterUser,
  runAs: RunAs,
  log: Log,
): void {
  removeUnfinished(clusterDir);
  const making = `${clusterDir}.new-${randomBytes(4).toString("hex")}`;
  try {
    mkdirSync(making, { mode: 0o700 });
    if (process.geteuid?.() === 0) chownSync(making, user.uid, user.gid);
    initdb(making, binDir, runAs, log);
    renameSync(making, clusterDir);
    fsyncFolder(dirname(clusterDir));
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

function removeUnfinished(clusterDir: string): void {
  const prefix = `${basename(clusterDir)}.new-`;
  for (const name of readdirSync(dirname(clusterDir)))
    if (name.startsWith(prefix))
      rmSync(join(dirname(clusterDir), name), {
        recursive: true,
        force: true,
        maxRetries: 10,
        retryDelay: 100,
      });
}

/*
 * Ordering by code point and our own rules for case: the same on every machine
 * and after every upgrade of the system. The C library's classes of letters are
 * set too, since trigrams ask them. PostgreSQL before 17 has only the latter.
 */
const builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
const locales = [[...builtin, "--locale=C.UTF-8"], ["--locale=C.UTF-8"], [...builtin, "--locale=C"]];

function initdb(folder: string, binDir: string, runAs: RunAs, log: Log): void {
  const common = [
    "--encoding=UTF8",
    "--text-search-config=simple",
    "--data-checksums",
    "--auth-local=peer",
    "--auth-host=reject",
  ];
  let said = "";
  for (const locale of locales) {
    const enter = runAs(join(binDir, "initdb"), [
      `--pgdata=${folder}`,
      `--username=${superuserName}`,
      ...common,
      ...locale,
    ]);
    const made = spawnSync(enter.file, enter.args, { ...enter.options, encoding: "utf8" });
    if (made.status === 0) {
      if (locale.includes("--locale=C"))
        log("This system lacks the locale C.UTF-8: search by likeness will pass over æ, ø and å.");
      return;
    }
    said = made.error?.message ?? made.stderr;
    if (!/locale/.test(said)) break;
  }
  throw explainFailure(said, folder);
}

function fsyncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

export function clusterExists(clusterDir: string): boolean {
  return existsSync(join(clusterDir, "PG_VERSION"));
}
