/*
 * How long the pages of themes, minorities and groups take with so many statements in the process (20,000 unless told),
 * half of them coded and all large themes accepted, how long the jobs take that they rest on, and how long anybody else is
 * held up meanwhile. A real house, a real PostgreSQL. »After an act« is the page when somebody has just done something,
 * so that nothing remembered holds.
 * Run: node --import tsx test/bench/sense-pages.ts 20000
 */
import { loadavg } from "node:os";
import { codeEverySecond, fillProcess } from "#rooms/sensemaking/testing/fill-process.ts";
import { workOn } from "#rooms/sensemaking/testing/work-on.ts";
import { cast, people } from "#test/cast/cast.ts";
import { openTestHouse } from "#test/house.ts";
import { scaleTexts } from "./scale-texts.ts";
import { openTimer } from "./time-acts.ts";

const count = Number(process.argv[2] ?? 20_000);
const here = `/process/${cast.process.slug}`;
const base = `${here}/themes`;
const house = await openTestHouse();

/** Forty inputs in four channels, so that there are groups; every fifth says nothing of where it came from. */
async function spread(): Promise<void> {
  await house.superuser.query(
    `with made as (
       insert into contribution (id, process_id, document_id, reading_id, kind, basis, channel, position, place, sender_kind)
       select gen_random_uuid(), process_id, document_id, reading_id, 'input', 'verbatim',
              (array['web', 'mail', 'meeting', 'committee'])[1 + n % 4], n, case when n % 5 > 0 then 'Sogn ' || n % 7 end, 'borger'
         from contribution, generate_series(1, 40) as n returning id, position)
     update statement s set contribution_id = made.id from made where made.position = 1 + s.number % 40`,
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
  await spread();
  await house.superuser.query("vacuum analyze");
  const headers = await house.as(people.analyst);
  const get = async (path: string, accept = "text/html") => {
    const answer = await house.http.inject({ url: `${base}${path}`, headers: { ...headers, accept } });
    if (answer.statusCode >= 400) throw new Error(`${path}: ${answer.statusCode}`);
    return answer;
  };
  const getPage = async (path: string) => {
    const answer = await house.http.inject({ url: `${here}${path}`, headers });
    if (answer.statusCode >= 400) throw new Error(`${path}: ${answer.statusCode}`);
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
  const time = await openTimer(house);
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
  await time("a search in them", () => get("/places?place=none&words=kommune"));
  await time("the history", () => get("/acts"));
  await time("the runs", () => get("/runs"));
  const { proposals } = await data("/proposals?level=coarse");
  await time("decline one, and the proposals", async (round) => {
    const hash = proposals[(round + 1) % proposals.length].hash;
    await post("/proposals", { what: "decline", level: "coarse", hash }).catch(() => undefined);
    await get("/proposals?level=coarse");
  });
  await time("what few say (job)", () => workOn(house, "sensemaking.findMinorities"), 1);
  await time("copies (job)", () => workOn(house, "sensemaking.findCopies"), 1);
  await house.superuser.query("vacuum analyze");
  const actElsewhere = (round: number) =>
    house.http.inject({
      method: "POST",
      url: `${here}/coding/${filled.statements[round * 2 + 1003]}`,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({ seen: "9999999", area: filled.areas.young, pile: "sure" }).toString(),
    });
  await time("minorities", () => getPage("/minorities"));
  await time("an act elsewhere, and minorities", async (round) => {
    await actElsewhere(round);
    await getPage("/minorities");
  });
  await time("groups", () => getPage("/groups?by=channel"));
  await time("an act elsewhere, and groups", async (round) => {
    await actElsewhere(round + 50);
    await getPage("/groups?by=channel");
  });
} finally {
  await house.close();
}
