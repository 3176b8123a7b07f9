import { basename } from "node:path";
import pg from "pg";
import { listMigrations } from "#base/migrate.ts";
import type { ObjectStore } from "#base/object-store.ts";
import { sha256Of } from "#base/sha256-of.ts";
import { columnList, exactText, listForeignKeys, quoted } from "./catalogue.ts";
import { leave } from "./leave.ts";
import { operationProblems } from "./problems.ts";
import type { ExportedTable, ExportManifest } from "./process-export.ts";
import { listNumberReferences, listProcessTables, type ProcessTable } from "./process-tables.ts";
import { ZipDamage, ZipReader } from "./zip-reader.ts";

/** A file that has been looked through and may be put in. */
interface CheckedProcess {
  manifest: ExportManifest;
  tables: ExportedTable[];
  object(sha256: string): Promise<Buffer>;
}

/**
 * First pass: the file is whole, of this schema, and holds one process and nothing
 * but it. Second pass, only when `process`: everything in one transaction.
 *
 * @throws noExport, damagedPart, newerSchema, olderSchema, otherLine, foreignRows, processTaken, idTaken
 */
export async function importProcess(
  { owner, objects }: { owner: pg.ClientConfig; objects: ObjectStore },
  path: string,
  { process }: { process: boolean },
): Promise<ExportManifest> {
  const file = basename(path);
  const zip = await ZipReader.open(path).catch((error) => {
    throw error instanceof ZipDamage
      ? operationProblems.noExport({ file })
      : operationProblems.noSuchFile({ file: path });
  });
  const client = new pg.Client(owner);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(exactText);
    await client.query("begin");
    const known = await listProcessTables(client);
    const checked = await readExport(zip, file, known);
    await refuseTaken(client, checked.manifest);
    if (!process) return checked.manifest;
    await putIn(client, checked, known);
    for (const name of zip.entries.keys())
      if (name.startsWith("objects/")) await objects.keep(await checked.object(name.slice(8)));
    await client.query("commit");
    return checked.manifest;
  } finally {
    await zip.close();
    await leave(client);
  }
}

async function readExport(zip: ZipReader, file: string, known: ProcessTable[]): Promise<CheckedProcess> {
  const read = (part: string) =>
    zip.read(part).catch((error) => {
      throw error instanceof ZipDamage ? operationProblems.damagedPart({ file, part }) : error;
    });
  if (!zip.entries.has("manifest.json")) throw operationProblems.noExport({ file });
  const manifest = parse<ExportManifest>(await read("manifest.json"), file);
  if (manifest.format !== "forsamlingshus-process-1") throw operationProblems.noExport({ file });
  refuseOtherSchema(manifest);
  for (const { name, sha256 } of manifest.parts)
    if (sha256Of(await read(name)) !== sha256) throw operationProblems.damagedPart({ file, part: name });
  const tables: ExportedTable[] = [];
  for (const { name } of manifest.tables) {
    const table = parse<ExportedTable>(await read(`rows/${name}.json`), file);
    refuseForeignRows(
      table,
      known.find((each) => each.name === name),
      manifest,
    );
    tables.push(table);
  }
  return {
    manifest,
    tables,
    async object(sha256) {
      const bytes = await read(`objects/${sha256}`);
      if (sha256Of(bytes) !== sha256)
        throw operationProblems.damagedPart({ file, part: `objects/${sha256}` });
      return bytes;
    },
  };
}

function parse<T>(bytes: Buffer, file: string): T {
  try {
    return JSON.parse(bytes.toString()) as T;
  } catch {
    throw operationProblems.noExport({ file });
  }
}

function refuseOtherSchema({ migrations }: ExportManifest): void {
  const here = new Map(listMigrations().map(({ name, hash }) => [name, hash]));
  for (const { name, hash } of migrations) {
    if (!here.has(name)) throw operationProblems.newerSchema({ name });
    if (here.get(name) !== hash) throw operationProblems.otherLine({ name });
    here.delete(name);
  }
  for (const name of here.keys()) throw operationProblems.olderSchema({ name });
}

/** A file may bring one process: no row of another, no role elsewhere, no table or column we do not know. */
function refuseForeignRows(
  { table, columns, rows }: ExportedTable,
  known: ProcessTable | undefined,
  { process }: ExportManifest,
): void {
  const expected = known?.columns.map(({ name }) => name);
  const isKnown = JSON.stringify(columns) === JSON.stringify(expected);
  const owner = { process: "id", membership: "scope_id" }[table] ?? "process_id";
  const at = columns.indexOf(owner);
  const kind = columns.indexOf("scope_kind");
  const isOwn =
    known?.isShared || rows.every((row) => row[at] === process.id && (kind < 0 || row[kind] === "process"));
  if (!isKnown || !isOwn || rows.some((row) => row.length !== columns.length))
    throw operationProblems.foreignRows({ table });
}

async function refuseTaken(client: pg.Client, { process }: ExportManifest): Promise<void> {
  const { rows } = await client.query("select slug from process where slug = $1 or id = $2", [
    process.slug,
    process.id,
  ]);
  if (rows.length > 0) throw operationProblems.processTaken({ slug: rows[0].slug });
}

async function putIn(client: pg.Client, { tables }: CheckedProcess, known: ProcessTable[]): Promise<void> {
  const references = await listNumberReferences(client, known);
  const keys = await listForeignKeys(client);
  const numbers = new Map<string, number[]>();
  for (const { table, columns, rows } of tables) {
    const { columns: typed, isShared } = known.find(({ name }) => name === table)!;
    for (const [at, { name, isIdentity }] of typed.entries()) {
      const own = `${table}.${name}`;
      if (isIdentity) numbers.set(own, await takeNumbers(client, table, name, rows.length));
      const list = numbers.get(references.get(own) ?? own);
      if (list) for (const row of rows) if (row[at] !== null) row[at] = list[Number(row[at]) - 1] ?? null;
    }
    // Rows that point at rows of their own table must come in one statement.
    const pointsAtItself = keys.some((key) => key.table === table && key.to === table);
    const step = pointsAtItself ? Math.max(rows.length, 1) : 2000;
    const values = typed.map((_, index) => `$${index + 1}::text[]`);
    const from = `unnest(${values.join(", ")}) as given (${columnList(columns.map((name) => ({ name })))})`;
    const cast = typed.map(({ name, type }) => `${quoted(name)}::${type}`).join(", ");
    for (let start = 0; start < rows.length; start += step) {
      const batch = rows.slice(start, start + step);
      await client
        .query(
          `insert into ${quoted(table)} (${columnList(typed)}) overriding system value
           select ${cast} from ${from}${isShared ? " on conflict (id) do nothing" : ""}`,
          typed.map((_, at) => batch.map((row) => (row[at] === null ? null : String(row[at])))),
        )
        .catch((error) => {
          throw error.code === "23505" ? operationProblems.idTaken({ table }) : error;
        });
    }
  }
}

/** New numbers for rows that the database numbers itself, in the order of the rows. */
async function takeNumbers(
  client: pg.Client,
  table: string,
  column: string,
  count: number,
): Promise<number[]> {
  const { rows } = await client.query(
    "select nextval(pg_get_serial_sequence($1, $2)) as n from generate_series(1, $3)",
    [`public.${quoted(table)}`, column, count],
  );
  return rows.map(({ n }) => Number(n));
}
