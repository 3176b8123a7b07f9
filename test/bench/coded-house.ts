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
import type { TestHouse } from "#test/house.ts";

/** A house with so many statements in seven areas, taken in from a sheet and coded behind the screen. */
export async function fillHouse(house: TestHouse, count: number): Promise<void> {
  await takeRows(house, count);
  await addAreas(house);
  await codeMost(house);
  await house.superuser.query("analyze");
}

/** Answers from a sheet, taken in as the house does it. */
async function takeRows({ db, house: inner, viewer }: TestHouse, count: number): Promise<void> {
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
