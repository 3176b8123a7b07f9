/*
 * How long each act at the coding screen takes with so many statements in the process (20,000 unless told), half of
 * them decided, and how long anybody else is held up meanwhile. A real house, a real PostgreSQL.
 * Beside the clock stands the processor's time, of the house and of the database: it says the same under load.
 * Run: node --import tsx test/bench/coding.ts 20000
 */
import { loadavg } from "node:os";
import { codeEverySecond, fillProcess, proposeNow } from "#rooms/sensemaking/testing/fill-process.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";
import { openTimer } from "./time-acts.ts";

const count = Number(process.argv[2] ?? 20_000);
const coding = `/process/${cast.process.slug}/coding`;
const house = await openTestHouse();

try {
  const filled = await fillProcess(house, count);
  await codeEverySecond(house, filled);
  await house.superuser.query("vacuum analyze");
  console.log(`${count} statements, half of them decided, 3 areas; load ${loadavg()[0]!.toFixed(1)}`);
  const time = await openTimer(house);
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
