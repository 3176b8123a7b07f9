import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { TestContext } from "node:test";
import pg from "pg";
import { findBinaries } from "#base/postgres/binaries.ts";
import { chooseUser, findWay } from "#base/postgres/cluster-user.ts";
import { exitOf, makeGround } from "#test/start/ground.ts";

export interface TestServer {
  /** `DATABASE_URL` for a user of the server. */
  url(user: string, password: string, database?: string): string;
  /** As the superuser. */
  run(sql: string, database?: string): Promise<void>;
}

/** PostgreSQL as an operator would run it: on TCP, with passwords. Version 15 where Debian's is installed. */
export async function startServer(t: TestContext): Promise<TestServer> {
  const { folder } = makeGround(t);
  const oldest = "/usr/lib/postgresql/15/bin";
  const binDir = findBinaries(existsSync(join(oldest, "initdb")) ? oldest : undefined);
  const dir = join(folder, "server");
  const user = chooseUser(dir);
  mkdirSync(dir, { mode: 0o700 });
  if (process.geteuid?.() === 0) chownSync(dir, user.uid, user.gid);
  const runAs = findWay(user, binDir, [dir])!;
  const port = await freePort();
  writeFileSync(join(folder, "password"), "kongelig\n", { mode: 0o644 });
  const make = runAs(join(binDir, "initdb"), [
    "-D",
    dir,
    "-U",
    "postgres",
    "-A",
    "scram-sha-256",
    "-N",
    `--pwfile=${join(folder, "password")}`,
  ]);
  const made = spawnSync(make.file, make.args, { ...make.options, encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const serve = runAs(join(binDir, "postgres"), [
    "-D",
    dir,
    "-k",
    "",
    "-h",
    "127.0.0.1",
    "-p",
    String(port),
    "-F",
  ]);
  const child = spawn(serve.file, serve.args, { ...serve.options, stdio: "ignore" });
  t.after(() => child.kill("SIGQUIT") && exitOf(child));
  const url: TestServer["url"] = (name, password, database = "postgres") =>
    `postgres://${name}:${password}@127.0.0.1:${port}/${database}`;
  const run: TestServer["run"] = async (sql, database) => {
    const client = new pg.Client({ connectionString: url("postgres", "kongelig", database) });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  for (;;) {
    try {
      await run("select 1");
      return { url, run };
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
