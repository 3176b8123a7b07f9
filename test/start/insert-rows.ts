import { randomUUID } from "node:crypto";
import pg from "pg";
import { startPostgres } from "#base/postgres/start-postgres.ts";

/*
 * Inserts one row after the other and says each number once it is committed.
 * When PostgreSQL goes away it starts it again and goes on. Tests kill both.
 */
const [dataDir = "", from = "0"] = process.argv.slice(2);
const writer = randomUUID();
let number = Number(from);
for (;;) {
  const cluster = await startPostgres({ dataDir, log: console.error });
  const client = new pg.Client(cluster.connectionFor("owner"));
  const lost = new Promise<void>((done) => client.once("end", () => done()));
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("create table if not exists received (number int, writer text)");
    for (;;) {
      await client.query("insert into received values ($1, $2)", [number, writer]);
      process.stdout.write(`${number}\n`);
      number += 1;
    }
  } catch {
    await lost;
    number += 1;
  }
}
