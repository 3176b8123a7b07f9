import { gunzipSync, inflateRawSync } from "node:zlib";
import type pg from "pg";

/** Every table as text, what is packed in bytes unpacked: what somebody would find who took the disk. */
export async function wholeDatabase(superuser: pg.Pool): Promise<string> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    "select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await superuser.query(`select * from ${name}`);
    for (const row of rows) texts.push(`${name} ${Object.values(row).map(textOf).join(" ")}`);
  }
  return texts.join("\n");
}

function textOf(value: unknown): string {
  if (!Buffer.isBuffer(value)) return typeof value === "string" ? value : JSON.stringify(value);
  for (const unpack of [gunzipSync, inflateRawSync])
    try {
      return unpack(value).toString("utf8");
    } catch {
      // packed in another way
    }
  return value.toString("utf8");
}
