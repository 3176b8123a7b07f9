import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { StartError } from "#base/postgres/start-error.ts";
import type { House } from "#base/run-endpoint.ts";
import { isExampleDue } from "./example-due.ts";

const cli = fileURLToPath(new URL("./cli.ts", import.meta.url));

/**
 * Loads the example at the first start in a process of its own, which joins this
 * one's database and speaks with its voice. A process never gives back all the
 * memory it once used, and the server should not be large because of its first minute.
 */
export async function loadExampleBeside(house: House): Promise<void> {
  if (!(await isExampleDue(house.db))) return;
  // Forked with this process's own flags. It hears when this process dies, and then ends too.
  const child = fork(cli, ["example", "load"], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("exit", done);
  });
  if (code !== 0)
    throw new StartError(
      "The example process was not loaded to its end. Start again to go on where it stopped, or with EXAMPLE=no to do without.",
    );
}
