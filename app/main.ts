import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock } from "#base/clock.ts";
import { smtpMail } from "#base/mail.ts";
import { StartError } from "#base/postgres/start-error.ts";
import { readSettings, type Settings, SettingsError } from "#base/settings.ts";
import { structuredLog } from "#base/structured-log.ts";

import { printIn } from "#formats/write/write-in-worker.ts";
import { housePersonId, makeFirstAdministratorLink } from "#rooms/people/door.ts";
import { removeAgain } from "#rooms/removal/replay.ts";
import { forkWriter } from "./fork-writer.ts";
import { loadExampleBeside } from "./load-example-beside.ts";
import { type Databases, openDatabases } from "./open-database.ts";
import { buildHouse } from "./server.ts";
import { tidyWhenQuiet } from "./tidy-when-quiet.ts";

const home = fileURLToPath(new URL("..", import.meta.url));

/** Starts the house: database, schema, example at the first start, web server and work beside it. */
async function main(): Promise<void> {
  const settings = readSettings(process.env, home);
  const say = (line: string) => console.log(line);
  const databases = await openDatabases(settings, say);
  // A start that fails later on (the port is taken) must not leave PostgreSQL behind.
  await serve(settings, databases, say).catch(async (error) => {
    await databases.close();
    throw error;
  });
}

async function serve(settings: Settings, databases: Databases, say: (line: string) => void): Promise<void> {
  printIn(forkWriter);
  const house = await buildHouse({
    db: databases.db,
    workerDb: databases.workerDb,
    objectFolder: join(settings.dataDir, "objects"),
    origin: settings.origin,
    trustProxy: settings.origin !== null,
    mail: settings.smtpUrl && settings.mailFrom ? smtpMail(settings.smtpUrl, settings.mailFrom) : null,
    log: structuredLog((line) => console.error(line), systemClock),
    owner: databases.cluster.connectionFor("owner"),
    metricsToken: settings.metricsToken,
  });
  const again = await removeAgain(databases.db, join(settings.dataDir, "objects"), systemClock);
  if (again.length > 0) say(`Removed again by law, after an older backup: ${again.length}`);
  if (settings.loadExample) await loadExampleBeside(house.house);
  tidyWhenQuiet(house.http);
  await house.http.listen({ host: settings.host, port: settings.port });
  const jobs = house.startWork();
  // Before a word is said: who hears that it is open may stop it at once.
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await jobs.stop();
    await house.http.close();
    await databases.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  const { port } = house.http.server.address() as { port: number };
  const origin =
    settings.origin ?? `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${port}`;
  say(`\nForsamlingshus is open at ${origin}`);
  const { db, clock, ids } = house.house;
  const link = await db.transaction({ viewer: housePersonId }, (trx) =>
    makeFirstAdministratorLink({ trx, clock, ids }, origin),
  );
  if (link)
    say(`\nNobody is administrator yet. Open this link within an hour to become the first:\n${link}\n`);
}

main().catch((error: NodeJS.ErrnoException) => {
  const sentence =
    error.code === "EADDRINUSE"
      ? `Port ${process.env.PORT ?? 4321} is in use. Stop what uses it, or choose another: PORT=4322 bin/start`
      : error.message;
  const known = error instanceof StartError || error instanceof SettingsError || error.code === "EADDRINUSE";
  console.error(known ? sentence : error);
  process.exit(1);
});
