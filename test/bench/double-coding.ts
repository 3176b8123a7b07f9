/*
 * How long double coding takes with so many statements (20,000 unless told), ten percent of them in
 * the sample: the pages of the blind coder and of the others, what the hidden rows cost the coding
 * screen, and the job that measures. Wall clock and the processor time of this process.
 * Run: node --import tsx test/bench/double-coding.ts 20000
 */
import { loadavg } from "node:os";
import { fillProcess, proposeNow } from "#rooms/sensemaking/testing/fill-process.ts";
import { type CastMember, cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";

const count = Number(process.argv[2] ?? 20_000);
const base = `/process/${cast.process.slug}`;
const house = await openTestHouse();

async function time<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  const took = Math.round(performance.now() - start);
  console.log(
    `${what.padEnd(44)}${String(took).padStart(7)} ms${String(Math.round((user + system) / 1000)).padStart(7)} ms processor`,
  );
  return answer;
}

const get = async (url: string, who: CastMember, wanted = 200) => {
  const answer = await house.http.inject({ url: base + url, headers: await house.as(who) });
  if (answer.statusCode !== wanted)
    throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
  return answer;
};
const post = async (url: string, body: Record<string, string>, who: CastMember) => {
  const answer = await house.http.inject({
    method: "POST",
    url: base + url,
    headers: { ...(await house.as(who)), "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(body).toString(),
  });
  if (answer.statusCode !== 303) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
};

try {
  const { areas, statements, readingId } = await fillProcess(house, count);
  await proposeNow(house);
  await house.superuser.query(
    `with made as (select gen_random_uuid() as act, id, n from unnest($1::uuid[]) with ordinality as given (id, n)),
          acts as (insert into coding_act (id, process_id, person_id, at, kind) select act, $2, $3, now(), 'code' from made)
     insert into coding (act_id, process_id, statement_id, reading_id, target, focus_area_id, state)
     select act, $2, id, $4, 'area', ($5::uuid[])[1 + n % 3], 'confirmed' from made`,
    [statements, cast.process.id, people.analyst.id, readingId, Object.values(areas)],
  );
  await house.superuser.query("analyze");
  console.log(`${count} statements, load ${loadavg()[0]!.toFixed(1)}`);
  const coder = people.otherSecretary;
  const one = `/coding/${statements.at(-1)}`;
  await get(one, people.analyst);
  await time("coding screen, before", () => get(one, people.analyst));
  await time("samples and saturation", () => get("/samples", people.analyst));
  await time("draw ten percent", () =>
    post("/samples", { coder: coder.id, share: "10", seed: "1" }, people.analyst),
  );
  await time("coding screen, one who codes blind", () => get("/coding", coder, 303));
  await time("ledger, one who codes blind", () => get("/ledger?place=waiting", coder));
  await time("ledger, another", () => get("/ledger?place=waiting", people.analyst));
  await time("blind screen", () => get("/samples/1/statements/40", coder));
  await time("blind act", () => post("/samples/1/statements/40", { seen: "0", area: areas.homes }, coder));
  await house.superuser.query(
    `insert into blind_coding (sample_id, process_id, statement_id, person_id, at, area_ids)
     select sample_id, process_id, statement_id, $1, now(), array[($2::uuid[])[1 + position % 3]] from sample_member`,
    [coder.id, Object.values(areas)],
  );
  await house.superuser.query("analyze");
  await time("hand in", () => post("/samples/1/delivery", {}, coder));
  await time("the job that measures", () => house.work());
  await time("agreement", () => get("/samples/1", people.analyst));
  await time("codings as CSV", () => get("/samples/1/codings.csv", people.analyst));
} finally {
  await house.close();
}
