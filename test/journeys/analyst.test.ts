import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { readDocx, readPdf } from "#formats/write/read-back.ts";
import { axeViolations, sidewaysScroll } from "#test/browser.ts";
import { cast, people } from "#test/cast/cast.ts";
import { loadExampleInto } from "#test/journeys/fill-house.ts";
import { fourHundredInputs } from "#test/journeys/four-hundred-inputs.ts";
import { enter, keyThrough, keyToField, tabTo, typeIn } from "#test/journeys/keyboard.ts";
import { type OpenedHouse, withOpenHouse } from "#test/journeys/open-house.ts";
import { stepsOf } from "#test/journeys/steps.ts";
import * as walk from "#test/journeys/walk.ts";

const base = `/process/${cast.process.slug}`;

test("400 inputs on top of the example are coded, themed, coded again by another, and printed", async (t) =>
  withOpenHouse(async (opened) => {
    const step = stepsOf(t);
    const { origin } = opened;
    await loadExampleInto(opened);
    await joinAs(opened, people.analyst.id, "analyst");
    await joinAs(opened, people.otherSecretary.id, "secretary");
    const page = await opened.openAs(people.analyst);
    const row = page.getByRole("navigation", { name: "Kodningens sider" });

    await step("the sheet of 400 answers is read in", async () => {
      await page.goto(`${origin}${base}/intakes/sheet`);
      await page.getByLabel("Regneark", { exact: true }).setInputFiles(fourHundredInputs);
      await walk.button(page, "Se på filen").click();
      await page.getByRole("heading", { name: "Hvad er kolonnerne?" }).waitFor();
      await walk.press(page, walk.button(page, "Tjek rækkerne"));
      await walk.reloadUntil(page, () => page.getByText("Alle 400 rækker kan læses ind.").isVisible());
      await walk.press(page, walk.button(page, "Læs rækkerne ind"));
      await walk.reloadUntil(page, () => page.getByText("400 input er læst ind.").isVisible());
    });

    await step("copies stand together, the campaign as one set, and are counted both ways", async () => {
      await page.goto(`${origin}${base}/copies`);
      await walk.reloadUntil(page, async () => (await page.getByText(/^24 udsagn/).count()) > 0);
      await whole(page);
      await walk.press(page, page.getByRole("link", { name: /^\d+ udsagn$/ }).nth(1));
      await page.getByRole("button", { name: "Giv sættet området" }).waitFor();
      await whole(page);
    });

    await step("the first statements are coded with keys, what is alike at one time", async () => {
      await page.goto(`${origin}${base}/coding?order=teaching`);
      for (const key of ["1", "2", "3", "4", "5", "6", "7", "1", "2", "3"]) {
        await keyThrough(page, key);
        await page.getByText(/^Lagt i »/).waitFor();
        await keyThrough(page, "j");
      }
      await keyToField(page, "r");
      await page.keyboard.insertText("Svømmebadet");
      await keyThrough(page, "Enter");
      await whole(page);
      await codeTheRest(opened);
    });

    await step(
      "themes are found, the large ones accepted, one given a name that people understand",
      async () => {
        await page.goto(`${origin}${base}/themes`);
        await enter(page, walk.button(page, "Find temaer"));
        await walk.reloadUntil(page, () => page.getByRole("link", { name: /forslag venter$/ }).isVisible());
        await enter(page, page.getByRole("link", { name: /forslag venter$/ }));
        await whole(page);
        await walk.press(page, page.getByRole("link", { name: /^Se alle/ }).first());
        await whole(page);
        await page.goBack();
        await enter(page, walk.button(page, /^Godkend alle \d+ store$/));
        await page.goto(`${origin}${base}/themes`);
        await whole(page);
        assert.ok((await themesOf(opened)) >= 12);
        await assertSum(page, await totalOf(opened));
      },
    );

    await step("what few have said is taken along in a sentence of the analyst's own", async () => {
      await enter(page, row.getByRole("link", { name: "Få har sagt" }));
      if (await walk.button(page, "Find, hvad få har sagt").isVisible())
        await enter(page, walk.button(page, "Find, hvad få har sagt"));
      await walk.reloadUntil(
        page,
        async () => (await page.getByText(/naturbegravelsesplads|begravelsesplads i naturen/i).count()) > 0,
      );
      await whole(page);
      const view = page
        .locator("[id^=view-]")
        .filter({ hasText: /begravelsesplads/i })
        .first();
      await tabTo(page, view.locator("summary"));
      await page.keyboard.press("Enter");
      await typeIn(
        page,
        view.getByLabel(/^Hvad er synspunktet/),
        "Nogle savner en begravelsesplads i naturen",
      );
      await enter(page, view.getByRole("button", { name: "Tag med som mindretal" }));
      await page.getByText("Synspunktet er taget med.").waitFor();
    });

    await step("groups are compared", async () => {
      await enter(page, row.getByRole("link", { name: "Grupper" }));
      await whole(page);
    });

    await step("a second coder codes ten per cent blind, and the two are held together", async () => {
      await enter(page, row.getByRole("link", { name: "Dobbeltkodning" }));
      await tabTo(page, page.getByLabel("Hvem koder for anden gang?"));
      await page.keyboard.type("Jens");
      await enter(page, walk.button(page, "Træk stikprøven"));
      const coder = await opened.openAs(people.otherSecretary);
      await coder.goto(`${origin}${base}/samples/1`);
      for (let at = 1; at <= 10; at++) {
        await keyThrough(coder, String(1 + (at % 7)));
        await keyThrough(coder, "j");
      }
      await codeBlind(opened);
      await coder.goto(`${origin}${base}/samples/1`);
      await enter(coder, walk.button(coder, "Aflevér"));
      await walk.reloadUntil(coder, () =>
        coder.getByRole("heading", { name: "Hvor enige er I?" }).isVisible(),
      );
      await whole(coder);
    });

    await step("the summary says all of it, with one ledger, as page, PDF and Word file", async () => {
      const total = await totalOf(opened);
      await page.goto(`${origin}${base}/summary`);
      await whole(page);
      const sum = await walk.readLedgerTable(page, "Hvad blev der af udsagnene?");
      assert.equal(sum.total, total);
      assert.equal(
        sum.parts.reduce((all, each) => all + each, 0),
        total,
      );
      const words = (await page.getByRole("main").textContent()) ?? "";
      for (const said of [/begravelsesplads i naturen/, /alfa/i, /Bussen, der mangler/])
        assert.match(words, said);
      const pdf = (await readPdf(await bytesOf(opened, `${base}/summary.pdf`))).text;
      const docx = (await readDocx(await bytesOf(opened, `${base}/summary.docx`))).text;
      for (const text of [pdf, docx]) {
        const flat = text.replace(/\s+/g, " ");
        for (const said of [/begravelsesplads i naturen/, /alfa/i, /Bussen, der mangler/])
          assert.match(flat, said);
      }
    });
  }));

/** Nothing for axe to say, at a desk and on a phone, and nothing to push sideways at 320 px. */
async function whole(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await axeViolations(page), [], `${page.url()} at ${width} px`);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  assert.equal(await sidewaysScroll(page), 0, `${page.url()} at 320 px`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The sum at the foot of a page of themes: its parts come to all there are. */
async function assertSum(page: Page, total: number): Promise<void> {
  const words =
    (await page.getByRole("paragraph").filter({ hasText: "i intet tema" }).last().textContent()) ?? "";
  const numbers = [...words.matchAll(/\d[\d.]*/g)].map(([number]) => Number(number.replaceAll(".", "")));
  assert.equal(numbers.at(-1), total);
  assert.equal(
    numbers.slice(0, -1).reduce((all, each) => all + each, 0),
    total,
  );
}

async function numbersOf({ house }: OpenedHouse, sql: string): Promise<number> {
  const { rows } = await house.superuser.query(sql);
  return rows[0].n;
}

const totalOf = (opened: OpenedHouse) =>
  numbersOf(opened, "select count(*)::int as n from statement where retired_at is null");
const themesOf = (opened: OpenedHouse) =>
  numbersOf(opened, "select count(*)::int as n from standing_theme where not retired");

async function joinAs({ house }: OpenedHouse, person: string, role: string): Promise<void> {
  await house.superuser.query(
    `insert into membership (id, person_id, scope_kind, scope_id, role, granted_by)
     select gen_random_uuid(), $1, 'process', id, $2, created_by from process where slug = $3`,
    [person, role, cast.process.slug],
  );
}

/** What still waits gets the area the machine proposes, or the rest, set by set where they are alike. */
async function codeTheRest(opened: OpenedHouse): Promise<void> {
  const { rows: sets } = await opened.house.superuser.query(
    `select (array_agg(s.number order by m.position))[1] as number, (array_agg(q.focus_area_id order by q.score desc))[1] as area
       from copy_member m join copy_run r on r.id = m.run_id
       join statement s on s.id = m.statement_id join proposal q on q.statement_id = s.id
      where r.number = (select max(number) from copy_run) group by m.set_number having count(*) > 5`,
  );
  for (const { number, area } of sets)
    await post(opened, people.analyst, `/copies/${number}`, { area, seen: String(Number.MAX_SAFE_INTEGER) });
  const { rows } = await opened.house.superuser.query(
    `select s.statement_id as id, p.focus_area_id as area, p.band
       from statement_place s left join lateral (
         select focus_area_id, band from proposal q join run r on r.id = q.run_id
          where q.statement_id = s.statement_id order by r.number desc limit 1) p on true
      where s.place = 'waiting' order by s.number`,
  );
  for (const { id, area, band } of rows)
    await post(
      opened,
      people.analyst,
      `/coding/${id}`,
      area && band !== "rest" ? { area } : { rest: "Uden for områderne" },
    );
}

/** The second coder's sample to its end. */
async function codeBlind(opened: OpenedHouse): Promise<void> {
  const { rows: areas } = await opened.house.superuser.query(
    "select f.id from focus_area f join process p on p.id = f.process_id where p.slug = $1 order by f.position",
    [cast.process.slug],
  );
  const { rows } = await opened.house.superuser.query(
    `select m.position, (select c.focus_area_id from standing_coding c
        where c.statement_id = m.statement_id and c.target = 'area' and c.state = 'confirmed' limit 1) as area
       from sample_member m where m.position > 10 order by m.position`,
  );
  for (const { position, area } of rows)
    await post(opened, people.otherSecretary, `/samples/1/statements/${position}`, {
      area: position % 5 === 0 || !area ? areas[position % areas.length].id : area,
    });
}

async function post(
  { house }: OpenedHouse,
  who: typeof people.analyst | typeof people.otherSecretary,
  url: string,
  body: Record<string, string>,
): Promise<void> {
  const answer = await house.http.inject({
    method: "POST",
    url: `${base}${url}`,
    headers: { "content-type": "application/x-www-form-urlencoded", ...(await house.as(who)) },
    payload: new URLSearchParams({ seen: "0", ...body }).toString(),
  });
  assert.equal(answer.statusCode, 303, `${url}: ${answer.body.slice(0, 300)}`);
}

async function bytesOf({ house }: OpenedHouse, url: string): Promise<Uint8Array> {
  const answer = await house.http.inject({ url, headers: await house.as(people.analyst) });
  assert.equal(answer.statusCode, 200, url);
  return answer.rawPayload;
}
