/*
 * How long the publishing screens take with so many statements (10,000 unless told) in seven
 * areas: first of all, again, and after one statement was coded; the processor time of this
 * process, which says more on a busy machine; and how long others wait meanwhile.
 * Goal on two quiet cores: the list under 1.5 s cold and 300 ms warm.
 * Run: node --import tsx test/bench/publishing.ts 10000
 */
import { loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { subscriptions } from "#app/worker.ts";
import { systemClock } from "#base/clock.ts";
import { type EventRecord, recordEvent } from "#base/events.ts";
import { systemIds } from "#base/ids.ts";
import { writeCsv } from "#formats/sheet/write-csv.ts";
import { checkIntake, stageIntake, startIntake } from "#rooms/contributions/intake/actions.ts";
import { getIntake } from "#rooms/contributions/intake/intake-queries.ts";
import { guessMapping } from "#rooms/contributions/intake/mapping.ts";
import { stageInWorker } from "#rooms/contributions/intake/stage-in-worker.ts";
import type { Acting } from "#rooms/documents/door.ts";
import { madeUpRows } from "#test/bench/made-up-rows.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

const count = Number(process.argv[2] ?? 10_000);
const base = `/process/${cast.process.slug}`;
const house = await openTestHouse();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

async function time<T>(what: string, work: () => Promise<T>): Promise<T> {
  delay.reset();
  const start = performance.now();
  const before = process.cpuUsage();
  const answer = await work();
  const took = Math.round(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  const processor = Math.round((user + system) / 1000);
  const held = Math.round(delay.max / 1e6);
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  console.log(
    `${what.padEnd(34)}${String(took).padStart(7)} ms${String(processor).padStart(7)} ms processor${String(held).padStart(7)} ms held up${String(memory).padStart(6)} MB`,
  );
  return answer;
}

try {
  await takeRows(house);
  await addAreas(house);
  await codeMost(house);
  await house.superuser.query("analyze");
  console.log(`${count} statements, 7 areas, load ${loadavg()[0]!.toFixed(1)}`);
  const headers = await house.as(people.secretary);
  const get = async (url: string) => {
    const answer = await house.http.inject({ method: "GET", url: base + url, headers });
    if (answer.statusCode !== 200)
      throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 500)}`);
    return answer;
  };
  await time("another page, for comparison", () => get("/ledger?place=waiting"));
  await time("the list, cold", () => get("/publishing"));
  for (const round of ["second", "third"]) await time(`the list, ${round}`, () => get("/publishing"));
  const { rows } = await house.superuser.query(
    "select (select id from statement where number = 21) as statement, (select id from focus_area order by position limit 1) as area",
  );
  const { statusCode, body } = await time("one is coded", () =>
    house.http.inject({
      method: "POST",
      url: `${base}/coding/${rows[0].statement}`,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({ seen: "0", area: rows[0].area }).toString(),
    }),
  );
  if (statusCode !== 303) throw new Error(body);
  await time("the list, after it", () => get("/publishing"));
  await time("the list, again", () => get("/publishing"));
  await time("the process page, looked at", () => get("/publishing/process"));
  await time("the process page, again", () => get("/publishing/process"));
  console.log(`load after ${loadavg()[0]!.toFixed(1)}`);
} finally {
  await house.close();
}

/** Answers from a sheet, taken in as the house does it. */
async function takeRows({ db, house: inner, viewer }: TestHouse): Promise<void> {
  const bytes = Buffer.from(writeCsv(madeUpRows(count)));
  const staged = await stageInWorker(bytes, "svar.csv");
  const person = viewer(people.secretary);
  const act = <T>(work: (acting: Acting) => Promise<T>) =>
    db.transaction({ viewer: person.id }, (trx) => {
      const tools = { trx, clock: systemClock, ids: systemIds };
      const record = (event: EventRecord) =>
        recordEvent({ ...tools, viewer: person.id, subscriptions }, event);
      return work({ ...tools, viewer: person, record });
    });
  const id = await act((acting) =>
    stageIntake(acting, cast.process.id, { filename: "svar.csv", bytes, staged, channel: "web" }),
  );
  const mapping = { sheet: 0, roles: guessMapping(staged.sheets[0]!.columns) };
  await act(async (acting) =>
    checkIntake(acting, await getIntake(acting.trx, cast.process.id, id), {
      mapping,
      channel: "web",
      cpr: "leaveOut",
    }),
  );
  await act(async (acting) =>
    startIntake(acting, await getIntake(acting.trx, cast.process.id, id), "leaveOut"),
  );
  for (let piece = 0; piece <= Math.ceil(count / 1000); piece++) await inner.runNextJob();
}

/** Seven areas. */
async function addAreas({ superuser }: TestHouse): Promise<void> {
  await superuser.query(
    `insert into focus_area (id, process_id, position, name, definition)
     select gen_random_uuid(), $1, 100 + n, 'Område ' || n, 'Det, der er sagt om område ' || n from generate_series(1, 7) as n`,
    [cast.process.id],
  );
}

/** Nine in ten statements lie in an area, one in twenty in the rest; the others wait. */
async function codeMost({ superuser }: TestHouse): Promise<void> {
  await superuser.query(
    `with act as (
       insert into coding_act (id, process_id, person_id, at, kind) values (gen_random_uuid(), $1, $2, now(), 'code') returning id
     ), area as (
       select id, row_number() over (order by position) - 1 as at from focus_area where process_id = $1 and ended_at is null
     ), placed as (
       select s.id, s.number, s.reading_id from statement s where s.process_id = $1
     )
     insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, reason, state)
     select act.id, $1, placed.id, placed.reading_id, case when area.id is null then 'rest' else 'area' end, area.id,
            case when area.id is null then 'Om noget andet' end, 'confirmed'
       from act, placed left join area on placed.number % 20 <> 0 and area.at = placed.number % 7
      where placed.number % 20 <> 1`,
    [cast.process.id, people.secretary.id],
  );
}
