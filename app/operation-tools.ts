import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock } from "#base/clock.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { readSettings } from "#base/settings.ts";
import { keptRemovals } from "./kept-removals.ts";
import type { OperationTools } from "./operation/wiring.ts";

const home = fileURLToPath(new URL("..", import.meta.url));
const settings = () => readSettings(process.env, home);

/** The installation that the environment names. The database's code is loaded when it is asked for. */
export const operationTools: OperationTools = {
  settings,
  async openCluster(log) {
    const { dataDir, databaseUrl } = settings();
    if (databaseUrl) {
      const { useServer } = await import("#base/postgres/server-database.ts");
      return useServer({ url: databaseUrl, dataDir, log });
    }
    const { startPostgres } = await import("#base/postgres/start-postgres.ts");
    return startPostgres({ dataDir, log });
  },
  objects: () => folderObjectStore(join(settings().dataDir, "objects")),
  removals: () => keptRemovals(join(settings().dataDir, "objects"), systemClock),
  product: (JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string }).version,
  clock: systemClock,
};
