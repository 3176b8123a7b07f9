import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { sha256Of } from "./sha256-of.ts";

const folder = fileURLToPath(new URL("./migrations/", import.meta.url));

export interface Migration {
  name: string;
  sql: string;
  hash: string;
}

/** The one numbered line of SQL files, in order. */
export function listMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{3}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(folder + name, "utf8");
      return { name, sql, hash: sha256Of(sql) };
    });
}

/**
 * Brings the database to the newest schema, as the owner role. Each file runs in
 * a transaction of its own together with its row in `migration`, so a kill in the
 * middle leaves a whole number of files done. A lock lets several nodes start at
 * once. A file that was changed after it ran is refused.
 *
 * @returns names of the files that ran now
 */
export async function migrate(owner: pg.ClientConfig, migrations = listMigrations()): Promise<string[]> {
  const client = new pg.Client(owner);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('forsamlingshus.migrate'))");
    await client.query(
      "create table if not exists migration (name text primary key, hash text not null, ran_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ name: string; hash: string }>("select name, hash from migration");
    const done = new Map(rows.map((row) => [row.name, row.hash]));
    const ran: string[] = [];
    for (const { name, sql, hash } of migrations) {
      const before = done.get(name);
      if (before === hash) continue;
      if (before) throw new Error(`migration ${name} was changed after it ran; write a new one`);
      await client.query("begin");
      await client.query(sql);
      await client.query("insert into migration (name, hash) values ($1, $2)", [name, hash]);
      await client.query("commit");
      ran.push(name);
    }
    return ran;
  } finally {
    await client.end();
  }
}
