import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeViolations, sidewaysScroll } from "#test/browser.ts";
import { people } from "#test/cast/cast.ts";
import { type OpenedHouse, withOpenHouse } from "#test/journeys/open-house.ts";
import { seedMaterial } from "#test/journeys/seed-material.ts";
import { sixtyRows } from "#test/journeys/sixty-rows.ts";
import { stepsOf } from "#test/journeys/steps.ts";
import * as walk from "#test/journeys/walk.ts";
import { sharedIsAbsent } from "#test/shared.ts";

const process = "Prøven";
const slug = "proeven";
const seeds = await seedMaterial();

test(
  "22 points and 60 rows become a summary that is signed, published, read on a phone, and stays as it was",
  { skip: seeds ? false : sharedIsAbsent },
  async (t) =>
    withOpenHouse(async (opened) => {
      const step = stepsOf(t);
      const { note, areas } = seeds!;
      const page = await opened.openAs(people.administrator);
      const phone = await opened.openPage({ width: 360, javaScript: false });

      await step(
        "the note and the sheet are in: 82 statements, and the unused column is nowhere",
        async () => {
          await walk.makeProcess(page, process);
          await walk.addFocusAreas(page, process, areas);
          await walk.bringIn(page, process, note);
          await walk.answerAndApprove(page);
          await page.goto(`${opened.origin}/process/${slug}/intakes/sheet`);
          await page.getByLabel("Regneark", { exact: true }).setInputFiles(sixtyRows);
          await walk.button(page, "Se på filen").click();
          await page.getByRole("heading", { name: "Hvad er kolonnerne?" }).waitFor();
          await page.getByLabel("Navn bruges som").selectOption({ label: "Bruges ikke" });
          await walk.press(page, walk.button(page, "Tjek rækkerne"));
          await page.getByText("Alle 60 rækker kan læses ind.").waitFor();
          await walk.press(page, walk.button(page, "Læs rækkerne ind"));
          await walk.reloadUntil(page, () => page.getByText("60 input er læst ind.").isVisible());
          assert.equal(await statementsOf(opened), 82);
          assert.equal(await findsInDatabase(opened, "Unavngiven Testesen"), false);
        },
      );

      await step("the analyst codes", async () => {
        await walk.goToRoom(page, process, "Kodning");
        await walk.reloadUntil(page, () =>
          page
            .getByText(/Forslag fra kørsel/)
            .first()
            .isVisible(),
        );
        for (let at = 0; at < 3; at++) {
          await walk.press(page, walk.button(page, /^Godkend /).first());
          await walk.press(page, page.getByRole("link", { name: "Næste", exact: true }));
        }
        await codeTheRest(opened);
      });

      await step("the secretary edits the summary and her leader approves it", async () => {
        await walk.goToRoom(page, process, "Sammenfatning");
        await walk.press(page, walk.button(page, "Redigér"));
        await page
          .getByRole("link", { name: /^Rediger/ })
          .nth(1)
          .click();
        const text = page.getByRole("textbox", { name: "Teksten" });
        await text.fill("Det her er samlet af [1: x], som folk har sagt dem.");
        await page.getByLabel(/^Det er mine egne ord/).check();
        await walk.press(page, walk.button(page, "Gem"));
        await page
          .getByText(/Det her er samlet af 82/)
          .first()
          .waitFor();
        await walk.press(page, walk.button(page, "Godkend"));
        await page.getByText("Siden godkendelsen er ingen udsagn flyttet.").waitFor();
      });

      await step("nothing is public yet", async () => {
        const answer = await phone.goto(`${opened.origin}/${slug}`);
        assert.equal(answer?.status(), 404);
      });

      await step("each page is looked through, decided and published with a reason", async () => {
        await page.goto(`${opened.origin}/process/${slug}/publishing`);
        for (const href of await thingsOf(page)) {
          await page.goto(new URL(href, opened.origin).href);
          await decideAll(page);
          await page.getByLabel("Hvorfor offentliggøres det nu?").fill("Aftalt på mødet.");
          await walk.press(page, walk.button(page, /^Offentliggør siden$/));
          await page
            .getByText(/offentliggjort/)
            .first()
            .waitFor();
        }
      });

      const summary = `${opened.origin}/${slug}/summary`;
      let pdf: Buffer = Buffer.alloc(0);
      await step(
        "a stranger on a phone without script reads it, and every number opens its list",
        async () => {
          await phone.goto(opened.origin);
          await phone.getByRole("link", { name: process }).click();
          await phone.getByRole("heading", { level: 1, name: process }).waitFor();
          await phone.getByRole("navigation").getByRole("link", { name: "Sammenfatning" }).click();
          await phone
            .getByText(/Det her er samlet af/)
            .first()
            .waitFor();
          const number = phone.getByRole("link", { name: /^82/ }).first();
          await number.click();
          assert.match(
            (await phone
              .getByText(/^82 udsagn$/)
              .first()
              .textContent()) ?? "",
            /82/,
          );
          assert.equal(await sidewaysScroll(await onPhone(opened, summary)), 0);
          pdf = await fetchBytes(`${summary}/1/file.pdf`);
          assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
        },
      );

      await step("axe finds nothing on the public pages, on a screen and on a phone", async () => {
        for (const width of [1280, 360]) {
          const reader = await opened.openPage({ width });
          for (const path of [
            "",
            "/focus-areas",
            "/focus-areas/1",
            "/summary",
            "/lists/statements",
            "/data",
          ]) {
            await reader.goto(`${opened.origin}/${slug}${path}`);
            assert.deepEqual(await axeViolations(reader), [], `${path} at ${width}`);
          }
          await reader.context().close();
        }
      });

      await step("coded anew, the paper stays byte for byte and the page says what moved", async () => {
        const moved = await moveOne(opened);
        await jobsDone(opened);
        assert.deepEqual(await fetchBytes(`${summary}/1/file.pdf`), pdf);
        await phone.goto(summary);
        await phone.getByText(/Siden godkendelsen er/).waitFor();
        await phone
          .getByRole("link", { name: /^1\sudsagn$/ })
          .first()
          .click();
        await phone.getByRole("link", { name: `Udsagn ${moved}` }).waitFor();
      });

      await step("withdrawn, it is gone at the very next request", async () => {
        await page.goto(`${opened.origin}/process/${slug}/publishing`);
        const withdrawals = page.getByRole("link", { name: /^Træk siden tilbage/ });
        const hrefs = await withdrawals.evaluateAll((links) =>
          links.map((link) => link.getAttribute("href")),
        );
        for (const href of hrefs) {
          await page.goto(new URL(href ?? "", opened.origin).href);
          await page.getByLabel("Hvorfor trækkes den tilbage?").fill("Prøven er slut.");
          await walk.press(page, walk.button(page, /^Træk/));
        }
        for (const path of [
          "",
          "/summary",
          "/summary/1",
          "/summary/1/file.pdf",
          "/focus-areas/1",
          "/data.csv",
          "/feed.xml",
        ])
          assert.equal((await fetch(`${opened.origin}/${slug}${path}`)).status, 404, path);
      });
    }),
);

const thingsOf = (page: Page) =>
  page
    .getByRole("table")
    .first()
    .getByRole("rowheader")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

/** Everything found on a page may stand, with a reason, until nothing is left to decide. */
async function decideAll(page: Page): Promise<void> {
  for (let rounds = 0; rounds < 5; rounds++) {
    const boxes = page.getByRole("list", { name: "Ikke afgjort" }).getByRole("checkbox");
    const count = await boxes.count();
    if (count === 0) return;
    for (let at = 0; at < count; at++) await boxes.nth(at).check({ force: true });
    await page.getByText("Må stå", { exact: true }).click();
    await page.getByLabel("Hvorfor?").fill("Ingen person kan kendes.");
    await walk.press(page, walk.button(page, "Afgør de valgte"));
  }
}

async function onPhone(opened: OpenedHouse, url: string): Promise<Page> {
  const reader = await opened.openPage({ width: 360 });
  await reader.goto(url);
  return reader;
}

async function statementsOf({ house }: OpenedHouse): Promise<number> {
  const { rows } = await house.superuser.query(
    "select count(*)::int as n from statement s join process p on p.id = s.process_id where p.slug = $1 and s.retired_at is null",
    [slug],
  );
  return rows[0].n;
}

/** Whether some words stand anywhere in any table. */
async function findsInDatabase({ house }: OpenedHouse, words: string): Promise<boolean> {
  const { rows } = await house.superuser.query(
    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  for (const { table_name } of rows) {
    const found = await house.superuser.query(
      `select 1 from "${table_name}" t where t::text like '%' || $1 || '%' limit 1`,
      [words],
    );
    if (found.rows.length > 0) return true;
  }
  return false;
}

/** What is not decided yet goes round the areas, as somebody with an afternoon would do it. */
async function codeTheRest(opened: OpenedHouse): Promise<void> {
  const { house } = opened;
  const { rows: areas } = await house.superuser.query(
    "select f.id from focus_area f join process p on p.id = f.process_id where p.slug = $1 order by f.position",
    [slug],
  );
  const { rows: waiting } = await house.superuser.query(
    `select s.statement_id as id from statement_place s join process p on p.id = s.process_id
      where p.slug = $1 and s.place = 'waiting' order by s.number`,
    [slug],
  );
  for (const [at, { id }] of waiting.entries())
    await post(
      opened,
      `/coding/${id}`,
      at % 9 === 8 ? { rest: "Enkeltstående" } : { area: areas[at % 5].id },
    );
}

/** @returns the number of the statement that was moved */
async function moveOne(opened: OpenedHouse): Promise<number> {
  const { rows } = await opened.house.superuser.query(
    `select s.statement_id as id, s.number, (select max(id) from coding) as newest
       from statement_place s join process p on p.id = s.process_id
      where p.slug = $1 and s.place = 'rest' order by s.number limit 1`,
    [slug],
  );
  const { rows: areas } = await opened.house.superuser.query(
    "select f.id from focus_area f join process p on p.id = f.process_id where p.slug = $1 order by f.position",
    [slug],
  );
  await post(opened, `/coding/${rows[0].id}`, { area: areas[0].id, seen: String(rows[0].newest) });
  return rows[0].number;
}

async function post({ house }: OpenedHouse, url: string, body: Record<string, string>): Promise<void> {
  const answer = await house.http.inject({
    method: "POST",
    url: `/process/${slug}${url}`,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(await house.as(people.administrator)),
    },
    payload: new URLSearchParams({ seen: "0", ...body }).toString(),
  });
  assert.equal(answer.statusCode, 303, `${url}: ${answer.body.slice(0, 300)}`);
}

async function jobsDone({ house }: OpenedHouse): Promise<void> {
  const giveUp = Date.now() + 60_000;
  for (;;) {
    const { rows } = await house.superuser.query(
      "select count(*)::int as n from job where finished_at is null and gave_up_at is null and run_after <= now()",
    );
    if (rows[0].n === 0) return;
    assert.ok(Date.now() < giveUp, "the jobs never came to an end");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function fetchBytes(url: string): Promise<Buffer> {
  const answer = await fetch(url);
  assert.equal(answer.status, 200, url);
  return Buffer.from(await answer.arrayBuffer());
}
