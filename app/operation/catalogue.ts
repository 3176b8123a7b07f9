import type pg from "pg";

/** What the database itself says about its tables: everything that copies rows goes by this, so that a new table is never forgotten. */
export interface Table {
  name: string;
  columns: Column[];
  /** Columns of the primary key, in order. */
  key: string[];
}

export interface Column {
  name: string;
  type: string;
  /** The database numbers it itself. */
  isIdentity: boolean;
}

interface ForeignKey {
  table: string;
  columns: string[];
  to: string;
  toColumns: string[];
}

/** All tables of the house but the list of migrations, by name. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: Column[]; key: string[] | null }>(`
    select c.relname as name,
           (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
                                              'isIdentity', a.attidentity <> '') order by a.attnum)
              from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
           (select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
              from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
             where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
     order by c.relname collate "C"`);
  return rows.map(({ name, columns, key }) => ({ name, columns, key: key ?? [] }));
}

export async function listForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select f.conrelid::regclass::text as "table", f.confrelid::regclass::text as "to",
           (select json_agg(a.attname order by k.n) from unnest(f.conkey) with ordinality k (num, n)
              join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num) as columns,
           (select json_agg(a.attname order by k.n) from unnest(f.confkey) with ordinality k (num, n)
              join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num) as "toColumns"
      from pg_constraint f where f.contype = 'f' and f.connamespace = 'public'::regnamespace
     order by f.conname collate "C"`);
  return rows;
}

export async function listRanMigrations(client: pg.ClientBase): Promise<{ name: string; hash: string }[]> {
  const { rows: found } = await client.query("select to_regclass('public.migration') is not null as there");
  if (!found[0].there) return [];
  const { rows } = await client.query<{ name: string; hash: string }>(
    `select name, hash from migration order by name collate "C"`,
  );
  return rows;
}

/** Values as text that reads back as the same value, on every server and whatever its settings. */
export const exactText = `
  set timezone to 'UTC'; set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres';
  set extra_float_digits to 1; set bytea_output to 'hex'; set client_encoding to 'UTF8'; set search_path to public`;

/** Names from the catalogue or a file, made safe to stand in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const columnList = (columns: readonly { name: string }[]): string =>
  columns.map(({ name }) => quoted(name)).join(", ");

/** A fixed order of rows, by key; a table without one by its whole content. */
export function rowOrder({ key, columns }: Table): string {
  const by = columns.filter(({ name }) => key.length === 0 || key.includes(name));
  return by
    .map(({ name, type }) =>
      /^(small|big)?int(eger)?$/.test(type) ? quoted(name) : `${quoted(name)}::text collate "C"`,
    )
    .join(", ");
}
