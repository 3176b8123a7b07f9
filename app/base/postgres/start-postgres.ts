import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findBinaries } from "./binaries.ts";
import type { Cluster, Log } from "./cluster.ts";
import { clusterFolderOf, prepareDataFolder } from "./cluster-folder.ts";
import { chooseUser } from "./cluster-user.ts";
import { clusterExists, createCluster } from "./create-cluster.ts";
import { launch } from "./launch.ts";
import { openCluster } from "./open-cluster.ts";
import { findPlace, type Place } from "./place.ts";
import { isPostmasterAlive, type Postmaster, readPostmasterFile, removeStaleFiles } from "./postmaster.ts";
import { isDead, waitForAnswer } from "./postmaster-answers.ts";
import { clearSocketFolder, folderKey } from "./socket-folder.ts";
import { explainFailure, StartError } from "./start-error.ts";
import { withStartLock } from "./start-lock.ts";

export type { Cluster, DatabaseRole } from "./cluster.ts";

interface StartOptions {
  /** The installation's data folder; the cluster lies in `postgres/` in it. Made when missing. */
  dataDir: string;
  /** Folder with another installation's `initdb` and `postgres`, 15 or newer. */
  binaries?: string;
  log: Log;
}

/**
 * PostgreSQL for one data folder: makes the cluster the first time, starts it,
 * or joins the one that runs, whether another process of ours started it or one
 * that was killed left it behind. There is never a second postmaster on a folder.
 *
 * @throws StartError with one sentence that says what to do
 */
export async function startPostgres(options: StartOptions): Promise<Cluster> {
  const dataDir = prepareDataFolder(options.dataDir);
  const lockKey = folderKey(dataDir);
  const { log } = options;
  try {
    return await withStartLock(lockKey, async () => {
      const { started, postmaster } = await findOrStart(dataDir, options.binaries, log);
      return openCluster({ started, postmaster, clusterDir: clusterFolderOf(dataDir), lockKey, log });
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof StartError || !code) throw error;
    throw explainFailure(/^[0-9A-Z]{5}$/.test(code) ? `FATAL: ${message}` : message, dataDir);
  }
}

type Found = { started: Cluster["started"]; postmaster: Postmaster };

async function findOrStart(dataDir: string, binaries: string | undefined, log: Log): Promise<Found> {
  for (;;) {
    const attached = await findRunning(clusterFolderOf(dataDir), log);
    if (attached) return { started: "attached", postmaster: attached };
    const place = findPlace(dataDir, findBinaries(binaries), log);
    const { clusterDir, socketDir, binDir, user, runAs } = place;
    const isNew = !clusterExists(clusterDir);
    if (isNew) createCluster(clusterDir, binDir, user, runAs, log);
    else refuseOtherMajor(place);
    clearSocketFolder(socketDir);
    const postmaster = await launch(clusterDir, socketDir, join(binDir, "postgres"), user, runAs, log);
    if (postmaster) return { started: isNew ? "new" : "started", postmaster };
  }
}

/** @returns the live postmaster of the folder; what a dead one left behind is cleared where PostgreSQL would stumble over it */
async function findRunning(clusterDir: string, log: Log): Promise<Postmaster | null> {
  const left = readPostmasterFile(clusterDir) ?? (await readAgain(clusterDir));
  if (!left) return null;
  if (isPostmasterAlive(left.pid, clusterDir))
    return waitForAnswer(clusterDir, chooseUser(clusterDir).uid, isDead(clusterDir), log);
  removeStaleFiles(clusterDir, left);
  return null;
}

/** A power cut can leave an empty pid file, and PostgreSQL would refuse it; one that is being written is whole in a moment. */
async function readAgain(clusterDir: string): Promise<Postmaster | null> {
  if (!existsSync(join(clusterDir, "postmaster.pid"))) return null;
  await wait(500);
  const left = readPostmasterFile(clusterDir);
  if (!left) rmSync(join(clusterDir, "postmaster.pid"), { force: true });
  return left;
}

function refuseOtherMajor({ clusterDir, binDir, runAs }: Place): void {
  const made = readFileSync(join(clusterDir, "PG_VERSION"), "utf8").trim();
  const enter = runAs(join(binDir, "postgres"), ["--version"]);
  const runs = /(\d+)/.exec(
    spawnSync(enter.file, enter.args, { ...enter.options, encoding: "utf8" }).stdout ?? "",
  )?.[1];
  if (runs && runs !== made)
    throw new StartError(
      `The data in ${clusterDir} were made by PostgreSQL ${made} and this is PostgreSQL ${runs}: take a backup with the old version and restore it with the new.`,
    );
}
