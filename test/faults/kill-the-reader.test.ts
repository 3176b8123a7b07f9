import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { endProcess, exitOf, isRunning, loaderOptions, makeGround } from "#test/start/ground.ts";

/*
 * A file that takes no end is being read when the house is ended with SIGKILL: nothing of
 * the reading is left behind, busy as it is, to eat the processor of a house that is gone.
 */

const asking = fileURLToPath(new URL("./ask-and-wait.ts", import.meta.url));

test("SIGKILL amid a reading without end: the reading ends as well", async (t) => {
  const pidFile = join(makeGround(t, "læs uden ende").folder, "pid");
  const house = spawn(process.execPath, [...loaderOptions, asking, pidFile], { stdio: "ignore" });
  t.after(() => house.kill("SIGKILL"));
  await until(() => existsSync(pidFile) && readFileSync(pidFile, "utf8") !== "", "the reading to begin");
  const reading = Number(readFileSync(pidFile, "utf8"));
  t.after(() => endProcess(reading, "SIGKILL"));
  assert.notEqual(reading, house.pid, "it is in a process of its own");
  assert.ok(isRunning(reading));

  house.kill("SIGKILL");
  await exitOf(house);
  await until(() => !isRunning(reading), "the reading to end");
});

async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`waited a minute for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
