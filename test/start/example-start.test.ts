import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { startPostgres } from "#base/postgres/start-postgres.ts";
import { exitOf, houseProgram, isRunning, makeGround, query } from "#test/start/ground.ts";

/** Starts a house with the example and waits for a line that it says. */
async function start(t: TestContext, dataDir: string, until: RegExp): Promise<ChildProcess> {
  const child = spawn(process.execPath, houseProgram, {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      EXAMPLE: "",
      PORT: "0",
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      HOST: "",
      ORIGIN: "",
    },
  });
  t.after(() => child.kill("SIGKILL"));
  const said: string[] = [];
  createInterface({ input: child.stderr! }).on("line", (line) => said.push(line));
  for await (const line of createInterface({ input: child.stdout! })) {
    said.push(line);
    if (until.test(line)) return child;
  }
  throw new Error(`the house ended:\n${said.join("\n")}`);
}

test("a first start that is killed leaves no loader behind, and the next goes on where it stopped", async (t) => {
  const { dataDir } = makeGround(t);
  const first = await start(t, dataDir, /Loading the example/);
  const cluster = await startPostgres({ dataDir, log: () => undefined });
  t.after(() => cluster.stop());
  const count = async (table: string) =>
    (await query(cluster, `select count(*)::int as n from ${table}`, "superuser"))[0].n as number;
  while ((await count("document")) < 3) await new Promise((done) => setTimeout(done, 20));
  const loaders = childrenOf(first.pid!);
  assert.ok(loaders.length > 0, "the example is loaded by a process of its own");
  const gone = once(first, "close");
  first.kill("SIGKILL");
  await gone;
  while (loaders.some(isRunning)) await new Promise((done) => setTimeout(done, 20));
  const before = await count("document");
  assert.ok(before < 24, "it was in the middle");

  const second = await start(t, dataDir, /open at http/);
  assert.equal(await count("document"), 24, "no file twice");
  assert.equal(await count("event where kind = 'exampleLoaded'"), 1);
  assert.equal(await count("event where kind = 'reportApproved'"), 1);
  second.kill("SIGTERM");
  await exitOf(second);
  assert.equal(second.exitCode, 0);
});

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync("ps", ["-o", "pid=,args=", "--ppid", String(pid)], { encoding: "utf8" });
  return stdout
    .split("\n")
    .filter((line) => /example load/.test(line))
    .map((line) => Number.parseInt(line, 10));
}
