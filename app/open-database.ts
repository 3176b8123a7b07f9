import { type Database, findRoleFault, openDatabase } from "#base/db.ts";
import { migrate } from "#base/migrate.ts";
import type { Cluster } from "#base/postgres/cluster.ts";
import { useServer } from "#base/postgres/server-database.ts";
import { startPostgres } from "#base/postgres/start-postgres.ts";
import type { Settings } from "#base/settings.ts";

export interface Databases {
  cluster: Cluster;
  db: Database;
  workerDb: Database;
  close(): Promise<void>;
}

/**
 * Starts or joins PostgreSQL, brings the schema up to date and opens one pool
 * per role. Refuses to go on when the app's role could step around row-level
 * security. When the embedded PostgreSQL goes away it is started again; the
 * pools find it at the same place.
 */
export async function openDatabases(settings: Settings, log: (line: string) => void): Promise<Databases> {
  const { dataDir, databaseUrl } = settings;
  let cluster = databaseUrl
    ? await useServer({ url: databaseUrl, dataDir, log })
    : await startPostgres({ dataDir, log });
  let closing = false;
  let mending = Promise.resolve();
  const mend = async (reason: string): Promise<void> => {
    log(reason);
    while (!closing) {
      try {
        cluster = await startPostgres({ dataDir, log });
        log("PostgreSQL is back.");
        return watch(cluster);
      } catch (error) {
        log((error as Error).message);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  };
  const watch = (current: Cluster) =>
    current.onExit((reason) => {
      mending = mend(reason);
    });
  if (!databaseUrl) watch(cluster);
  await migrate(cluster.connectionFor("owner")).catch(async (error) => {
    closing = true;
    await cluster.stop();
    throw error;
  });
  const db = openDatabase(cluster.connectionFor("app"));
  const workerDb = openDatabase({ ...cluster.connectionFor("worker"), max: 4 });
  for (const each of [db, workerDb]) {
    const fault = await findRoleFault(each.pool);
    if (fault)
      throw new Error(`The house does not open: ${fault}, so the rules for who may see what would not hold.`);
  }
  return {
    cluster,
    db,
    workerDb,
    async close() {
      closing = true;
      await mending;
      await Promise.all([db.close(), workerDb.close()]);
      await cluster.stop();
    },
  };
}
