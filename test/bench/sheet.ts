/*
 * A sheet of 100,000 rows, end to end: bytes to columns, the check of every row, the
 * rows taken in as contributions and statements in a real PostgreSQL. The measure of
 * issue 3 is 60 seconds on two cores. All texts are made up here.
 * Run: node --import tsx test/bench/sheet.ts [rows] [csv|xlsx]
 */
import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { subscriptions } from "#app/worker.ts";
import { systemClock } from "#base/clock.ts";
import { type EventRecord, recordEvent } from "#base/events.ts";
import { systemIds } from "#base/ids.ts";
import { makeXlsx } from "#formats/sheet/testing/make-xlsx.ts";
import { writeCsv } from "#formats/sheet/write-csv.ts";
import { checkIntake, stageIntake, startIntake } from "#rooms/contributions/intake/actions.ts";
import { getIntake } from "#rooms/contributions/intake/intake-queries.ts";
import { guessMapping } from "#rooms/contributions/intake/mapping.ts";
import { stageInWorker } from "#rooms/contributions/intake/stage-in-worker.ts";
import type { Acting } from "#rooms/documents/door.ts";
import { madeUpRows } from "#test/bench/made-up-rows.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";

const rows = Number(process.argv[2] ?? 100_000);
const format = process.argv[3] ?? "csv";
const table = madeUpRows(rows);
const bytes = format === "xlsx" ? makeXlsx([{ rows: table }]) : Buffer.from(writeCsv(table));
const house = await openTestHouse();
const processId = cast.process.id;
const viewer = house.viewer(people.secretary);

const inTransaction = <T>(work: (acting: Acting) => Promise<T>) =>
  house.db.transaction({ viewer: viewer.id }, (trx) => {
    const tools = { trx, clock: systemClock, ids: systemIds };
    const record = (event: EventRecord) => recordEvent({ ...tools, viewer: viewer.id, subscriptions }, event);
    return work({ ...tools, viewer, record });
  });

console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; ${rows} rows, ${format}, ${(bytes.length / 1e6).toFixed(1)} MB`,
);
const begun = performance.now();
let last = begun;
const lap = (what: string) => {
  const now = performance.now();
  console.log(`${what.padEnd(28)}${((now - last) / 1000).toFixed(1).padStart(8)} s`);
  last = now;
};

const staged = await stageInWorker(bytes, `svar.${format}`);
lap("read in the worker");
const id = await inTransaction((acting) =>
  stageIntake(acting, processId, { filename: `svar.${format}`, bytes, staged, channel: "web" }),
);
lap("put aside");
const roles = guessMapping(staged.sheets[0]!.columns);
await inTransaction(async (acting) =>
  checkIntake(acting, await getIntake(acting.trx, processId, id), {
    mapping: { sheet: 0, roles },
    channel: "web",
    cpr: "leaveOut",
  }),
);
lap("check");
await inTransaction(async (acting) =>
  startIntake(acting, await getIntake(acting.trx, processId, id), "leaveOut"),
);
lap("start");
const pieces = Math.ceil(rows / 1000) + 1;
let tenBegun = performance.now();
for (let piece = 1; piece <= pieces; piece++) {
  await house.house.runNextJob();
  if (piece % 10 !== 0) continue;
  const each = ((performance.now() - tenBegun) / 10).toFixed(0);
  console.log(`  ${piece * 1000} rows, ${each} ms a thousand`);
  tenBegun = performance.now();
}
lap("take in");
const { rows: counted } = await house.superuser.query(
  "select (select count(*) from contribution)::int as contributions, (select count(*) from statement)::int as statements, (select count(*) from event)::int as events",
);
console.log(JSON.stringify(counted[0]));
console.log(`whole                       ${((performance.now() - begun) / 1000).toFixed(1).padStart(8)} s`);
const { user, system } = process.cpuUsage();
const { rows: backends } = await house.superuser.query<{ pid: number }>(
  "select pid from pg_stat_activity where datname = current_database()",
);
const database = backends.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);
console.log(
  `processor time              ${((user + system) / 1e6).toFixed(1)} s here (with making the file), ${database.toFixed(1)} s in PostgreSQL`,
);
await house.close();

/** Seconds of processor time, where the system tells; on a busy machine they say more than the clock. */
function cpuSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
