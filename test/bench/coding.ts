/*
 * How long each act at the coding screen takes with so many statements in the process (20,000 unless told), half of
 * them decided, and how long anybody else is held up meanwhile. A real house, a real PostgreSQL.
 * Beside the clock stands the processor's time, of the house and of the database: it says the same under load.
 * Run: node --import tsx test/bench/coding.ts 20000
 */
import { readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { codeEverySecond, fillProcess, proposeNow } from "#rooms/sensemaking/testing/fill-process.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";

const count = Number(process.argv[2] ?? 20_000);
const rounds = 20;
const coding = `/process/${cast.process.slug}/coding`;
const house = await openTestHouse();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

/** Milliseconds of processor by process: this one and those of PostgreSQL (Linux; ticks of 10 ms, so it takes many rounds). */
function processorTimes(): Map<string, number> {
  const { user, system } = process.cpuUsage();
  const times = new Map([["house", (user + system) / 1000]]);
  for (const pid of readdirSync("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const fields = /\(.*\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))![1]!.split(" ");
      if (fields[1] === String(database)) times.set(pid, 10 * (Number(fields[11]) + Number(fields[12])));
    } catch {
      // It ended while we looked.
    }
  }
  return times;
}

/** The postmaster: the backends are its children. */
async function findPostmaster(): Promise<number> {
  const { rows } = await house.superuser.query("select pg_backend_pid() as pid");
  const stat = readFileSync(`/proc/${rows[0].pid}/stat`, "utf8");
  return Number(/\(.*\) \S (\d+)/s.exec(stat)![1]);
}

async function time(what: string, work: (round: number) => Promise<unknown>, times = rounds): Promise<void> {
  if (times > 1) await work(-1);
  delay.reset();
  const before = processorTimes();
  const took: number[] = [];
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    await work(round);
    took.push(performance.now() - start);
  }
  const used =
    [...processorTimes()].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? ms), 0) / times;
  took.sort((a, b) => a - b);
  const ms = (value: number) => `${Math.round(value)} ms`.padStart(9);
  console.log(
    `${what.padEnd(34)}${ms(took[Math.floor(times / 2)]!)}${ms(took[Math.floor(times * 0.95)]!)}${ms(used)}${ms(delay.max / 1e6)}`,
  );
}

const database = await findPostmaster();
try {
  const filled = await fillProcess(house, count);
  await codeEverySecond(house, filled);
  await house.superuser.query("vacuum analyze");
  console.log(`${count} statements, half of them decided, 3 areas; load ${loadavg()[0]!.toFixed(1)}`);
  console.log(`${"".padEnd(34)}   median   95 in 100  processor  held up`);
  await time("a run", () => proposeNow(house), 1);
  await house.superuser.query("vacuum analyze");
  const headers = await house.as(people.analyst);
  const get = async (url: string) => {
    const answer = await house.http.inject({ method: "GET", url, headers });
    if (answer.statusCode >= 400) throw new Error(`${url}: ${answer.statusCode}`);
    return answer;
  };
  const post = (url: string, body: Record<string, string>) =>
    house.http.inject({
      method: "POST",
      url,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(body).toString(),
    });
  const at = (round: number) => filled.statements[(round * 2 + 1001) % count]!;
  await time("the next statement (J)", (round) => get(`${coding}/${at(round)}?pile=sure`));
  await time("a statement far down, all piles", (round) =>
    get(`${coding}/${filled.statements[count - 20 - round]}`),
  );
  await time("the pile opened", () => get(`${coding}?pile=suggestion`));
  await time("what teaches most, opened", () => get(`${coding}?order=teaching`));
  const teaching = String((await get(`${coding}?order=teaching`)).headers.location);
  await time("a page of it", () => get(teaching));
  await time("a search", () => get(`${coding}?words=bussen`));
  await time("a page of the search", (round) => get(`${coding}/${at(round)}?words=bussen`));
  const acts: string[] = [];
  await time("an area laid on (1–9)", async (round) => {
    const answer = await post(`${coding}/${at(round)}`, {
      seen: "9999999",
      area: filled.areas.young,
      pile: "sure",
    });
    if (answer.statusCode !== 303) throw new Error(`coding: ${answer.statusCode}`);
    acts.push(String(answer.headers.location));
  });
  await time("the page after it", (round) => get(acts[round + 1]!.replace("moved=", "act=")));
  await time("undone (U)", () => post(`${coding}/undo`, {}));
  await time("the ledger with a list", () => get(`/process/${cast.process.slug}/ledger?place=waiting`));
  const corrected = await post(`${coding}/${at(0)}`, { seen: "9999999", area: filled.areas.young });
  const where = String(corrected.headers.location);
  if (!where.includes("moved=")) throw new Error("that was no correction");
  await time("the page after a correction", () => get(where));
  await time("what it could move, beside it", () => get(`${where}&look=yes`), 5);
} finally {
  await house.close();
}
