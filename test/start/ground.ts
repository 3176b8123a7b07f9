import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { readPostmasterFile } from "#base/postgres/postmaster.ts";
import type { Cluster } from "#base/postgres/start-postgres.ts";

export const isRoot = process.geteuid?.() === 0;
export const needsRoot = isRoot ? false : "only root can do this";
const holder = fileURLToPath(new URL("./hold-cluster.ts", import.meta.url));

/** Node's options for a program that is read from its sources. */
export const loaderOptions = ["--import", import.meta.resolve("tsx")];

const main = fileURLToPath(new URL("../../app/main.ts", import.meta.url));

/** What Node is given to start the house: what `bin/test` has built, else the sources. */
export const houseProgram = main.endsWith(".js") ? ["--enable-source-maps", main] : [...loaderOptions, main];

/** A folder that goes when the test ends, and whatever postmaster still runs in it with it. */
export function makeGround(t: TestContext, name = "hus"): { folder: string; dataDir: string } {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const dataDir = join(folder, "data");
  t.after(() => {
    const left = postmasterPid(dataDir);
    if (left) endProcess(left, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  return { folder, dataDir };
}

export function postmasterPid(dataDir: string): number | null {
  return readPostmasterFile(join(dataDir, "postgres"))?.pid ?? null;
}

export function endProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It was gone already.
  }
}

/** Neither gone nor a corpse that nobody has collected. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
}

export async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise((done) => setTimeout(done, 20));
}

export async function query(
  cluster: Cluster,
  sql: string,
  role: "owner" | "app" | "worker" | "superuser" = "owner",
) {
  const client = new pg.Client(cluster.connectionFor(role));
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

export interface Holder {
  child: ChildProcess;
  /** The next line the process says. */
  next(): Promise<Record<string, string>>;
  /** What it wrote to the log. */
  log(): string;
}

/** Starts or joins a cluster in a process of its own. */
export function hold(t: TestContext, args: string[], options: SpawnOptions = {}): Holder {
  const child = spawn(process.execPath, [...loaderOptions, holder, ...args], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  t.after(() => child.kill("SIGKILL"));
  let log = "";
  child.stderr?.on("data", (chunk) => {
    log += chunk;
  });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return {
    child,
    log: () => log,
    async next() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`the process ended without a word: ${log}`);
      return JSON.parse(value);
    },
  };
}

export function exitOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once("exit", () => done()));
}
