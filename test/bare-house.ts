import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { buildHouse, type HouseOptions, type OpenHouse } from "#app/server.ts";
import { type Database, openDatabase } from "#base/db.ts";
import { systemIds } from "#base/ids.ts";
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
  close(): Promise<void>;
}

/** An empty database and an empty folder in the cluster of another test house: an empty place to restore into. */
export async function openBareHouse({ ownerConfig, superuser }: TestHouse): Promise<BareHouse> {
  const name = `bare_${randomBytes(6).toString("hex")}`;
  const { host, port, user, password, database } = superuser.options as pg.PoolConfig;
  const as = { host, port, user, password } as pg.ClientConfig;
  const run = async (sql: string, on: string) => {
    const client = new pg.Client({ ...as, database: on });
    await client.connect();
    return client.query(sql).finally(() => client.end());
  };
  await run(`create database ${name} owner forsamlingshus_owner`, database!);
  await run(`grant connect on database ${name} to forsamlingshus_app, forsamlingshus_worker`, database!);
  await run("create extension pg_trgm; create extension unaccent", name);
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
    async close() {
      for (const close of closers) await close();
      await run(`drop database if exists ${name} with (force)`, database!);
      rmSync(objectFolder, { recursive: true, force: true });
    },
  };
}
