/*
 * How long the publishing screens take with so many statements (10,000 unless told) in seven
 * areas: first of all, again, and after one statement was coded; the processor time of this
 * process, which says more on a busy machine; and how long others wait meanwhile.
 * Goal on two quiet cores: the list under 1.5 s cold and 300 ms warm.
 * Run: node --import tsx test/bench/publishing.ts 10000
 */
import { loadavg } from "node:os";
import { fillHouse } from "#test/bench/coded-house.ts";
import { time } from "#test/bench/time-step.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";

const count = Number(process.argv[2] ?? 10_000);
const base = `/process/${cast.process.slug}`;
const house = await openTestHouse();

try {
  await fillHouse(house, count);
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
