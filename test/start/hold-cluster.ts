import { startPostgres } from "#base/postgres/start-postgres.ts";

/*
 * A process of its own that starts or joins a cluster, says so in one line of
 * JSON, and leaves on SIGTERM. Tests kill it.
 */
const [dataDir = "", binaries] = process.argv.slice(2);
try {
  const cluster = await startPostgres({ dataDir, log: console.error, ...(binaries ? { binaries } : {}) });
  const { socketDir, started } = cluster;
  process.once("SIGTERM", () => void cluster.stop().then(() => process.exit(0)));
  cluster.onExit((reason) => console.log(JSON.stringify({ gone: reason })));
  console.log(JSON.stringify({ started, socketDir }));
  setInterval(() => {}, 1000);
} catch (error) {
  console.log(JSON.stringify({ error: (error as Error).name, message: (error as Error).message }));
  process.exit(1);
}
