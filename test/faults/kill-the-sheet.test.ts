import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { startPostgres } from "#base/postgres/start-postgres.ts";
import { writeCsv } from "#formats/sheet/write-csv.ts";
import { serve } from "#test/faults/serve-house.ts";
import { exitOf, makeGround } from "#test/start/ground.ts";

/*
 * A sheet on its way in when the server is ended with SIGKILL, three times over: it
 * goes on from where it got to, every row is taken in and none twice.
 */

const rows = 15_000;
const kills = 3;

test(`a sheet of ${rows} rows is killed ${kills} times on its way in: every row is there once`, async (t) => {
  const { dataDir } = makeGround(t, "regneark");
  let served = await serve(t, dataDir, true);
  let cookie = "";
  const send = async (path: string, body?: FormData | URLSearchParams) => {
    const answer = await fetch(path.startsWith("http") ? path : served.address + path, {
      method: body ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie, ...(body ? {} : { accept: "application/json" }) },
      ...(body ? { body } : {}),
      signal: AbortSignal.timeout(60_000),
    });
    cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    return answer;
  };
  const form = (path: string, fields: Record<string, string>) => send(path, new URLSearchParams(fields));

  await form(served.link!, { name: "Bodil Astrup", email: "bodil@aakaer.example" });
  await form("/processes/new", {
    name: "Prøven",
    slug: "proeven",
    municipality: "Åkær Kommune",
    purpose: "",
    caseNumber: "",
  });
  const table = Array.from({ length: rows }, (_, at) => [
    `Svar ${at}: flere bænke ved åen. Og lys på sti ${at}.`,
  ]);
  const body = new FormData();
  body.set("channel", "web");
  body.set("files", new Blob([writeCsv([["Svar"], ...table])]), "svar.csv");
  const here = String((await send("/process/proeven/intakes/sheet", body)).headers.get("location"));
  assert.equal((await form(`${here}/check`, { sheet: "0", channel: "web", "column-0": "text" })).status, 303);
  assert.equal((await form(`${here}/start`, { cpr: "leaveOut" })).status, 303);

  const cluster = await startPostgres({ dataDir, log: () => undefined });
  const look = async (sql: string) => {
    const client = new pg.Client(cluster.connectionFor("superuser"));
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  };
  const taken = async () => (await look("select count(*)::int as n from contribution"))[0].n as number;

  for (let kill = 0; kill < kills; kill++) {
    const before = await taken();
    await until(async () => (await taken()) > before);
    served.child.kill("SIGKILL");
    await exitOf(served.child);
    const then = await taken();
    assert.ok(then < rows, "it was killed on its way");
    assert.equal(then % 1000, 0, "whole pieces are there, and no half ones");
    served = await serve(t, dataDir);
    // A killed worker's lease runs out after two minutes; nobody waits for them here.
    await look("update job set leased_until = null where finished_at is null");
  }
  await until(async () => {
    const { state } = (await (await send(here)).json()) as { state: string };
    return state === "finished";
  });
  const [sums] = await look(
    `select (select count(*)::int from contribution) as contributions, (select count(distinct raw_text)::int from contribution) as texts,
            (select count(distinct number)::int from statement) as numbers, (select count(*)::int from statement) as statements,
            (select taken from intake) as taken, (select count(*)::int from intake_chunk) as waiting`,
  );
  assert.deepEqual(sums, {
    contributions: rows,
    texts: rows,
    numbers: sums.statements,
    statements: rows * 2,
    taken: rows,
    waiting: 0,
  });
  served.child.kill("SIGTERM");
  await exitOf(served.child);
  await cluster.stop();
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error("waited two minutes");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
