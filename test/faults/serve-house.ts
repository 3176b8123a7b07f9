import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { TestContext } from "node:test";
import { houseProgram } from "#test/start/ground.ts";

/** A house without the example, as `bin/start` runs it, on a port the machine gives. */
export interface Served {
  child: ChildProcess;
  address: string;
  link: string | null;
}

/** @param first waits for the link that makes the first administrator; it is printed only while there is none */
export async function serve(t: TestContext, dataDir: string, first = false): Promise<Served> {
  const child = spawn(process.execPath, houseProgram, {
    stdio: ["ignore", "pipe", "ignore"],
    env: {
      ...process.env,
      EXAMPLE: "no",
      PORT: "0",
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      HOST: "",
      ORIGIN: "",
    },
  });
  t.after(() => child.kill("SIGKILL"));
  let address = "";
  for await (const line of createInterface({ input: child.stdout! })) {
    address ||= /open at (http:\S+)/.exec(line)?.[1] ?? "";
    const link = /(http:\S+first-administrator\S+)/.exec(line)?.[1];
    if (address && (link || !first)) return { child, address, link: link ?? null };
  }
  throw new Error("the house did not open");
}
