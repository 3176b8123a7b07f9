import { spawn } from "node:child_process";
import {
  chmodSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "./cluster.ts";
import type { ClusterUser, RunAs } from "./cluster-user.ts";
import type { Postmaster } from "./postmaster.ts";
import { waitForAnswer } from "./postmaster-answers.ts";
import { pgHbaConf, pgIdentConf, postgresqlConf } from "./settings.ts";
import { explainFailure } from "./start-error.ts";

/** The last processes of a postmaster that was killed hold on to its memory until they notice. */
const orphanPatience = 30_000;

/**
 * Starts a postmaster and waits until it answers.
 *
 * @returns null when another process was first with the same folder
 */
export async function launch(
  clusterDir: string,
  socketDir: string,
  program: string,
  user: ClusterUser,
  runAs: RunAs,
  log: Log,
): Promise<Postmaster | null> {
  writeSettings(clusterDir, user);
  pruneLogs(join(clusterDir, "log"));
  for (const giveUp = Date.now() + orphanPatience; ; await wait(100)) {
    const said = await tryOnce();
    if (typeof said !== "string") return said;
    if (/lock file ".*" already exists/.test(said)) return null;
    if (!/pre-existing shared memory block/.test(said) || Date.now() > giveUp)
      throw explainFailure(said, clusterDir);
  }

  async function tryOnce(): Promise<Postmaster | string> {
    const sayings = join(dirname(clusterDir), "postgres-start.log");
    const { O_CREAT, O_TRUNC, O_WRONLY, O_NOFOLLOW } = constants;
    const output = openSync(sayings, O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW, 0o600);
    const enter = runAs(program, ["-D", clusterDir, "-k", socketDir, "-p", "5432"]);
    // Its own process group: Ctrl-C in a terminal reaches node, which stops PostgreSQL last.
    const child = spawn(enter.file, enter.args, {
      ...enter.options,
      detached: true,
      stdio: ["ignore", output, output],
    });
    closeSync(output);
    let ended: string | null = null;
    child.once("error", (error) => {
      ended = error.message;
    });
    const onExit = () => {
      ended ??= `${readFileSync(sayings, "utf8")}\n${readNewestLog(join(clusterDir, "log"))}`;
    };
    child.once("exit", onExit);
    child.unref();
    const found = await waitForAnswer(clusterDir, user.uid, () => ended !== null, log);
    child.off("exit", onExit);
    return found ?? ended ?? "";
  }
}

/** New file and rename: the folder belongs to a lesser user, who must not be able to aim root's pen by a symlink. */
function writeSettings(clusterDir: string, user: ClusterUser): void {
  const files = {
    "postgresql.conf": postgresqlConf,
    "pg_hba.conf": pgHbaConf,
    "pg_ident.conf": pgIdentConf(user.name),
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(clusterDir, name);
    if (readFileSync(path, "utf8") === text) continue;
    const making = `${path}.new`;
    rmSync(making, { force: true });
    writeFileSync(making, text, { flag: "wx", mode: 0o644 });
    chmodSync(making, 0o644);
    renameSync(making, path);
  }
}

const logName = /^postgres-[\d-]+\.log$/;

/** Once the log has been opened, what ends a start is told there. */
function readNewestLog(folder: string): string {
  try {
    const newest = readdirSync(folder)
      .filter((name) => logName.test(name))
      .sort()
      .at(-1);
    return newest ? readFileSync(join(folder, newest), "utf8") : "";
  } catch {
    return "";
  }
}

function pruneLogs(folder: string, keep = 5): void {
  try {
    const old = readdirSync(folder)
      .filter((name) => logName.test(name))
      .sort()
      .slice(0, -keep);
    for (const name of old) rmSync(join(folder, name));
  } catch {
    // No log folder yet.
  }
}
