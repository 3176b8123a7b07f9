import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { buildHouse, type OpenHouse } from "#app/server.ts";
import type { Viewer } from "#base/context.ts";
import { type Database, openDatabase } from "#base/db.ts";
import { systemIds } from "#base/ids.ts";
import type { Mail } from "#base/mail.ts";
import { listMigrations, migrate } from "#base/migrate.ts";
import { type Cluster, startPostgres } from "#base/postgres/start-postgres.ts";
import { hashSecret } from "#base/secrets.ts";
import { askHouse } from "#test/ask-house.ts";
import { type CastMember, cast } from "#test/cast/cast.ts";
import { type Template, withTemplate } from "#test/template-database.ts";

/** The running test PostgreSQL: one cluster for all test files, in a folder that goes with the machine's temp. */
async function testCluster(): Promise<Cluster> {
  const dataDir = process.env.TEST_DATA_DIR ?? join(tmpdir(), "forsamlingshus-test");
  return startPostgres({
    dataDir,
    log: () => undefined,
    ...(process.env.TEST_PG_BIN ? { binaries: process.env.TEST_PG_BIN } : {}),
  });
}

export interface TestHouse extends ReturnType<typeof askHouse> {
  house: OpenHouse;
  http: FastifyInstance;
  db: Database;
  workerDb: Database;
  ownerConfig: pg.ClientConfig;
  workerConfig: pg.ClientConfig;
  /** As the superuser: for looking behind the gate, never for acting. */
  superuser: pg.Pool;
  /** Cookie header of a signed-in member of the cast. */
  as(member: CastMember): Promise<{ cookie: string }>;
  viewer(member: CastMember): Viewer;
  /** Runs all waiting jobs now. */
  work(): Promise<void>;
  objectFolder: string;
  close(): Promise<void>;
}

/**
 * A whole house on a database of its own, with the cast moved in: real
 * PostgreSQL, the app role, the gate. Made from a template that is migrated once.
 */
export async function openTestHouse({ mail = null }: { mail?: Mail | null } = {}): Promise<TestHouse> {
  const cluster = await testCluster();
  const superuserConfig = cluster.connectionFor("superuser");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await withTemplate(superuserConfig, houseTemplate(cluster), async (template, admin) => {
    await admin.query(`create database ${name} owner forsamlingshus_owner template ${template}`);
    await admin.query(`grant connect on database ${name} to forsamlingshus_app, forsamlingshus_worker`);
  });
  const on = (role: "owner" | "app" | "worker" | "superuser") => ({
    ...cluster.connectionFor(role),
    database: name,
  });
  const superuser = new pg.Pool({ ...on("superuser"), max: 2 });
  superuser.on("error", () => undefined);
  const objectFolder = mkdtempSync(join(tmpdir(), "forsamlingshus-objects-"));
  const db = openDatabase({ ...on("app"), max: 5 });
  const workerDb = openDatabase({ ...on("worker"), max: 3 });
  const house = await buildHouse({
    db,
    workerDb,
    objectFolder,
    origin: null,
    trustProxy: false,
    mail,
    log: () => undefined,
  });
  await house.http.ready();
  const as = async (member: CastMember) => {
    const secret = systemIds.secret();
    await superuser.query(
      "insert into session (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 hour')",
      [hashSecret(secret), member.id],
    );
    return { cookie: `forsamlingshus=${secret}` };
  };
  return {
    ...askHouse(house.http, as),
    house,
    http: house.http,
    db,
    workerDb,
    ownerConfig: on("owner"),
    workerConfig: on("worker"),
    superuser,
    objectFolder,
    as,
    viewer: (member) => ({
      id: member.id,
      name: member.name,
      email: member.email,
      administrator: member.role === "administrator",
    }),
    async work() {
      while (await house.runNextJob());
    },
    async close() {
      await house.http.close();
      await workerDb.close();
      await db.close();
      await superuser.end();
      const again = new pg.Client({ ...superuserConfig, database: "postgres" });
      await again.connect();
      await again.query(`drop database if exists ${name} with (force)`);
      await again.end();
      await cluster.stop();
    },
  };
}

/** The newest schema with the cast moved in. */
function houseTemplate(cluster: Cluster): Template {
  const made = [listMigrations().map(({ hash }) => hash), cast, moveIn.toString()];
  return {
    kind: "house",
    key: createHash("sha256").update(JSON.stringify(made)).digest("hex").slice(0, 16),
    async make(database) {
      const superuser = new pg.Client({ ...cluster.connectionFor("superuser"), database });
      await superuser.connect();
      await superuser.query("create extension pg_trgm; create extension unaccent");
      await migrate({ ...cluster.connectionFor("owner"), database });
      await moveIn(superuser);
      await superuser.end();
    },
  };
}

/** The cast and their process, put in behind the gate. */
async function moveIn(superuser: pg.Client): Promise<void> {
  for (const member of cast.people)
    await superuser.query("insert into person (id, email, name) values ($1, $2, $3)", [
      member.id,
      member.email,
      member.name,
    ]);
  await superuser.query(
    "insert into process (id, slug, name, municipality, created_by) values ($1, $2, $3, $4, $5)",
    [cast.process.id, cast.process.slug, cast.process.name, cast.process.municipality, cast.people[0]!.id],
  );
  for (const member of cast.people) {
    if (member.role === null) continue;
    const everywhere = member.role === "administrator";
    await superuser.query(
      "insert into membership (id, person_id, scope_kind, scope_id, role, granted_by) values ($1, $2, $3, $4, $5, $6)",
      [
        systemIds.uuid(),
        member.id,
        everywhere ? "installation" : "process",
        everywhere ? null : cast.process.id,
        member.role,
        cast.people[0]!.id,
      ],
    );
  }
}
