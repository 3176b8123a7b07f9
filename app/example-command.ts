import pg from "pg";
import { type Command, exitCodes } from "#base/command.ts";
import type { Cluster } from "#base/postgres/cluster.ts";
import { operationTools } from "./operation-tools.ts";

/** What bin/start runs beside itself at the first start. */
export const exampleCommand: Command = {
  name: "example load",
  usage: "",
  da: "Læg eksemplet ind i et tomt hus, eller gør færdigt, hvad der blev afbrudt. bin/start gør det selv første gang.",
  en: "Load the example into an empty house, or finish what was cut off. bin/start does so by itself the first time.",
  needsHouse: true,
  options: [],
  async run({ objectFolder, lang, print, complain }) {
    const orphaned = () => process.exit(exitCodes.failed);
    process.once("disconnect", orphaned);
    const { openDatabases } = await import("./open-database.ts");
    const { buildHouse } = await import("./server.ts");
    const { isExampleDue } = await import("./example-due.ts");
    const { loadExample } = await import("./load-example.ts");
    const databases = await openDatabases(operationTools.settings(), complain);
    try {
      return await alone(databases.cluster, async () => {
        if (!(await isExampleDue(databases.db))) {
          complain(said[lang]);
          return exitCodes.refused;
        }
        const open = await buildHouse({
          ...databases,
          objectFolder,
          origin: null,
          trustProxy: false,
          mail: null,
          log: (line) => complain(JSON.stringify(line)),
        });
        await loadExample(open, objectFolder, print);
        return exitCodes.done;
      });
    } finally {
      await databases.close();
      process.off("disconnect", orphaned);
      if (process.connected) process.disconnect();
    }
  },
};

const said = {
  da: "Her er allerede en proces. Eksemplet lægges kun ind i et tomt hus.",
  en: "There is a process here already. The example is loaded into an empty house only.",
};

/** One loader at a time: the one before may not have noticed yet that its server was killed. */
async function alone<T>(cluster: Cluster, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(cluster.connectionFor("owner"));
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('forsamlingshus.example'))");
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
