import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { userInfo } from "node:os";
import { StartError } from "./start-error.ts";

/** The system user that the cluster's files belong to and its processes run as. */
export interface ClusterUser {
  uid: number;
  gid: number;
  name: string;
}

/** How a program of PostgreSQL is run as that user. */
export type RunAs = (
  program: string,
  args: string[],
) => { file: string; args: string[]; options: RunOptions };

interface RunOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

/**
 * An ordinary user runs PostgreSQL itself. Root may not (PostgreSQL refuses):
 * then the owner of an existing cluster, else `postgres`, else `nobody`.
 */
export function chooseUser(clusterDir: string): ClusterUser {
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  const me = process.geteuid?.() ?? -1;
  if (me !== 0) {
    if (owner && owner.uid !== me)
      throw new StartError(
        `${clusterDir} belongs to the user ${nameOf(owner.uid)}: start as that user, or set DATA_DIR to another folder.`,
      );
    return { uid: me, gid: process.getegid?.() ?? -1, name: userInfo().username };
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: nameOf(owner.uid) };
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf(name, "-u");
    if (uid) return { uid, gid: idOf(name, "-g") ?? uid, name };
  }
  throw new StartError(
    "PostgreSQL refuses to run as root: make a user named postgres (useradd --system postgres), or start as an ordinary user.",
  );
}

function idOf(name: string, flag: "-u" | "-g"): number | null {
  const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
  return answer.status === 0 ? Number(answer.stdout) : null;
}

function nameOf(uid: number): string {
  try {
    return execFileSync("id", ["-un", String(uid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return String(uid);
  }
}

/*
 * Folders under a home with mode 0700 are closed to the user that root drops to.
 * One capability, "read and pass through any folder", is kept as an ambient one,
 * and only where the plain way fails. PostgreSQL asks access(2), which ignores
 * capabilities of ordinary users unless the securebit no_setuid_fixup is set.
 * Containers often lack dac_read_search but have dac_override.
 */
const ways: (string[] | "plain")[] = ["plain", capability("dac_read_search"), capability("dac_override")];

function capability(name: string): string[] {
  return [`--inh-caps=+${name}`, `--ambient-caps=+${name}`, "--securebits=+no_setuid_fixup"];
}

/**
 * The first way of becoming the user in which PostgreSQL's programs and the folders can be reached.
 *
 * @returns null when every way is closed
 */
export function findWay(user: ClusterUser, binDir: string, folders: string[]): RunAs | null {
  const me = process.geteuid?.();
  const options: RunOptions = { cwd: "/", env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } };
  if (me !== 0) return (file, args) => ({ file, args, options });
  for (const way of ways) {
    const runAs: RunAs =
      way === "plain"
        ? (file, args) => ({ file, args, options: { ...options, uid: user.uid, gid: user.gid } })
        : (file, args) => ({
            file: "setpriv",
            args: [
              `--reuid=${user.uid}`,
              `--regid=${user.gid}`,
              "--clear-groups",
              ...way,
              "--",
              file,
              ...args,
            ],
            options,
          });
    if (reaches(runAs, binDir, folders)) return runAs;
  }
  return null;
}

function reaches(runAs: RunAs, binDir: string, folders: string[]): boolean {
  const script = 'for folder; do cd "$folder" || exit 1; done; exec "$0/initdb" --show --pgdata="$folder"';
  const enter = runAs("/bin/sh", ["-c", script, binDir, ...folders]);
  return spawnSync(enter.file, enter.args, { ...enter.options, stdio: "ignore" }).status === 0;
}
