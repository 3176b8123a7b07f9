/*
 * How long the pages of the themes take with so many statements in the process (20,000 unless told), all large
 * themes accepted and a second run waiting, and how long finding themes takes in the job. A real house, a real PostgreSQL.
 * Run: node --import tsx test/bench/theme-pages.ts 20000
 */
import { loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { codeEverySecond, fillProcess } from "#rooms/sensemaking/testing/fill-process.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";
import { scaleTexts } from "./scale-texts.ts";

const count = Number(process.argv[2] ?? 20_000);
const rounds = 10;
const base = `/process/${cast.process.slug}/themes`;
const house = await openTestHouse();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

async function time(what: string, work: (round: number) => Promise<unknown>, times = rounds): Promise<void> {
  if (times > 1) await work(-1);
  delay.reset();
  const took: number[] = [];
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    await work(round);
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  const ms = (value: number) => `${Math.round(value)} ms`.padStart(9);
  console.log(
    `${what.padEnd(34)}${ms(took[Math.floor(times / 2)]!)}${ms(took[Math.floor(times * 0.95)]!)}${ms(delay.max / 1e6)}`,
  );
}

try {
  const filled = await fillProcess(house, count);
  await codeEverySecond(house, filled);
  // Sentences of the parliament, where they are there: the made-up ones are too much alike to be themes.
  const drawn = scaleTexts(count, 1);
  if (drawn)
    await house.superuser.query(
      "update statement s set text = given.text from unnest($1::uuid[], $2::text[]) as given (id, text) where s.id = given.id",
      [filled.statements, [...drawn].map((each) => each.text)],
    );
  await house.superuser.query("vacuum analyze");
  const headers = await house.as(people.analyst);
  const get = async (path: string, accept = "text/html") => {
    const answer = await house.http.inject({ url: `${base}${path}`, headers: { ...headers, accept } });
    if (answer.statusCode >= 400) throw new Error(`${path}: ${answer.statusCode}`);
    return answer;
  };
  const data = async (path: string) => (await get(path, "application/json")).json();
  const post = async (path: string, body: Record<string, string> | [string, string][]) => {
    const answer = await house.http.inject({
      method: "POST",
      url: `${base}${path}`,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(body).toString(),
    });
    if (answer.statusCode >= 400)
      throw new Error(`${path}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    return answer;
  };
  console.log(`${count} statements, half of them coded; load ${loadavg()[0]!.toFixed(1)}`);
  console.log(`${"".padEnd(34)}   median   95 in 100   held up`);
  const find = async () => {
    await post("", {});
    await house.work();
  };
  await time("finding themes (job)", find, 1);
  await house.superuser.query("vacuum analyze");
  await time("the proposals, empty codebook", () => get("/proposals?level=fine"));
  await time("accept all large ones", () => post("/proposals", { what: "acceptLarge", level: "fine" }), 1);
  await house.superuser.query("vacuum analyze");
  const { themes, sum } = await data("");
  console.log(`${themes.length} themes, ${sum.inThemes} of ${sum.total} statements in them`);
  const [first] = [...themes].sort((a, b) => b.placed - a.placed);
  await time("the themes and their map", () => get(""));
  await time("the proposals, full codebook", () => get("/proposals?level=fine"));
  await time(`a theme of ${first.placed}`, () => get(`/${first.number}`));
  const { statements } = await data(`/${first.number}`);
  await time("confirm one, and the page again", async (round) => {
    await post(`/${first.number}/members`, {
      confirm: statements[(round + 1) % statements.length].statementId,
    });
    await get(`/${first.number}`);
  });
  await time("statements in no theme", () => get("/places?place=none"));
  await time("the history", () => get("/acts"));
  await time("the runs", () => get("/runs"));
} finally {
  await house.close();
}
