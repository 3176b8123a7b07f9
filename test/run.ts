import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import type { Cluster } from "#base/postgres/cluster.ts";
import { startPostgres } from "#base/postgres/start-postgres.ts";
import { buildTests, builtFrom, dropBuilt, inBatches } from "#test/build-tests.ts";

/*
 * What bin/test runs, in this order: types, lint, rules, tests, faults, those that hold
 * the database to its promises once more on PostgreSQL 15, journeys. All tests share one PostgreSQL,
 * started here; each makes a database of its own in it.
 */

const house = fileURLToPath(new URL("../", import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const wanted = values.only?.split(",");
const temporary = mkdtempSync(join(tmpdir(), "forsamlingshus-run-"));
const totals = { tests: 0, pass: 0, fail: 0, skipped: 0, todo: 0 };
const durations: string[] = [];
const skips: string[] = [];
const oldest = ["/usr/lib/postgresql/15/bin"].find((folder) => existsSync(join(folder, "initdb")));

const files = (positionals.length > 0 ? positionals : listTests()).sort();
const journeys = files.filter((file) => file.startsWith("test/journeys/"));
// They wait more than they work: for kills, starts and leases.
const faults = files.filter((file) => /^test\/(faults|start)\//.test(file));
const others = files.filter((file) => !journeys.includes(file) && !faults.includes(file));
// Gate, schema, jobs, backup, and the one test of each room that is named after it.
const onData = files.filter(
  (file) =>
    /^app\/base\/(?!postgres\/)/.test(file) ||
    /^app\/rooms\/(?:[\w-]+\/)*([\w-]+)\/\1\.test\.tsx?$/.test(file) ||
    file === "test/faults/backup.test.ts",
);

// Ctrl-C ends the step at hand; the rest is passed over, and PostgreSQL is stopped all the same.
let interrupted = false;
let stopCurrent = (): unknown => null;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    interrupted = true;
    stopCurrent();
  });

const began = Date.now();
if (positionals.length === 0) {
  await check("types", "node_modules/typescript/bin/tsc", "--noEmit");
  await check("lint", "node_modules/@biomejs/biome/bin/biome", "check", ".");
  await check("rules", ...process.execArgv, "test/import-rules.ts");
}
if (await isBuilt()) {
  await runTests("tests", inBatches(others, temporary), 2);
  await runTests("faults", faults.map(builtFrom), 3);
  if (oldest) await runTests("tests on PostgreSQL 15", inBatches(onData, temporary), 2, oldest);
  else skips.push("tests on PostgreSQL 15: /usr/lib/postgresql/15/bin is not installed");
  await runTests("journeys", journeys.map(builtFrom), 2);
}
dropBuilt();
rmSync(temporary, { recursive: true, force: true });
report();

function listTests(): string[] {
  return ["app", "packages", "test", "example"]
    .filter((folder) => existsSync(join(house, folder)))
    .flatMap((folder) => readdirSync(join(house, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(house, join(entry.parentPath, entry.name)));
}

/** A source that cannot be built fails the run, and no test is begun. */
function isBuilt(): Promise<boolean> {
  return timed("build", () =>
    buildTests(files).then(
      () => true,
      (error) => {
        console.error(error);
        totals.fail += 1;
        return false;
      },
    ),
  );
}

/** A check counts as one test. */
async function check(name: string, ...args: string[]): Promise<void> {
  if (wanted && !wanted.includes(name)) return;
  const passed = await timed(name, () => run(args, process.env));
  totals.tests += 1;
  totals[passed ? "pass" : "fail"] += 1;
}

async function runTests(
  name: string,
  chosen: string[],
  concurrency: number,
  binaries?: string,
): Promise<void> {
  if (chosen.length === 0 || (wanted && !wanted.includes(name.split(" ")[0]!))) return;
  const tap = join(temporary, `${name.replaceAll(" ", "-")}.tap`);
  await timed(name, async () => {
    const dataDir = join(temporary, binaries ? "data-15" : "data");
    const cluster = await startPostgres({ dataDir, log: () => {}, ...(binaries ? { binaries } : {}) });
    await trustTheDisk(cluster);
    const env = {
      ...process.env,
      TEST_DATA_DIR: dataDir,
      ...(binaries ? { TEST_PG_BIN: binaries } : {}),
    };
    const reporters = ["spec:stdout", `tap:${tap}`].flatMap((pair) => {
      const [reporter, destination] = pair.split(/:(.*)/s);
      return [`--test-reporter=${reporter}`, `--test-reporter-destination=${destination}`];
    });
    const limits = [`--test-concurrency=${concurrency}`, "--test-timeout=600000"];
    try {
      const passed = await run(["--enable-source-maps", "--test", ...limits, ...reporters, ...chosen], env);
      const failed = existsSync(tap) ? count(readFileSync(tap, "utf8")) : 0;
      if (!passed && failed === 0) totals.fail += 1;
      return passed;
    } finally {
      await cluster.stop();
    }
  });
}

/** What lies here is thrown away in a minute; what must outlive a power cut is tested on clusters of its own. */
async function trustTheDisk(cluster: Cluster): Promise<void> {
  const superuser = new pg.Client(cluster.connectionFor("superuser"));
  await superuser.connect();
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"])
    await superuser.query(`alter system set ${setting} = off`);
  await superuser.query("select pg_reload_conf()");
  await superuser.end();
}

/** @returns number of failures read from the closing lines; what was cancelled has failed too */
function count(tap: string): number {
  const read = (key: string) => Number(new RegExp(`^# ${key} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
  for (const key of ["tests", "pass", "skipped", "todo"] as const) totals[key] += read(key);
  const failed = read("fail") + read("cancelled");
  totals.fail += failed;
  for (const line of tap.matchAll(/^\s*ok \d+ - (.*) # SKIP ?(.*)$/gm)) skips.push(`${line[1]}: ${line[2]}`);
  return failed;
}

async function timed(name: string, work: () => Promise<boolean>): Promise<boolean> {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const passed = await work();
  const line = `${name}: ${((Date.now() - start) / 1000).toFixed(1)} s${passed ? "" : ", failed"}`;
  durations.push(line);
  console.log(`== ${line}`);
  return passed;
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((done) => {
    if (interrupted) return done(false);
    const child = spawn(process.execPath, args, { cwd: house, env, stdio: "inherit" });
    stopCurrent = () => child.kill("SIGINT");
    child.on("exit", (code) => done(code === 0));
  });
}

function report(): void {
  if (skips.length > 0)
    console.log(`\nSkipped:\n${[...new Set(skips)].map((line) => `  ${line}`).join("\n")}`);
  console.log(`\nDurations:\n${durations.map((line) => `  ${line}`).join("\n")}\n`);
  for (const [key, number] of Object.entries(totals)) console.log(`# ${key} ${number}`);
  console.log(`# duration_ms ${Date.now() - began}`);
  process.exitCode = totals.fail > 0 || totals.tests === 0 ? 1 : 0;
}
