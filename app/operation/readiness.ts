import pg from "pg";
import { type Database, findRoleFault } from "#base/db.ts";
import { listMigrations } from "#base/migrate.ts";
import { listRanMigrations } from "./catalogue.ts";

/** Why the house cannot serve, in a word; null when it can. */
type Unready = "database" | "role" | "schema";

/** Asks the database as the app does, and reads the schema's names as its owner, where one is given. */
export async function findUnreadiness(db: Database, owner: pg.ClientConfig | null): Promise<Unready | null> {
  try {
    if (await findRoleFault(db.pool)) return "role";
    if (owner && !(await isSchemaRight(owner))) return "schema";
    return null;
  } catch {
    return "database";
  }
}

/** The schema is the one this code was written for: no migration missing, none from a newer version. */
async function isSchemaRight(owner: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const ran = await listRanMigrations(client);
    const ours = listMigrations();
    return ran.length === ours.length && ours.every(({ hash }, index) => ran[index]?.hash === hash);
  } finally {
    await client.end().catch(() => undefined);
  }
}
