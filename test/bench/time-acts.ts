import { readdirSync, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { TestHouse } from "#test/house.ts";

/** How often each act is timed, unless told. */
const usualRounds = 20;

export type TimeAct = (
  what: string,
  work: (round: number) => Promise<unknown>,
  rounds?: number,
) => Promise<void>;

/**
 * Prints a line for each act: median and the slowest of twenty, the processor's time of house and database
 * together, which says the same under load, and the longest that anybody else was held up. One round more
 * comes before those that are timed, unless the act is done once.
 */
export async function openTimer(house: TestHouse, width = 36): Promise<TimeAct> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const database = await findPostmaster(house);
  console.log(`${"".padEnd(width)}   median   95 in 100  processor  held up`);
  return async (what, work, rounds = usualRounds) => {
    if (rounds > 1) await work(-1);
    delay.reset();
    const before = processorTimes(database);
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await work(round);
      took.push(performance.now() - start);
    }
    const used =
      [...processorTimes(database)].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0) / rounds;
    took.sort((a, b) => a - b);
    const ms = (value: number) => `${Math.round(value)} ms`.padStart(10);
    console.log(
      `${what.padEnd(width)}${ms(took[Math.floor(rounds / 2)]!)}${ms(took[Math.floor(rounds * 0.95)]!)}${ms(used)}${ms(delay.max / 1e6)}`,
    );
  };
}

/** Milliseconds of processor by process: this one and those of PostgreSQL (Linux; ticks of 10 ms, so it takes many rounds). */
function processorTimes(database: number): Map<string, number> {
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
async function findPostmaster(house: TestHouse): Promise<number> {
  const { rows } = await house.superuser.query("select pg_backend_pid() as pid");
  const stat = readFileSync(`/proc/${rows[0].pid}/stat`, "utf8");
  return Number(/\(.*\) \S (\d+)/s.exec(stat)![1]);
}
