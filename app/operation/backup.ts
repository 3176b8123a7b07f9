import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import pg from "pg";
import copyStreams from "pg-copy-streams";
import type { Clock } from "#base/clock.ts";
import type { ObjectStore } from "#base/object-store.ts";
import { sha256Of } from "#base/sha256-of.ts";
import {
  columnList,
  exactText,
  listRanMigrations,
  listTables,
  quoted,
  rowOrder,
  type Table,
} from "./catalogue.ts";
import { leave } from "./leave.ts";
import { writeWhole } from "./whole-file.ts";
import type { KeptRemovals } from "./wiring.ts";
import { toFile, ZipWriter } from "./zip-writer.ts";

/** The last part of a backup, and what makes it one: everything in it, with hashes. */
export interface BackupManifest {
  format: "forsamlingshus-backup-1";
  product: string;
  madeAt: string;
  migrations: { name: string; hash: string }[];
  tables: BackedUpTable[];
  sequences: { name: string; last: number; used: boolean }[];
  objects: { sha256: string; size: number }[];
  /** Originals that rows name and the store has not: told, so that nobody believes they are saved. */
  missing: string[];
  /** Every other part of the file and the hash of its bytes. */
  parts: { name: string; sha256: string }[];
}

interface BackedUpTable {
  name: string;
  columns: string[];
  rows: number;
  /** Hash of all rows as text, in order of their key: equal content, equal hash. */
  sha256: string;
  parts: string[];
}

interface BackupSource {
  /** As the owner: the rules for who may see what let it see every row. */
  owner: pg.ClientConfig;
  objects: ObjectStore;
  /** The list of what was removed by law, as it is written. */
  removals?: Pick<KeptRemovals, "read">;
  product: string;
  clock: Clock;
}

/** The part that has the list of removals; left out where nothing was removed. */
export const removalsPart = "removals.jsonl";

const partSize = 8 * 1024 * 1024;
const objectName = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

/**
 * Saves the whole house in one file while it runs: every row as it stood in one
 * moment (one repeatable-read snapshot), then every original those rows name.
 * Originals are kept before the row that names them is committed, so none can be
 * missing but those that were missing before.
 */
export async function makeBackup(source: BackupSource, path: string): Promise<BackupManifest> {
  const client = new pg.Client(source.owner);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(exactText);
    await client.query("begin isolation level repeatable read read only");
    let manifest: BackupManifest | null = null;
    await writeWhole(path, async (file) => {
      manifest = await writeBackup(client, source, new ZipWriter(toFile(file)));
    });
    return manifest!;
  } finally {
    await leave(client);
  }
}

async function writeBackup(client: pg.Client, source: BackupSource, zip: ZipWriter): Promise<BackupManifest> {
  const manifest: BackupManifest = {
    format: "forsamlingshus-backup-1",
    product: source.product,
    madeAt: source.clock().toISOString(),
    migrations: await listRanMigrations(client),
    tables: [],
    sequences: [],
    objects: [],
    missing: [],
    parts: [],
  };
  const put = async (name: string, bytes: Uint8Array, packed = false) => {
    manifest.parts.push({ name, sha256: sha256Of(bytes) });
    await zip.add(name, bytes, packed);
  };
  const named = new Set<string>();
  for (const table of await listTables(client))
    manifest.tables.push(await backUpTable(client, table, put, named));
  manifest.sequences = await listSequences(client);
  const required = new Set(await listRequiredObjects(client));
  const removed = await listRemovedObjects(client);
  for (const sha256 of [...named].filter((name) => !removed.has(name)).sort()) {
    const bytes = await source.objects.fetch(sha256).catch(() => null);
    if (bytes) {
      await put(`objects/${sha256}`, bytes, true);
      manifest.objects.push({ sha256, size: bytes.byteLength });
    } else if (required.has(sha256)) manifest.missing.push(sha256);
  }
  // Read after the rows, so it has what was removed since, and a restore removes that too.
  const removals = (await source.removals?.read()) ?? "";
  if (removals !== "") await put(removalsPart, Buffer.from(removals));
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  await zip.add("manifest.json", text);
  await zip.add("manifest.sha256", Buffer.from(`${sha256Of(text)}\n`));
  await zip.end();
  return manifest;
}

async function backUpTable(
  client: pg.Client,
  table: Table,
  put: (name: string, bytes: Uint8Array) => Promise<void>,
  named: Set<string>,
): Promise<BackedUpTable> {
  const parts: string[] = [];
  const counted = await copyOut(client, table, async (bytes) => {
    for (const [hash] of bytes.toString("latin1").matchAll(objectName)) named.add(hash);
    const name = `tables/${table.name}/${String(parts.length + 1).padStart(5, "0")}.copy`;
    parts.push(name);
    await put(name, bytes);
  });
  return { name: table.name, columns: table.columns.map(({ name }) => name), ...counted, parts };
}

/** Copies a table's rows as text, whole rows at a time. */
export async function copyOut(
  client: pg.Client,
  table: Table,
  each: (rows: Buffer) => Promise<void>,
): Promise<{ rows: number; sha256: string }> {
  const query = `copy (select ${columnList(table.columns)} from ${quoted(table.name)} order by ${rowOrder(table)}) to stdout`;
  const stream = client.query(copyStreams.to(query)) as unknown as Readable & { rowCount: number };
  const hash = createHash("sha256");
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = async (all: boolean) => {
    const bytes = Buffer.concat(waiting);
    // A line feed ends a row; inside a value it is written `\n`.
    const whole = all ? bytes.length : bytes.lastIndexOf(10) + 1;
    waiting = [bytes.subarray(whole)];
    size = bytes.length - whole;
    if (whole === 0) return;
    hash.update(bytes.subarray(0, whole));
    await each(bytes.subarray(0, whole));
  };
  for await (const piece of stream) {
    waiting.push(piece as Buffer);
    size += (piece as Buffer).length;
    if (size >= partSize) await flush(false);
  }
  await flush(true);
  return { rows: stream.rowCount, sha256: hash.digest("hex") };
}

/** The counters that number rows. They move outside transactions, so they are at or past every row of the snapshot. */
async function listSequences(client: pg.Client): Promise<BackupManifest["sequences"]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"`,
  );
  const sequences: BackupManifest["sequences"] = [];
  for (const { name } of rows) {
    const found = await client.query(`select last_value, is_called from ${quoted(name)}`);
    sequences.push({ name, last: Number(found.rows[0].last_value), used: found.rows[0].is_called });
  }
  return sequences;
}

/** What must be there: the originals of documents whose words were not removed by law, and files that were published. */
export async function listRequiredObjects(client: pg.ClientBase): Promise<string[]> {
  const { rows: found } = await client.query(
    "select to_regclass('public.publication') is not null as published",
  );
  const files = `union select f ->> 'sha256' from publication, jsonb_array_elements(
      case jsonb_typeof(page -> 'files') when 'array' then page -> 'files' else '[]' end) f`;
  const { rows } = await client.query<{ sha256: string }>(
    `select distinct sha256 from document d where to_jsonb(d) ->> 'removed_at' is null
     ${found[0].published ? files : ""} order by 1`,
  );
  return rows.map(({ sha256 }) => sha256);
}

/** Originals whose words were removed by law: a copy made between the act and the deletion must not have them. */
export async function listRemovedObjects(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ sha256: string }>(
    "select distinct sha256 from document d where to_jsonb(d) ->> 'removed_at' is not null",
  );
  const needed = new Set(await listRequiredObjects(client));
  return new Set(rows.map(({ sha256 }) => sha256).filter((sha256) => !needed.has(sha256)));
}
