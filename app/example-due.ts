import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import type { Database, Trx } from "#base/db.ts";
import { housePersonId } from "#rooms/people/door.ts";
import { listProcesses } from "#rooms/process/door.ts";

export const exampleFolder = new URL("../example/", import.meta.url);

/** Whether there is nothing here yet, or an example that was cut off in the middle. */
export async function isExampleDue(db: Database): Promise<boolean> {
  const { slug } = JSON.parse(await readFile(new URL("process.json", exampleFolder), "utf8")) as {
    slug: string;
  };
  return db.transaction({ viewer: housePersonId }, async (trx) => {
    const processes = await listProcesses(trx);
    if (processes.length === 0) return true;
    return processes.some((each) => each.slug === slug) && !(await hasEvent(trx, "exampleLoaded"));
  });
}

export async function hasEvent(trx: Trx, kind: string): Promise<boolean> {
  const { rows } = await sql`select 1 from event where kind = ${kind} limit 1`.execute(trx);
  return rows.length > 0;
}
