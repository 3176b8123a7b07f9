/*
 * How long the coding screen takes, and how long anybody else is held up meanwhile,
 * with so many statements in the process (10,000 unless told).
 * Run: node --import tsx test/bench/coding.ts 10000
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fillProcess, proposeNow } from "#rooms/sensemaking/testing/fill-process.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";

const count = Number(process.argv[2] ?? 10_000);
const coding = `/process/${cast.process.slug}/coding`;
const house = await openTestHouse();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

async function time<T>(what: string, work: () => Promise<T>): Promise<T> {
  delay.reset();
  const start = performance.now();
  const answer = await work();
  const took = Math.round(performance.now() - start);
  console.log(
    `${what.padEnd(28)}${String(took).padStart(7)} ms${String(Math.round(delay.max / 1e6)).padStart(7)} ms held up`,
  );
  return answer;
}

try {
  const filled = await fillProcess(house, count);
  await house.superuser.query("analyze");
  console.log(`${count} statements, 3 areas`);
  await time("a run", () => proposeNow(house));
  await house.superuser.query("analyze");
  const headers = await house.as(people.analyst);
  const get = (url: string) => house.http.inject({ method: "GET", url, headers });
  const id = filled.statements[1]!;
  for (const round of ["first", "again"]) await time(`a statement, ${round}`, () => get(`${coding}/${id}`));
  await time("a pile", () => get(`${coding}/${filled.statements[count - 4]}?pile=sure`));
  await time("a search", () => get(`${coding}?words=bussen`));
  await time("the ledger", () => get(`/process/${cast.process.slug}/ledger?place=waiting`));
  const coded = await time("an area laid on", () =>
    house.http.inject({
      method: "POST",
      url: `${coding}/${id}`,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({ seen: "0", area: filled.areas.young }).toString(),
    }),
  );
  for (const round of ["first", "again"])
    await time(`what it could move, ${round}`, () => get(String(coded.headers.location)));
} finally {
  await house.close();
}
