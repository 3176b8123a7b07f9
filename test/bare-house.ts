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
import { type Template, withTemplate } from "#test/template-database.ts";

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
  close(): Promise<void>;
}

/** An empty database and an empty folder in the cluster of another test house: an empty place to restore into. */
export async function openBareHouse(test: TestHouse): Promise<BareHouse> {
  const name = newName();
  const on = test.superuser.options.database!;
  await asSuperuser(test, on, `create database ${name} owner forsamlingshus_owner`);
  return furnish(test, name);
}

/** A place with the schema and the example process in it: coded, approved, published. */
export async function openExamplePlace(test: TestHouse): Promise<BareHouse> {
  const key = fingerprintOf(["app", "packages", "example"]);
  const temporary = process.env.TEST_DATA_DIR ?? join(tmpdir(), "forsamlingshus-test");
  const objectFolder = join(temporary, "..", `example_${key}`);
  const name = newName();
  await withTemplate(superuserOf(test), exampleTemplate(test, objectFolder, key), (template, admin) =>
    admin.query(`create database ${name} owner forsamlingshus_owner template ${template}`),
  );
  const place = await openPlace(test, name);
  cpSync(objectFolder, place.objectFolder, { recursive: true });
  return place;
}

const newName = () => `bare_${randomBytes(6).toString("hex")}`;

function superuserOf({ superuser }: TestHouse): pg.ClientConfig {
  const { host, port, user, password } = superuser.options as pg.PoolConfig;
  return { host, port, user, password } as pg.ClientConfig;
}

async function asSuperuser(test: TestHouse, database: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ ...superuserOf(test), database });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

/** Puts into an empty database what only the superuser may. */
async function furnish(test: TestHouse, name: string): Promise<Place> {
  await asSuperuser(test, name, "create extension pg_trgm; create extension unaccent");
  return openPlace(test, name);
}

interface Place extends BareHouse {
  /** Closes it, and leaves the database as it is. */
  leave(): Promise<void>;
}

/** @param name of a database that is there */
async function openPlace(test: TestHouse, name: string): Promise<Place> {
  const { ownerConfig, superuser } = test;
  const database = superuser.options.database!;
  await asSuperuser(
    test,
    database,
    `grant connect on database ${name} to forsamlingshus_app, forsamlingshus_worker`,
  );
  const objectFolder = mkdtempSync(join(tmpdir(), "forsamlingshus-bare-"));
  const closers: (() => Promise<void>)[] = [];
  return {
    owner: { ...ownerConfig, database: name },
    objectFolder,
    objects: folderObjectStore(objectFolder),
    look: async (sql) => (await asSuperuser(test, name, sql)).rows,
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
      await asSuperuser(
        test,
        name,
        `insert into person (id, email, name) values ('${id}', '${email}', '${called}') on conflict (id) do update set email = excluded.email;
         insert into membership (id, person_id, scope_kind, scope_id, role) values ('${systemIds.uuid()}', '${id}', 'installation', null, 'administrator') on conflict do nothing;
         insert into session (token_hash, person_id, expires_at) values ('${hashSecret(secret)}', '${id}', now() + interval '1 hour')`,
      );
      return { cookie: `forsamlingshus=${secret}` };
    },
    async leave() {
      for (const close of closers) await close();
      rmSync(objectFolder, { recursive: true, force: true });
    },
    async close() {
      for (const close of closers) await close();
      await asSuperuser(test, database, `drop database if exists ${name} with (force)`);
      rmSync(objectFolder, { recursive: true, force: true });
    },
  };
}

/**
 * The example takes seconds to load, so the test files that look at it share one. It is of the code as it
 * stands: any change makes a new one.
 */
function exampleTemplate(test: TestHouse, objectFolder: string, key: string): Template {
  return {
    kind: "example",
    key,
    async make(database) {
      const making = await furnish(test, database);
      await migrate(making.owner);
      const { house } = await making.open();
      await loadExample(house, making.objectFolder, () => undefined);
      rmSync(objectFolder, { recursive: true, force: true });
      cpSync(making.objectFolder, objectFolder, { recursive: true });
      await making.leave();
    },
  };
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
