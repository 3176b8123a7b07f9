import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { startPostgres } from "#base/postgres/start-postgres.ts";
import { endProcess, exitOf, loaderOptions, makeGround, postmasterPid, query } from "#test/start/ground.ts";

const rounds = 20;
const program = fileURLToPath(new URL("./insert-rows.ts", import.meta.url));

test(`${rounds} kills amid inserts, of program, PostgreSQL or both: no acknowledged row is lost`, async (t) => {
  const { dataDir } = makeGround(t);
  const acknowledged: number[] = [];
  let writer: ChildProcess | null = null;
  let heard: () => void = () => {};
  t.after(() => writer?.kill("SIGKILL"));

  function startWriter(): ChildProcess {
    const from = (acknowledged.at(-1) ?? 0) + 1000;
    const child = spawn(process.execPath, [...loaderOptions, program, dataDir, String(from)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stderr.resume();
    createInterface({ input: child.stdout }).on("line", (line) => {
      acknowledged.push(Number(line));
      heard();
    });
    return child;
  }

  async function untilAcknowledged(more: number): Promise<void> {
    const enough = acknowledged.length + more;
    while (acknowledged.length < enough)
      await new Promise<void>((done) => {
        heard = done;
      });
  }

  for (let round = 0; round < rounds; round += 1) {
    writer ??= startWriter();
    await untilAcknowledged(20 + ((round * 37) % 60));
    const postmaster = postmasterPid(dataDir);
    assert.ok(postmaster, join(dataDir, "postgres"));
    const victims = ["PostgreSQL", "program", "both"][round % 3]!;
    if (victims !== "program") endProcess(postmaster, "SIGKILL");
    if (victims !== "PostgreSQL") {
      writer.kill("SIGKILL");
      await exitOf(writer);
      writer = null;
    }
  }
  writer?.kill("SIGKILL");
  if (writer) await exitOf(writer);

  const cluster = await startPostgres({ dataDir, log: () => {} });
  const rows = (await query(cluster, "select number from received")) as { number: number }[];
  const kept = new Set(rows.map(({ number }) => number));
  const lost = acknowledged.filter((number) => !kept.has(number));
  assert.deepEqual(lost, []);
  assert.equal(kept.size, rows.length, "no row is there twice");
  assert.ok(acknowledged.length > rounds * 20);
  t.diagnostic(`${acknowledged.length} rows acknowledged, ${rows.length} kept, 0 lost`);
  await cluster.stop();
});
