/*
 * Looking a page through and publishing it where much was published before: so many statements
 * (20,000 unless told) in seven areas and one of few, and so many kept publications of the process
 * page, each with a little more in it than the one before. Processor time says more than the clock
 * on a busy machine; »held up« is how long others wait.
 * Goal on two quiet cores: under 2 s for the page, under 5 s to publish, whatever was published before.
 * Run: node --import tsx test/bench/publish.ts 20000 10,100
 */
import { loadavg } from "node:os";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { differencesBy } from "#rooms/sensemaking/reports/differences-by.ts";
import { gatherReportData } from "#rooms/sensemaking/reports/report-data.ts";
import { fillHouse } from "#test/bench/coded-house.ts";
import { time } from "#test/bench/time-step.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";

const count = Number(process.argv[2] ?? 20_000);
const rounds = (process.argv[3] ?? "10,100").split(",").map(Number);
const base = `/process/${cast.process.slug}`;
const house = await openTestHouse();

try {
  await fillHouse(house, count);
  await addFew();
  await addDifferences();
  console.log(`${count} statements, 8 areas, load ${loadavg()[0]!.toFixed(1)}`);
  await compareGroups();
  await lookAndPublish("nothing before");
  let kept = 1;
  for (const wanted of rounds) {
    await keepMore(wanted - kept);
    kept = wanted + 1;
    await house.superuser.query("analyze");
    await lookAndPublish(`${wanted} kept`);
  }
  console.log(`load after ${loadavg()[0]!.toFixed(1)}`);
} finally {
  await house.close();
}

async function lookAndPublish(when: string): Promise<void> {
  await somethingHappened();
  const key = "process";
  await time(`the page, ${when}`, () => get(`/publishing/${key}`));
  await time("again", () => get(`/publishing/${key}`));
  await time("an area", async () => get(`/publishing/focusArea-${await areaId()}`));
  const { hash, undecided, overTime, hits } = (await get(`/publishing/${key}`, "application/json")).json();
  const open = [
    ...hits
      .filter((hit: { decision: unknown; moot: boolean }) => !hit.decision && !hit.moot)
      .map(({ kind, place }: { kind: string; place: string }) => `${kind}@${place}`),
    ...overTime.flatMap(({ what, key: of }: { what: string; key: string }) =>
      what === "isSmall" || what === "wasSmall" ? of : [],
    ),
  ];
  if (undecided > 0)
    await post(`/publishing/${key}/decisions`, [
      ...open.map((each): [string, string] => ["hit", each]),
      ["verdict", "stands"],
      ["why", "Aftalt"],
    ]);
  await time("publish", () =>
    post("/publications", [
      ["reason", "Aftalt"],
      ["thing", key],
      ["seen", `${key}:${hash}`],
    ]),
  );
  await time("the list of pages after it", () => get("/publishing"));
}

/** What places, kinds of sender and ways in say more of than the others: asked once for each page that has such a sentence. */
async function compareGroups(): Promise<void> {
  const { id } = house.viewer(people.secretary);
  const data = await house.db.transaction({ viewer: id }, async (trx) =>
    gatherReportData(trx, await getProcessBySlug(trx, cast.process.slug)),
  );
  await time("groups held against each other", async () => differencesBy(data));
}

async function get(url: string, accept = "text/html") {
  const headers = await house.as(people.secretary);
  const answer = await house.http.inject({ method: "GET", url: base + url, headers: { ...headers, accept } });
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 500)}`);
  return answer;
}

async function post(url: string, fields: [string, string][]) {
  const answer = await house.post(base + url, fields, people.secretary);
  if (answer.statusCode !== 303)
    throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 2000)}`);
}

/** An area of three statements. */
async function addFew(): Promise<void> {
  const area = "01890000-0000-7000-8000-000000000999";
  await house.superuser.query(
    "insert into focus_area (id, process_id, position, name, definition) values ($1, $2, 999, 'Bier', 'Bier og blomster')",
    [area, cast.process.id],
  );
  await house.superuser.query(
    `insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, state)
     select (select id from coding_act where process_id = $1 limit 1), $1, s.id, s.reading_id, 'area', $2, 'confirmed'
       from statement s where s.process_id = $1 and s.number in (1, 21, 41)`,
    [cast.process.id, area],
  );
}

/** What is looked for among places and kinds of sender is asked for by a finding of each area. */
async function addDifferences(): Promise<void> {
  await house.superuser.query(
    `insert into finding (id, process_id, focus_area_id, position, sentence, query, made_by, made_at)
     select gen_random_uuid(), $1, id, 1, 'Når afsenderen er Borger, handler en større del om ' || name,
            jsonb_build_object('focusAreaId', id, 'template', jsonb_build_object('kind', 'differenceBy', 'by', 'senderKind', 'group', 'Borger', 'area', id, 'theme', null)),
            $2, now()
       from focus_area where process_id = $1`,
    [cast.process.id, people.analyst.id],
  );
}

/** So many copies of the newest publication of the process page, put in before it: each holds a little more. */
async function keepMore(more: number): Promise<void> {
  await house.superuser.query(
    `with newest as (select * from publication where kind = 'process' order by published_at desc limit 1),
     copy as (
       insert into publication (id, process_id, slug, kind, report_kind, subject_id, number, revision, page, artefact_hash, moved, published_at, superseded_at, withdrawn_at)
       select gen_random_uuid(), process_id, slug, kind, report_kind, subject_id, number, 1, page, artefact_hash, moved,
              '2026-01-01'::timestamptz + at * interval '1 hour', '2026-01-01'::timestamptz + at * interval '1 hour' + interval '30 minutes', null
         from newest, generate_series(1, $1::int) as at
       returning id, process_id, published_at
     ), act as (
       insert into publication_act (publication_id, process_id, what, person_id, at, reason)
       select id, process_id, 'publish', $2, published_at, 'Aftalt' from copy
     ), held as (
       select copy.*, row_number() over (order by published_at) as at from copy
     )
     insert into published_list (publication_id, process_id, key, unit, heading, count, statement_numbers, sources)
     select held.id, held.process_id, l.key, l.unit, l.heading, case when l.count is null then null else cardinality(part.numbers) end, part.numbers, '[]'
       from held, newest join published_list l on l.publication_id = newest.id and l.unit = 'statement',
            lateral (select array(select n from unnest(l.statement_numbers) as n
                                   where l.count is null or n <= $3 * (0.5 + 0.5 * held.at / ($1 + 1)) order by n) as numbers) as part`,
    [more, people.secretary.id, count],
  );
}

async function somethingHappened(): Promise<void> {
  await house.superuser.query(
    "insert into event (kind, process_id, subject_kind, subject_id) select 'statementCoded', id, 'process', id from process where id = $1",
    [cast.process.id],
  );
}

async function areaId(): Promise<string> {
  const { rows } = await house.superuser.query(
    "select id from focus_area where process_id = $1 order by position limit 1",
    [cast.process.id],
  );
  return rows[0].id;
}
