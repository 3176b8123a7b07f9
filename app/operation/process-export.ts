import pg from "pg";
import type { ObjectStore } from "#base/object-store.ts";
import { sha256Of } from "#base/sha256-of.ts";
import { listRemovedObjects } from "./backup.ts";
import { exactText, listForeignKeys, listRanMigrations, quoted, rowOrder } from "./catalogue.ts";
import { operationProblems } from "./problems.ts";
import { listNumberReferences, listProcessTables, type ProcessTable } from "./process-tables.ts";
import { writeWhole } from "./whole-file.ts";
import { toFile, ZipWriter } from "./zip-writer.ts";

/** What stands in `manifest.json` of an exported process. No time and no place: same process, same bytes. */
export interface ExportManifest {
  format: "forsamlingshus-process-1";
  product: string;
  process: { id: string; slug: string; name: string };
  migrations: { name: string; hash: string }[];
  /** In the order in which they can be put in. */
  tables: { name: string; rows: number }[];
  missing: string[];
  parts: { name: string; sha256: string }[];
}

/** A value as JSON keeps it exactly: text as PostgreSQL writes it, or a whole number, or true or false. */
export type Cell = string | number | boolean | null;

/** One table of the file. */
export interface ExportedTable {
  table: string;
  columns: string[];
  rows: Cell[][];
}

interface ExportSource {
  owner: pg.ClientConfig;
  objects: ObjectStore;
  product: string;
}

/**
 * Writes one process to a zip: a JSON file for each table with all its rows in a
 * fixed order, the originals, and a manifest with hashes. Sessions, sign-in links
 * and addresses stay at home. Numbers the database gives are written as places in
 * their list, so that the file reads the same wherever the process has lived.
 *
 * @throws noSuchProcess
 */
export async function exportProcess(
  { owner, objects, product }: ExportSource,
  slug: string,
  path: string,
): Promise<ExportManifest> {
  const client = new pg.Client(owner);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(exactText);
    await client.query("begin isolation level repeatable read read only");
    const found = await client.query("select id, slug, name from process where slug = $1", [slug]);
    const process = found.rows[0] as ExportManifest["process"] | undefined;
    if (!process) throw operationProblems.noSuchProcess({ slug });
    const tables = await gatherRows(client, process.id);
    const manifest: ExportManifest = {
      format: "forsamlingshus-process-1",
      product,
      process,
      migrations: await listRanMigrations(client),
      tables: tables.map(({ table, rows }) => ({ name: table, rows: rows.length })),
      missing: [],
      parts: [],
    };
    await writeWhole(path, async (file) => {
      const zip = new ZipWriter(toFile(file));
      const put = async (name: string, bytes: Uint8Array, packed = false) => {
        manifest.parts.push({ name, sha256: sha256Of(bytes) });
        await zip.add(name, bytes, packed);
      };
      for (const table of tables) await put(`rows/${table.table}.json`, Buffer.from(writeTable(table)));
      const removed = await listRemovedObjects(client);
      for (const sha256 of listNamedObjects(tables).filter((name) => !removed.has(name))) {
        const bytes = await objects.fetch(sha256).catch(() => null);
        if (bytes) await put(`objects/${sha256}`, bytes, true);
        else if (isOriginal(tables, sha256)) manifest.missing.push(sha256);
      }
      await zip.add("manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
      await zip.end();
    });
    return manifest;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Every row of the process and of what it shares with others, tables in the order they can be put in. */
async function gatherRows(client: pg.Client, processId: string): Promise<ExportedTable[]> {
  const tables = await listProcessTables(client);
  const references = await listNumberReferences(client, tables);
  const keys = await listForeignKeys(client);
  const places = new Map<string, Map<number, number>>();
  const gathered = new Map<string, ExportedTable>();
  const needed = new Map<string, Set<string>>();
  const noteNeeds = (table: ProcessTable, rows: Cell[][]) => {
    for (const { columns, to } of keys.filter(
      (key) => key.table === table.name && key.columns.length === 1,
    )) {
      const at = table.columns.findIndex(({ name }) => name === columns[0]);
      const ids = needed.get(to) ?? new Set();
      for (const row of rows) if (row[at] !== null) ids.add(String(row[at]));
      needed.set(to, ids);
    }
  };
  for (const table of tables.filter(({ isShared }) => !isShared)) {
    const rows = await readRows(client, table, table.where, [processId]);
    noteNeeds(table, rows);
    gathered.set(table.name, { table: table.name, columns: table.columns.map(({ name }) => name), rows });
  }
  for (const table of tables.filter(({ isShared }) => isShared)) {
    const rows = await readShared(client, table, needed.get(table.name) ?? new Set(), noteNeeds);
    gathered.set(table.name, { table: table.name, columns: table.columns.map(({ name }) => name), rows });
  }
  const ordered = inOrder(tables, keys).map((name) => gathered.get(name)!);
  for (const { table, columns, rows } of ordered)
    columns.forEach((column, at) => {
      const name = `${table}.${column}`;
      if (![...references.values()].includes(name) && !isNumbered(tables, name)) return;
      places.set(name, new Map(rows.map((row, index) => [row[at] as number, index + 1])));
    });
  for (const { table, columns, rows } of ordered)
    columns.forEach((column, at) => {
      const name = `${table}.${column}`;
      const list = places.get(references.get(name) ?? name);
      if (list) for (const row of rows) if (row[at] !== null) row[at] = list.get(row[at] as number) ?? null;
    });
  return ordered;
}

const isNumbered = (tables: readonly ProcessTable[], name: string): boolean =>
  tables.some((table) =>
    table.columns.some((column) => column.isIdentity && `${table.name}.${column.name}` === name),
  );

async function readRows(
  client: pg.Client,
  table: ProcessTable,
  where: string,
  values: unknown[],
): Promise<Cell[][]> {
  const columns = table.columns.map(({ name, type }) => {
    const value = table.instead[name] ?? quoted(name);
    return /^(smallint|integer|bigint|boolean)$/.test(type) ? value : `(${value})::text`;
  });
  const { rows } = await client.query({
    text: `select ${columns.join(", ")} from ${quoted(table.name)} where ${where} order by ${rowOrder(table)}`,
    values,
    rowMode: "array",
  });
  return rows as Cell[][];
}

/** Those that are named, and those they name in turn (a committee its parent). */
async function readShared(
  client: pg.Client,
  table: ProcessTable,
  ids: Set<string>,
  noteNeeds: (table: ProcessTable, rows: Cell[][]) => void,
): Promise<Cell[][]> {
  for (;;) {
    const rows = await readRows(client, table, "id = any ($1::uuid[])", [[...ids]]);
    const before = ids.size;
    for (const { columns } of [table]) {
      const parent = columns.findIndex(({ name }) => name === "parent_id");
      if (parent >= 0) for (const row of rows) if (row[parent] !== null) ids.add(String(row[parent]));
    }
    noteNeeds(table, rows);
    if (ids.size === before) return rows;
  }
}

/**
 * Tables so that each stands after those its rows point to.
 *
 * @throws Error when tables point at each other in a circle
 */
export function inOrder(
  tables: readonly { name: string }[],
  keys: readonly { table: string; to: string }[],
): string[] {
  const ordered: string[] = [];
  let left = tables.map(({ name }) => name);
  while (left.length > 0) {
    const ready = left.filter(
      (name) => !keys.some((key) => key.table === name && key.to !== name && left.includes(key.to)),
    );
    if (ready.length === 0) throw new Error(`these tables point at each other: ${left.join(", ")}`);
    ordered.push(...ready);
    left = left.filter((name) => !ready.includes(name));
  }
  return ordered;
}

function writeTable({ table, columns, rows }: ExportedTable): string {
  const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
  return `{"table":${JSON.stringify(table)},"columns":${JSON.stringify(columns)},"rows":[\n${lines}\n]}\n`;
}

function listNamedObjects(tables: readonly ExportedTable[]): string[] {
  const named = new Set<string>();
  for (const { rows } of tables)
    for (const row of rows)
      for (const cell of row)
        if (typeof cell === "string" && cell.length >= 64 && !cell.startsWith("\\x"))
          for (const [hash] of cell.matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)) named.add(hash);
  return [...named].sort();
}

function isOriginal(tables: readonly ExportedTable[], sha256: string): boolean {
  const documents = tables.find(({ table }) => table === "document");
  const at = documents?.columns.indexOf("sha256") ?? -1;
  return documents?.rows.some((row) => row[at] === sha256) ?? false;
}
