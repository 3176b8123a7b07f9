import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { isRunning } from "#test/start/ground.ts";
import { askWorker } from "./ask-worker.ts";
import { FormatProblem } from "./problem.ts";
import type { Meal } from "./testing/greedy-worker.ts";

const greedy = new URL("./testing/greedy-worker.ts", import.meta.url);
const telling = new URL("./testing/telling-worker.ts", import.meta.url);
const timeoutMs = 120_000;
const small = { timeoutMs, heapMegabytes: 64, residentMegabytes: 400 };

interface Told {
  question: unknown;
  environment: string[];
  pid: number;
}

const shapes: Meal["shape"][] = [
  "arrays of arrays",
  "one array that grows",
  "one array asked for at once",
  "long strings",
  "a string that doubles",
  "strings that double",
  "objects",
  "one map that grows",
  "bytes outside the heap",
  "one block of bytes outside the heap",
];

for (const shape of shapes)
  test(`what eats memory as ${shape} is refused, and the next is read`, async () => {
    const meal: Meal = { shape };
    await assert.rejects(askWorker(greedy, meal, small), (error: unknown) => {
      assert.ok(error instanceof FormatProblem, String(error));
      assert.equal(error.code, "expandsTooMuch");
      return true;
    });
    assert.equal((await askWorker<Told>(telling, shape, small)).question, shape);
  });

test("a worker whose time is up is gone when we are told so", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "læs langsomt-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const pidFile = join(folder, "pid");
  const meal: Meal = { shape: "nothing but time", pidFile };
  // On a busy machine the time may be up before it has begun.
  for (let given = 2000; !existsSync(pidFile); given *= 2)
    await assert.rejects(
      askWorker(greedy, meal, { timeoutMs: given }),
      (error: unknown) => error instanceof FormatProblem && error.code === "timedOut",
    );
  assert.equal(isRunning(Number(readFileSync(pidFile, "utf8"))), false);
});

test("a worker that answered is gone too", async () => {
  const { pid } = await askWorker<Told>(telling, null, { timeoutMs });
  assert.notEqual(pid, process.pid);
  assert.equal(isRunning(pid), false);
});

test("a worker gets what it is asked, and no passwords of the house", async (t) => {
  process.env.DATABASE_URL = "postgres://bodil:hemmelig@aakaer.example/hus";
  t.after(() => delete process.env.DATABASE_URL);
  const question = {
    bytes: new Uint8Array([0, 255, 7]),
    name: "Åkær 🌱",
    nothing: undefined,
    many: [1, null],
  };
  const told = await askWorker<Told>(telling, question, { timeoutMs });
  assert.deepEqual(told.question, question);
  assert.ok(!told.environment.includes("DATABASE_URL"));
});

test("a stop that is meant for the house does not break off a reading", async () => {
  assert.equal((await askWorker<Told>(telling, "stop", { timeoutMs })).question, "stop");
});

test("a bug in a worker is told as a bug", async () => {
  await assert.rejects(
    askWorker(telling, "break", { timeoutMs }),
    /TypeError: a bug of ours[\s\S]*telling-worker/,
  );
  await assert.rejects(askWorker(telling, "exit", { timeoutMs }), /exit code 3/);
  await assert.rejects(
    askWorker(new URL("./testing/nowhere.ts", import.meta.url), null, { timeoutMs }),
    (error: unknown) => !(error instanceof FormatProblem) && /nowhere/.test(String(error)),
  );
});
