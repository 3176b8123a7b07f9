/*
 * How long each file of the exchange takes with so many statements (20,000 unless told), two thirds of them coded,
 * and how long our own project takes to come back in. A real house, a real PostgreSQL, inputs from a real sheet.
 * Run: node --import tsx test/bench/exchange.ts 20000 [coding.qdpx]
 */
import { loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { systemIds } from "#base/ids.ts";
import { exportNames } from "#rooms/sensemaking/exchange/files/export-file.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";
import { intakeDesk } from "#test/intake-desk.ts";
import { multipart } from "#test/multipart.ts";

const count = Number(process.argv[2] ?? 20_000);
const base = `/process/${cast.process.slug}/exchange`;
const house = await openTestHouse();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

/** Processor time counts the threads beside too. */
async function time<Result>(what: string, work: () => Promise<Result>, size?: (result: Result) => number) {
  delay.reset();
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const took = Math.round(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  const cpu = `${Math.round((user + system) / 1000)} ms`;
  const kilobytes = size ? `${Math.round(size(result) / 1000)} kB` : "";
  console.log(
    `${what.padEnd(22)}${`${took} ms`.padStart(10)}${cpu.padStart(11)}${`${Math.round(delay.max / 1e6)} ms`.padStart(10)}${kilobytes.padStart(12)}`,
  );
  return result;
}

try {
  const areas = Array.from({ length: 7 }, () => systemIds.uuid());
  for (const [at, id] of areas.entries())
    await house.superuser.query(
      "insert into focus_area (id, process_id, position, name, definition) values ($1, $2, $3, $4, 'Alt om det.')",
      [id, cast.process.id, at + 1, `Område ${at + 1}`],
    );
  const rows = Array.from(
    { length: count },
    (_, at) => `Vi ønsker os bedre forhold ved vej nummer ${at} i kommunen;borger`,
  );
  await intakeDesk(house).bring("svar.csv", `Svar;Hvem\r\n${rows.join("\r\n")}\r\n`, {
    0: "text",
    1: "senderKind",
  });
  const act = systemIds.uuid();
  await house.superuser.query(
    "insert into coding_act (id, process_id, person_id, at, kind) values ($1, $2, $3, now(), 'import')",
    [act, cast.process.id, people.analyst.id],
  );
  await house.superuser.query(
    `insert into coding (act_id, process_id, statement_id, target, focus_area_id, state)
     select $1, process_id, id, 'area', ($3::uuid[])[1 + number % 7], 'confirmed' from statement
      where process_id = $2 and number % 3 > 0`,
    [act, cast.process.id, areas],
  );
  await house.superuser.query("vacuum analyze");
  const headers = await house.as(people.secretary);
  const get = async (path: string) => {
    const answer = await house.http.inject({ url: `${base}${path}`, headers });
    if (answer.statusCode >= 400) throw new Error(`${path}: ${answer.statusCode}`);
    return answer.rawPayload;
  };
  console.log(`${count} statements, load ${loadavg()[0]!.toFixed(1)}`);
  console.log(`${"".padEnd(22)}      took  processor   held up        size`);
  await time("the page", () => get(""));
  const files = new Map<string, Buffer>();
  const asked = exportNames.filter((name) => process.argv[3] === undefined || name === process.argv[3]);
  for (const name of asked)
    files.set(
      name,
      await time(
        name,
        () => get(`/files/${name}`),
        (bytes) => bytes.length,
      ),
    );
  await house.superuser.query("update coding_act set undone_at = now(), undone_by = person_id");
  const form = multipart({}, [{ name: "kodning.qdpx", content: files.get("coding.qdpx")! }]);
  const sent = await time("sending it back", () =>
    house.http.inject({
      method: "POST",
      url: base,
      headers: { ...headers, ...form.headers },
      payload: form.payload,
    }),
  );
  if (sent.statusCode !== 303)
    throw new Error(`${sent.statusCode} ${/error-summary.{0,800}/s.exec(sent.body)?.[0]}`);
  const path = String(sent.headers.location).slice(base.length);
  await time("what it would do", () => get(path));
  const taken = await time("laying it in", () =>
    house.http.inject({
      method: "POST",
      url: `${base}${path}/taking`,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      payload: "",
    }),
  );
  const { rows: laid } = await house.superuser.query(
    "select count(*)::int as n from standing_coding where state = 'confirmed'",
  );
  console.log(`answered ${taken.statusCode}, ${laid[0].n} codings stand`);
  console.log(`memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
} finally {
  await house.close();
}
