import { once } from "node:events";
import type { Writable } from "node:stream";
import pg from "pg";
import copyStreams from "pg-copy-streams";
import { listMigrations, type Migration } from "#base/migrate.ts";
import type { ObjectStore } from "#base/object-store.ts";
import { type BackupManifest, copyOut, removalsPart } from "./backup.ts";
import { columnList, exactText, listTables, quoted } from "./catalogue.ts";
import { findInhabitants } from "./find-inhabitants.ts";
import { leave } from "./leave.ts";
import { operationProblems } from "./problems.ts";
import { withBackup } from "./verify-backup.ts";

/**
 * Puts a backup into an empty house, all of it or nothing: every hash is checked
 * before, the schema is made as it was in the backup, rows are copied in and
 * counted and hashed again, then newer migrations run. One transaction; originals
 * are kept before it commits, and one without a row harms nobody. So is the list of
 * removals: whatever happens after the commit, the next start removes them again.
 *
 * @param keepRemovals takes up the list the backup has, which may be empty
 * @throws houseNotEmpty, newerSchema, otherLine, noBackup, damagedPart, restoredDiffers
 */
export async function restoreBackup(
  owner: pg.ClientConfig,
  objects: ObjectStore,
  path: string,
  migrations = listMigrations(),
  keepRemovals: (listed: string) => Promise<void> = async () => undefined,
): Promise<BackupManifest> {
  return withBackup(path, async (read, manifest) => {
    refuseOtherSchema(manifest, migrations);
    const client = new pg.Client(owner);
    client.on("error", () => undefined);
    await client.connect();
    try {
      await client.query(exactText);
      await client.query("begin");
      await client.query("select pg_advisory_xact_lock(hashtext('forsamlingshus.migrate'))");
      const found = await findInhabitants(client);
      if (found) throw operationProblems.houseNotEmpty({ found });
      await clearSchema(client);
      const then = new Set(manifest.migrations.map(({ name }) => name));
      await runMigrations(
        client,
        migrations.filter(({ name }) => then.has(name)),
      );
      await fillTables(client, manifest, read);
      await runMigrations(
        client,
        migrations.filter(({ name }) => !then.has(name)),
      );
      for (const { sha256 } of manifest.objects) await objects.keep(await read(`objects/${sha256}`));
      const listed = manifest.parts.some(({ name }) => name === removalsPart);
      await keepRemovals(listed ? (await read(removalsPart)).toString() : "");
      await client.query("commit");
      return manifest;
    } finally {
      await leave(client);
    }
  });
}

function refuseOtherSchema(manifest: BackupManifest, migrations: Migration[]): void {
  const here = new Map(migrations.map(({ name, hash }) => [name, hash]));
  for (const { name, hash } of manifest.migrations) {
    if (!here.has(name)) throw operationProblems.newerSchema({ name });
    if (here.get(name) !== hash) throw operationProblems.otherLine({ name });
  }
}

/** An empty house may have been started before, at a newer schema than the backup's: it is taken down and built again. */
async function clearSchema(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ extname: string }>(
    "select extname from pg_extension where extnamespace = 'public'::regnamespace order by 1",
  );
  await client.query("set local client_min_messages to warning");
  await client.query("drop schema public cascade; create schema public");
  for (const { extname } of rows) await client.query(`create extension ${quoted(extname)} schema public`);
  await client.query(
    "create table migration (name text primary key, hash text not null, ran_at timestamptz not null default now())",
  );
}

async function runMigrations(client: pg.Client, migrations: Migration[]): Promise<void> {
  for (const { name, sql, hash } of migrations) {
    await client.query(sql);
    await client.query("insert into migration (name, hash) values ($1, $2)", [name, hash]);
  }
  // What a migration set for its own statements must not bind the next.
  await client.query(exactText);
}

async function fillTables(
  client: pg.Client,
  manifest: BackupManifest,
  read: (part: string) => Promise<Buffer>,
): Promise<void> {
  const tables = await listTables(client);
  const constraints = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  // References may go in circles, so they are taken off and checked all at once when the rows are in.
  for (const { table, name } of constraints.rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  // COPY does not go through row-level rules; nobody else sees the transaction in which they are off.
  for (const { name } of tables)
    await client.query(
      `alter table ${quoted(name)} disable trigger user, no force row level security; delete from ${quoted(name)}`,
    );
  for (const { name, columns, parts } of manifest.tables) {
    const target = `copy ${quoted(name)} (${columnList(columns.map((each) => ({ name: each })))}) from stdin`;
    for (const part of parts) await copyIn(client, target, await read(part));
  }
  for (const { name, last, used } of manifest.sequences)
    await client.query("select setval($1::regclass, $2, $3)", [`public.${quoted(name)}`, last, used]);
  for (const { table, name, definition } of constraints.rows)
    await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  for (const { name } of tables)
    await client.query(`alter table ${quoted(name)} enable trigger user, force row level security`);
  for (const table of tables) {
    const saved = manifest.tables.find(({ name }) => name === table.name);
    const { rows, sha256 } = await copyOut(client, table, async () => undefined);
    if (saved?.rows !== rows || saved.sha256 !== sha256)
      throw operationProblems.restoredDiffers({ table: table.name });
  }
}

async function copyIn(client: pg.Client, query: string, bytes: Buffer): Promise<void> {
  const stream = client.query(copyStreams.from(query)) as unknown as Writable;
  const finished = once(stream, "finish");
  stream.end(bytes);
  await finished;
}
