import { createHash, randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { loadExample } from "#app/load-example.ts";
import { buildHouse, type HouseOptions, type OpenHouse } from "#app/server.ts";
import { type Database, openDatabase } from "#base/db.ts";
import { systemIds } from "#base/ids.ts";
import { migrate } from "#base/migrate.ts";
import { folderObjectStore, type ObjectStore } from "#base/object-store.ts";
import { hashSecret } from "#base/secrets.ts";
import { people } from "#test/cast/cast.ts";
import type { TestHouse } from "#test/house.ts";

export interface BareHouse {
  owner: pg.ClientConfig;
  objectFolder: string;
  objects: ObjectStore;
  /** As the superuser: for looking. */
  look(sql: string): Promise<Record<string, unknown>[]>;
  /** Opens the house on it, when it has a schema. */
  open(
    log?: (line: Record<string, unknown>) => void,
    more?: Partial<HouseOptions>,
  ): Promise<{ house: OpenHouse; db: Database }>;
  /** Makes an administrator, where there is none, and signs her in. */
  signIn(): Promise<{ cookie: string }>;
  /** Closes it, and leaves the database under this name. */
  keepAs(kept: string): Promise<void>;
  close(): Promise<void>;
}

/** An empty database and an empty folder in the cluster of another test house: an empty place to restore into. */
export async function openBareHouse(test: TestHouse): Promise<BareHouse> {
  return openPlace(test, `bare_${randomBytes(6).toString("hex")}`);
}

/** A place with the schema and the example process in it: coded, approved, published. */
export async function openExamplePlace(test: TestHouse): Promise<BareHouse> {
  const { database, objectFolder } = await exampleTemplate(test);
  const place = await openPlace(test, `bare_${randomBytes(6).toString("hex")}`, database);
  cpSync(objectFolder, place.objectFolder, { recursive: true });
  return place;
}

/** @param template a database to copy, schema and extensions included; an empty one without it */
async function openPlace(
  { ownerConfig, superuser }: TestHouse,
  name: string,
  template?: string,
): Promise<BareHouse> {
  const { host, port, user, password, database } = superuser.options as pg.PoolConfig;
  const as = { host, port, user, password } as pg.ClientConfig;
  const run = async (sql: string, on: string) => {
    const client = new pg.Client({ ...as, database: on });
    await client.connect();
    return client.query(sql).finally(() => client.end());
  };
  await run(
    `create database ${name} owner forsamlingshus_owner${template ? ` template ${template}` : ""}`,
    database!,
  );
  await run(`grant connect on database ${name} to forsamlingshus_app, forsamlingshus_worker`, database!);
  if (!template) await run("create extension pg_trgm; create extension unaccent", name);
  const objectFolder = mkdtempSync(join(tmpdir(), "forsamlingshus-bare-"));
  const closers: (() => Promise<void>)[] = [];
  return {
    owner: { ...ownerConfig, database: name },
    objectFolder,
    objects: folderObjectStore(objectFolder),
    look: async (sql) => (await run(sql, name)).rows,
    async open(log = () => undefined, more = {}) {
      const role = (roleName: string) =>
        ({ ...ownerConfig, user: roleName, database: name }) as pg.PoolConfig;
      const db = openDatabase({ ...role("forsamlingshus_app"), max: 3 });
      const workerDb = openDatabase({ ...role("forsamlingshus_worker"), max: 1 });
      const house = await buildHouse({
        db,
        workerDb,
        objectFolder,
        origin: null,
        trustProxy: false,
        mail: null,
        log,
        owner: { ...ownerConfig, database: name },
        ...more,
      });
      await house.http.ready();
      closers.push(async () => {
        await house.http.close();
        await workerDb.close();
        await db.close();
      });
      return { house, db };
    },
    async signIn() {
      const secret = systemIds.secret();
      const { id, email, name: called } = people.administrator;
      await run(
        `insert into person (id, email, name) values ('${id}', '${email}', '${called}') on conflict (id) do update set email = excluded.email;
         insert into membership (id, person_id, scope_kind, scope_id, role) values ('${systemIds.uuid()}', '${id}', 'installation', null, 'administrator') on conflict do nothing;
         insert into session (token_hash, person_id, expires_at) values ('${hashSecret(secret)}', '${id}', now() + interval '1 hour')`,
        name,
      );
      return { cookie: `forsamlingshus=${secret}` };
    },
    async keepAs(kept) {
      for (const close of closers) await close();
      await run(`alter database ${name} rename to ${kept}`, database!);
      rmSync(objectFolder, { recursive: true, force: true });
    },
    async close() {
      for (const close of closers) await close();
      await run(`drop database if exists ${name} with (force)`, database!);
      rmSync(objectFolder, { recursive: true, force: true });
    },
  };
}

interface ExampleTemplate {
  database: string;
  objectFolder: string;
}

/**
 * The example takes seconds to load, so the test files that look at it share one, loaded by the
 * first to ask while the others wait. It is of the code as it stands: any change makes a new one.
 */
async function exampleTemplate(test: TestHouse): Promise<ExampleTemplate> {
  const database = `example_${fingerprintOf(["app", "packages", "example"])}`;
  const objectFolder = join(
    process.env.TEST_DATA_DIR ?? join(tmpdir(), "forsamlingshus-test"),
    "..",
    database,
  );
  // A lock of one database is none in another: all wait in the one that is always there.
  const admin = new pg.Client({ ...(test.superuser.options as pg.ClientConfig), database: "postgres" });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(hashtext('forsamlingshus.example-template'))");
    const { rows } = await admin.query<{ datname: string }>(
      "select datname from pg_database where datname like 'example\\_%'",
    );
    if (rows.some(({ datname }) => datname === database)) return { database, objectFolder };
    for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
    const making = await openBareHouse(test);
    await migrate(making.owner);
    const { house } = await making.open();
    await loadExample(house, making.objectFolder, () => undefined);
    rmSync(objectFolder, { recursive: true, force: true });
    cpSync(making.objectFolder, objectFolder, { recursive: true });
    await making.keepAs(database);
    return { database, objectFolder };
  } finally {
    await admin.end();
  }
}

function fingerprintOf(folders: string[]): string {
  const house = fileURLToPath(new URL("../", import.meta.url));
  const lines = folders
    .flatMap((folder) => readdirSync(join(house, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const { size, mtimeMs } = statSync(join(entry.parentPath, entry.name));
      return `${entry.parentPath}/${entry.name} ${size} ${mtimeMs}`;
    });
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex").slice(0, 16);
}
