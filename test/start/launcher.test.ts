import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { startPostgres } from "#base/postgres/start-postgres.ts";
import {
  endProcess,
  exitOf,
  hold,
  isRunning,
  makeGround,
  postmasterPid,
  query,
  untilGone,
} from "#test/start/ground.ts";

const log = () => {};

test("the first start makes the cluster, the second finds it with what was put in", async (t) => {
  const { dataDir } = makeGround(t);
  const first = await startPostgres({ dataDir, log });
  assert.equal(first.started, "new");
  await query(first, "create table kept as select 'Åkær' as word");
  await first.stop();
  assert.equal(postmasterPid(dataDir), null);
  assert.equal(existsSync(first.socketDir), false);
  const second = await startPostgres({ dataDir, log });
  assert.equal(second.started, "started");
  assert.deepEqual(await query(second, "select word from kept"), [{ word: "Åkær" }]);
  await second.stop();
});

test("the cluster is durable, checks its pages, and knows æøå", async (t) => {
  const { dataDir } = makeGround(t);
  const cluster = await startPostgres({ dataDir, log });
  const [facts] = await query(
    cluster,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits,
      current_setting('data_checksums') as checksums, current_setting('listen_addresses') as addresses,
      lower('ÆØÅ') as lower, similarity('åkær', 'åker') > 0.2 as trigrams, unaccent('é') as unaccent,
      to_tsvector('danish', 'færgerne')::text as stem, 'b' < 'å' collate "da-x-icu" as danish`,
    "app",
  );
  assert.deepEqual(facts, {
    fsync: "on",
    commits: "on",
    checksums: "on",
    addresses: "",
    lower: "æøå",
    trigrams: true,
    unaccent: "e",
    stem: "'færg':1",
    danish: true,
  });
  assert.equal(statSync(cluster.socketDir).mode & 0o777, 0o700);
  assert.equal(statSync(dataDir).mode & 0o777, 0o700);
  await cluster.stop();
});

test("owner owns the database; app and worker own nothing and are bound", async (t) => {
  const { dataDir } = makeGround(t);
  const cluster = await startPostgres({ dataDir, log });
  const roles = await query(
    cluster,
    `select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as unbound,
      (select count(*)::int from pg_database where datdba = r.oid) as databases
     from pg_roles r where rolname like 'forsamlingshus%' order by 1`,
  );
  const bound = { rolcanlogin: true, unbound: false };
  assert.deepEqual(roles, [
    { rolname: "forsamlingshus_app", ...bound, databases: 0 },
    { rolname: "forsamlingshus_owner", ...bound, databases: 1 },
    { rolname: "forsamlingshus_worker", ...bound, databases: 0 },
  ]);
  await assert.rejects(query(cluster, "create table mine ()", "app"), /permission denied/);
  await assert.rejects(query(cluster, "select pg_read_file('/etc/passwd')", "worker"), /permission denied/);
  await query(cluster, "alter role forsamlingshus_app bypassrls", "superuser");
  await cluster.stop();
  const again = await startPostgres({ dataDir, log });
  const [app] = await query(again, "select rolbypassrls from pg_roles where rolname = 'forsamlingshus_app'");
  assert.deepEqual(app, { rolbypassrls: false }, "a role that has drifted is put right at the next start");
  await again.stop();
});

test("a folder name with spaces, æøå and more than 107 bytes is as good as any", async (t) => {
  const { folder } = makeGround(t);
  const dataDir = join(folder, "Fælles mappe på Åkær Rådhus", "å".repeat(60), "data 'med' \"tegn\" # % ?");
  const cluster = await startPostgres({ dataDir, log });
  assert.ok(Buffer.byteLength(cluster.socketDir) < 90);
  assert.deepEqual(await query(cluster, "select 1 as one", "worker"), [{ one: 1 }]);
  await cluster.stop();
  assert.equal(postmasterPid(dataDir), null);
});

test("after a kill -9 of PostgreSQL, whoever used it is told and the next start needs no help", async (t) => {
  const { dataDir } = makeGround(t);
  const cluster = await startPostgres({ dataDir, log });
  await query(cluster, "create table kept as select 7 as n");
  const gone = new Promise<string>((done) => cluster.onExit(done));
  process.kill(postmasterPid(dataDir)!, "SIGKILL");
  assert.match(await gone, /gone/);
  const again = await startPostgres({ dataDir, log });
  assert.equal(again.started, "started");
  assert.deepEqual(await query(again, "select n from kept"), [{ n: 7 }]);
  await again.stop();
  await cluster.stop();
});

test("one killed session is not the end: PostgreSQL recovers and the cluster stays", async (t) => {
  const { dataDir } = makeGround(t);
  const cluster = await startPostgres({ dataDir, log });
  const before = postmasterPid(dataDir);
  const [session] = await query(
    cluster,
    "select pid from pg_stat_activity where application_name like '%presence'",
    "superuser",
  );
  process.kill(session.pid, "SIGKILL");
  const other = await startPostgres({ dataDir, log });
  assert.equal(other.started, "attached");
  assert.equal(postmasterPid(dataDir), before);
  const present = "select count(*)::int as n from pg_stat_activity where application_name like '%presence'";
  while ((await query(cluster, present, "superuser"))[0].n < 2) {}
  assert.deepEqual(await query(cluster, present, "superuser"), [{ n: 2 }], "each is present once");
  await other.stop();
  await cluster.stop();
});

test("after a kill -9 of the program, the next start joins its PostgreSQL and stops it in the end", async (t) => {
  const { dataDir } = makeGround(t);
  const killed = hold(t, [dataDir]);
  assert.equal((await killed.next()).started, "new");
  const pid = postmasterPid(dataDir)!;
  killed.child.kill("SIGKILL");
  await exitOf(killed.child);
  assert.ok(isRunning(pid));
  const next = await startPostgres({ dataDir, log });
  assert.equal(next.started, "attached");
  assert.equal(postmasterPid(dataDir), pid);
  await next.stop();
  assert.equal(isRunning(pid), false);
});

test("when program and PostgreSQL were both killed, the next start needs no help", async (t) => {
  const { dataDir } = makeGround(t);
  const killed = hold(t, [dataDir]);
  await killed.next();
  const pid = postmasterPid(dataDir)!;
  killed.child.kill("SIGKILL");
  await exitOf(killed.child);
  process.kill(pid, "SIGKILL");
  const next = await startPostgres({ dataDir, log });
  assert.equal(next.started, "started");
  assert.notEqual(postmasterPid(dataDir), pid);
  await next.stop();
});

test("a program that joins leaves without stopping PostgreSQL, and SIGTERM stops it cleanly", async (t) => {
  const { dataDir } = makeGround(t);
  const server = hold(t, [dataDir]);
  await server.next();
  const command = await startPostgres({ dataDir, log });
  assert.equal(command.started, "attached");
  const pid = postmasterPid(dataDir)!;
  await command.stop();
  assert.ok(isRunning(pid));
  server.child.kill("SIGTERM");
  await exitOf(server.child);
  assert.equal(isRunning(pid), false);
  assert.equal(existsSync(join(dataDir, "postgres", "postmaster.pid")), false);
});

test("a command that outlives the server keeps its PostgreSQL and stops it last", async (t) => {
  const { dataDir } = makeGround(t);
  const server = hold(t, [dataDir]);
  await server.next();
  const command = await startPostgres({ dataDir, log });
  server.child.kill("SIGTERM");
  await exitOf(server.child);
  assert.deepEqual(await query(command, "select 1 as one"), [{ one: 1 }]);
  const pid = postmasterPid(dataDir)!;
  await command.stop();
  assert.equal(isRunning(pid), false);
});

test("three starts at the same time give one cluster and one postmaster", async (t) => {
  const { dataDir } = makeGround(t);
  const holders = [1, 2, 3].map(() => hold(t, [dataDir]));
  const said = await Promise.all(holders.map((holder) => holder.next()));
  assert.deepEqual(said.map(({ started }) => started).sort(), ["attached", "attached", "new"]);
  assert.equal(new Set(said.map(({ socketDir }) => socketDir)).size, 1);
  const pid = postmasterPid(dataDir)!;
  for (const { child } of holders) child.kill("SIGTERM");
  await Promise.all(holders.map(({ child }) => exitOf(child)));
  await untilGone(pid);
});

test("a kill -9 in the middle of making the cluster leaves nothing that hinders", async (t) => {
  const { dataDir } = makeGround(t);
  for (const marker of ["postgres.new-", "PG_VERSION", "pg_xact"]) {
    const killed = hold(t, [dataDir]);
    await untilMaking(dataDir, marker);
    killed.child.kill("SIGKILL");
    await exitOf(killed.child);
    assert.equal(existsSync(join(dataDir, "postgres")), false);
  }
  const cluster = await startPostgres({ dataDir, log });
  assert.equal(cluster.started, "new");
  assert.deepEqual(
    readdirSync(dataDir).filter((name) => name.includes("new-")),
    [],
  );
  await cluster.stop();
});

/** Until a half-made cluster holds the file (or is there at all). */
async function untilMaking(dataDir: string, marker: string): Promise<void> {
  for (;;) {
    const making = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => name.includes("new-")) : [];
    if (making.some((name) => marker.startsWith("postgres") || existsSync(join(dataDir, name, marker))))
      return;
    await new Promise((done) => setTimeout(done, 5));
  }
}

test("a pid file that names a dead process, a stranger, a corpse or nobody is no hindrance", async (t) => {
  const { dataDir } = makeGround(t);
  const made = await startPostgres({ dataDir, log });
  await made.stop();
  const stranger = spawn("sleep", ["60"], { stdio: "ignore" });
  const dead = spawn("true", { stdio: "ignore" });
  await exitOf(dead);
  // The shell becomes a sleep that never collects its child.
  const undertaker = spawn("/bin/sh", ["-c", "true & echo $!; exec sleep 60"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  t.after(() => [stranger, undertaker].forEach((child) => void endProcess(child.pid!, "SIGKILL")));
  const corpse = Number(
    await new Promise((done) => undertaker.stdout.once("data", (chunk) => done(String(chunk).trim()))),
  );
  const path = join(dataDir, "postgres", "postmaster.pid");
  for (const first of [dead.pid, stranger.pid, corpse, ""]) {
    mkdirSync(made.socketDir, { recursive: true, mode: 0o700 });
    writeFileSync(
      path,
      first === "" ? "" : `${first}\n${dataDir}/postgres\n1700000000\n5432\n${made.socketDir}\n\n`,
    );
    writeFileSync(join(made.socketDir, ".s.PGSQL.5432.lock"), `${first}\n`);
    const cluster = await startPostgres({ dataDir, log });
    assert.equal(cluster.started, "started", `with "${first}"`);
    await cluster.stop();
  }
  assert.ok(isRunning(stranger.pid!), "a stranger's process is left alone");
});

test("the log holds no word of what was said", async (t) => {
  const { dataDir } = makeGround(t);
  const cluster = await startPostgres({ dataDir, log });
  await query(cluster, "create table said (words text unique)");
  await query(cluster, "insert into said values ('hemmeligt')");
  await assert.rejects(query(cluster, "insert into said values ('hemmeligt')"), /duplicate/);
  await assert.rejects(query(cluster, "select 'hemmeligt'::int"), /invalid input/);
  await cluster.stop();
  const folder = join(dataDir, "postgres", "log");
  const logged = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("");
  assert.match(logged, /ready to accept connections/);
  assert.doesNotMatch(logged, /hemmeligt/);
});
