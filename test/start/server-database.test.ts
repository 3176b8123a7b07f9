import assert from "node:assert/strict";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { useServer } from "#base/postgres/server-database.ts";
import { makeGround, query } from "#test/start/ground.ts";
import { startServer } from "#test/start/server.ts";

const log = () => {};

test("a server's superuser gives the house its roles and database, and the next start finds them", async (t) => {
  const server = await startServer(t);
  const { dataDir } = makeGround(t);
  const url = server.url("postgres", "kongelig");
  const first = await useServer({ url, dataDir, log });
  assert.equal(first.started, "new");
  assert.equal(first.database, "forsamlingshus");
  assert.equal(statSync(join(dataDir, "secrets.json")).mode & 0o777, 0o600);
  assert.deepEqual(await query(first, "select current_user::text as me", "app"), [
    { me: "forsamlingshus_app" },
  ]);
  await assert.rejects(query(first, "create table mine ()", "worker"), /permission denied/);
  const second = await useServer({ url, dataDir, log });
  assert.equal(second.started, "attached");
  await query(second, "create table made (n int)", "owner");

  await t.test("a lost secrets file locks nobody out and is not passed over", async () => {
    const other = makeGround(t).dataDir;
    await assert.rejects(
      useServer({ url, dataDir: other, log }),
      /exists on 127.0.0.1 with another password: copy secrets.json .* or run psql -f .*set-up.sql/,
    );
    await (await useServer({ url, dataDir, log })).stop();
    await server.run(setUpSql(other).cluster);
    assert.equal((await useServer({ url, dataDir: other, log })).started, "attached");
  });

  await t.test("a role that has come to stand above the rules is put right", async () => {
    const again = makeGround(t).dataDir;
    await server.run("alter role forsamlingshus_app bypassrls");
    await assert.rejects(useServer({ url, dataDir: again, log }), /another password/);
    await server.run(setUpSql(again).cluster);
    const cluster = await useServer({ url, dataDir: again, log });
    const [app] = await query(
      cluster,
      "select rolbypassrls from pg_roles where rolname = current_user",
      "app",
    );
    assert.deepEqual(app, { rolbypassrls: false });
    await server.run("alter role forsamlingshus_worker createrole");
    const worker = await useServer({ url, dataDir: again, log });
    assert.equal(worker.started, "new");
  });
});

test("a user who may make roles and databases, but is no superuser, is enough", async (t) => {
  const server = await startServer(t);
  await server.run("create role keeper login createrole createdb password 'nøgle'");
  const { dataDir } = makeGround(t);
  const url = server.url("keeper", encodeURIComponent("nøgle"), "strategi");
  await server.run("create database strategi owner keeper");
  const cluster = await useServer({ url, dataDir, log });
  assert.equal(cluster.database, "strategi");
  assert.deepEqual(await query(cluster, "select unaccent('é') as e", "worker"), [{ e: "e" }]);
});

test("a user who may do nothing gets the statements for the server's keeper, and then it works", async (t) => {
  const server = await startServer(t);
  await server.run("create role guest login password 'gæst'");
  const { dataDir } = makeGround(t);
  const url = server.url("guest", encodeURIComponent("gæst"));
  await assert.rejects(
    useServer({ url, dataDir, log }),
    /guest may not set up the database .*: run psql -f .*set-up.sql as a superuser of 127.0.0.1, then start again/,
  );
  assert.equal(statSync(join(dataDir, "set-up.sql")).mode & 0o777, 0o600);
  const { cluster, database } = setUpSql(dataDir);
  for (const statement of cluster.split(";\n")) await server.run(statement);
  await server.run(database, "forsamlingshus");
  const opened = await useServer({ url, dataDir, log });
  assert.equal(opened.started, "attached");
  assert.deepEqual(await query(opened, "select 1 as one", "app"), [{ one: 1 }]);
});

/** The file's two halves: psql changes database at \connect. */
function setUpSql(dataDir: string): { cluster: string; database: string } {
  const [cluster = "", database = ""] = readFileSync(join(dataDir, "set-up.sql"), "utf8").split(
    /\\connect .*\n/,
  );
  return { cluster, database };
}

test("an address that is none, and a server that is not there, are told in one sentence", async (t) => {
  const { dataDir } = makeGround(t);
  await assert.rejects(
    useServer({ url: "mysql://x", dataDir, log }),
    /DATABASE_URL must look like postgres:/,
  );
  await assert.rejects(
    useServer({ url: "postgres://a:b@127.0.0.1:9/c", dataDir, log }),
    /127.0.0.1:9 cannot be entered as a \(/,
  );
  rmSync(dataDir, { recursive: true, force: true });
});
