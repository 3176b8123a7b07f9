import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { findBinaries } from "#base/postgres/binaries.ts";
import { folderKey } from "#base/postgres/socket-folder.ts";
import { startPostgres } from "#base/postgres/start-postgres.ts";
import { exitOf, hold, isRunning, makeGround, needsRoot, postmasterPid, query } from "#test/start/ground.ts";

const log = () => {};
const house = fileURLToPath(new URL("../../", import.meta.url));

test("root's PostgreSQL runs as another user, also under a home with mode 0700", {
  skip: needsRoot,
}, async (t) => {
  const { folder } = makeGround(t);
  chmodSync(folder, 0o700);
  const programs = join(folder, "node modules", "native");
  cpSync(dirname(findBinaries()), programs, { recursive: true, verbatimSymlinks: true });
  const dataDir = join(folder, "Åkær hus", "data");
  const cluster = await startPostgres({ dataDir, binaries: join(programs, "bin"), log });
  const pid = postmasterPid(dataDir)!;
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  assert.doesNotMatch(status, /^Uid:\s+0\b/m);
  const kept = BigInt(`0x${/^CapEff:\s+(\w+)$/m.exec(status)?.[1]}`);
  assert.ok([1n << 1n, 1n << 2n].includes(kept), "one capability is kept: to read and pass through folders");
  assert.deepEqual(await query(cluster, "select 1 as one", "app"), [{ one: 1 }]);
  await cluster.stop();
  assert.equal(isRunning(pid), false);
});

test("in an open folder root's PostgreSQL keeps no capability at all", { skip: needsRoot }, async (t) => {
  const { folder, dataDir } = makeGround(t);
  chmodSync(folder, 0o755);
  mkdirSync(dataDir, { mode: 0o755 });
  const cluster = await startPostgres({ dataDir, binaries: openBinaries(folder), log });
  const status = readFileSync(`/proc/${postmasterPid(dataDir)}/status`, "utf8");
  assert.match(status, /^CapEff:\s+0+$/m);
  await cluster.stop();
});

/** The checkout itself may lie under a closed home. */
function openBinaries(folder: string): string {
  cpSync(dirname(findBinaries()), join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  return join(folder, "native", "bin");
}

test("without setpriv a closed folder's cluster lies elsewhere, and the log says where", {
  skip: needsRoot,
}, async (t) => {
  const { folder, dataDir } = makeGround(t);
  const path = join(folder, "bin");
  mkdirSync(path);
  for (const program of ["id"])
    symlinkSync(execFileSync("which", [program], { encoding: "utf8" }).trim(), join(path, program));
  const holder = hold(t, [dataDir], { env: { ...process.env, PATH: path } });
  const said = await holder.next();
  const elsewhere = readFileSync(join(dataDir, "postgres.elsewhere"), "utf8").trim();
  t.after(() => rmSync(dirname(elsewhere), { recursive: true, force: true }));
  assert.equal(said.started, "new");
  assert.match(elsewhere, /^\/var\/lib\/forsamlingshus\//);
  assert.match(holder.log(), /setpriv is missing .* the database lies in \/var\/lib/);
  const joined = await startPostgres({ dataDir, log });
  assert.equal(joined.started, "attached");
  await joined.stop();
  holder.child.kill("SIGTERM");
  await exitOf(holder.child);
  const again = hold(t, [dataDir], { env: { ...process.env, PATH: path } });
  assert.equal((await again.next()).started, "started");
  again.child.kill("SIGTERM");
  await exitOf(again.child);
});

test("a cluster that root copied or restored is handed to the user it runs as", {
  skip: needsRoot,
}, async (t) => {
  const { folder, dataDir } = makeGround(t);
  const made = await startPostgres({ dataDir, log });
  await query(made, "create table kept as select 3 as n");
  await made.stop();
  const copy = join(folder, "copy");
  cpSync(dataDir, copy, { recursive: true });
  chmodSync(join(copy, "postgres"), 0o755);
  assert.equal(statSync(join(copy, "postgres", "base")).uid, 0);
  const lines: string[] = [];
  const cluster = await startPostgres({ dataDir: copy, log: (line) => lines.push(line) });
  assert.deepEqual(await query(cluster, "select n from kept"), [{ n: 3 }]);
  assert.match(lines.join("\n"), /belongs to root and is handed to/);
  await cluster.stop();
});

test("a socket folder that somebody else has put there is passed by", { skip: needsRoot }, async (t) => {
  const { dataDir } = makeGround(t);
  const planted = join(tmpdir(), `forsamlingshus-${folderKey(join(dataDir, "postgres"))}`);
  mkdirSync(planted, { mode: 0o777 });
  chownSync(planted, 4321, 4321);
  t.after(() => rmSync(planted, { recursive: true, force: true }));
  const cluster = await startPostgres({ dataDir, log });
  assert.notEqual(cluster.socketDir, planted);
  const joined = await startPostgres({ dataDir, log });
  assert.equal(joined.socketDir, cluster.socketDir);
  await joined.stop();
  await cluster.stop();
});

test("an ordinary user starts it too, in a home with mode 0700, and nobody else's start touches it", {
  skip: needsRoot,
}, async (t) => {
  const name = `hus${process.pid}`;
  const home = join(tmpdir(), `home ${name} æøå`);
  if (spawnSync("useradd", ["--create-home", "--home-dir", home, name]).status !== 0)
    return t.skip("useradd does not work here");
  t.after(() => {
    spawnSync("userdel", [name]);
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  chmodSync(home, 0o700);
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8" })),
  );
  const asUser = { uid: uid!, gid: gid!, env: { ...process.env, HOME: home } };
  const sees = spawnSync(process.execPath, ["-e", ""], { ...asUser, cwd: house }).status === 0;
  if (!sees || spawnSync("test", ["-r", join(house, "app/main.ts")], asUser).status !== 0)
    return t.skip("the checkout lies in a folder that is closed to other users");
  const dataDir = join(home, "data");
  const holder = hold(t, [dataDir], asUser);
  assert.equal((await holder.next()).started, "new");
  assert.equal(statSync(join(dataDir, "postgres")).uid, uid);
  const root = await startPostgres({ dataDir, log });
  assert.equal(root.started, "attached", "root's command line reaches it");
  await root.stop();
  holder.child.kill("SIGTERM");
  await exitOf(holder.child);

  const closed = hold(t, [join(home, "closed"), "/nowhere"], asUser);
  assert.match((await closed.next()).message!, /\/nowhere\/initdb is missing: run npm ci again/);
  const { folder } = makeGround(t);
  chmodSync(folder, 0o755);
  const refused = await hold(t, [join(folder, "data")], asUser).next();
  assert.equal(refused.error, "StartError");
  assert.match(refused.message!, /cannot be read and written by this user: .*DATA_DIR/);
  const foreign = join(folder, "foreign");
  mkdirSync(join(foreign, "postgres"), { recursive: true });
  chmodSync(foreign, 0o777);
  assert.match(
    (await hold(t, [foreign], asUser).next()).message!,
    /belongs to the user root: start as that user/,
  );
});

test("a full disk is told in one sentence, and room makes the next start work", {
  skip: needsRoot,
}, async (t) => {
  const { folder } = makeGround(t);
  const disk = join(folder, "disk");
  mkdirSync(disk);
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=20m", "tmpfs", disk]).status !== 0)
    return t.skip("mount does not work here");
  t.after(() => spawnSync("umount", ["-l", disk]));
  const dataDir = join(disk, "data");
  await assert.rejects(
    startPostgres({ dataDir, log }),
    /The disk that holds .* is full: free some space and start again/,
  );
  assert.equal(existsSync(join(dataDir, "postgres")), false);
  spawnSync("mount", ["-o", "remount,size=300m", disk]);
  const cluster = await startPostgres({ dataDir, log });
  assert.equal(cluster.started, "new");
  await cluster.stop();
  spawnSync("umount", ["-l", disk]);
});

test("a file in the way, and data of another major version, are told in one sentence", async (t) => {
  const { folder, dataDir } = makeGround(t);
  const file = join(folder, "file");
  writeFileSync(file, "");
  await assert.rejects(startPostgres({ dataDir: join(file, "data"), log }), /in the way/);
  const made = await startPostgres({ dataDir, log });
  await made.stop();
  writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "14\n");
  await assert.rejects(
    startPostgres({ dataDir, log }),
    /made by PostgreSQL 14 and this is PostgreSQL \d+: take a backup/,
  );
});
