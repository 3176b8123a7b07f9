import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { cast, people } from "#test/cast/cast.ts";
import { bringIn, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { damagedNote } from "#test/fixtures/damaged-note.ts";
import { type OpenedHouse, withOpenHouse } from "#test/journeys/open-house.ts";
import * as walk from "#test/journeys/walk.ts";

const base = `/process/${cast.process.slug}`;

test("two tabs, the back button and a double click lose nothing and send nothing twice", async (t) =>
  withOpenHouse(async (opened) => {
    await makeFocusAreas(opened.house);
    await bringIn(opened.house, "notat.txt", damagedNote);

    await t.test("the second of two tabs is told what the first did, and nothing is lost", async () => {
      const first = await opened.openAs(people.analyst);
      const second = await opened.openAs(people.secretary);
      await first.goto(`${opened.origin}${base}/coding`);
      await second.goto(first.url());
      const area = (page: Page, at: number) =>
        page.getByRole("form", { name: "Fokusområder" }).getByRole("button").nth(at);
      await walk.press(first, area(first, 0));
      await walk.press(second, area(second, 1));
      await second
        .getByText(`${people.analyst.name} lagde udsagnet i »Gode boliger« imens.`)
        .first()
        .waitFor();
      assert.equal(await area(second, 0).getAttribute("aria-pressed"), "true");
      await first.reload();
      assert.equal(await area(first, 0).getAttribute("aria-pressed"), "true");
      await walk.press(second, area(second, 1));
      await first.reload();
      for (const at of [0, 1]) assert.equal(await area(first, at).getAttribute("aria-pressed"), "true");
      for (const page of [first, second]) await page.context().close();
    });

    await t.test("back after a post shows the page, and does not send again", async () => {
      const page = await opened.openAs(people.secretary);
      await addPhase(page, opened, "Første fase");
      await page.goto(`${opened.origin}${base}`);
      await page.goBack();
      await page.reload();
      await page.goBack();
      await page.goForward();
      assert.equal(await countRows(opened, "phase"), 1);
      await page.context().close();
    });

    await t.test("a double click on a button sends once", async () => {
      const page = await opened.openAs(people.secretary);
      await page.goto(`${opened.origin}${base}/phases`);
      await page.getByLabel("Navn").fill("Dobbelt fase");
      const there = page.waitForEvent("load");
      await walk.button(page, "Tilføj fase").dblclick({ noWaitAfter: true });
      await there;
      await page.getByRole("heading", { name: "Dobbelt fase" }).first().waitFor();
      assert.equal(await countRows(opened, "phase"), 2);
      await page.context().close();
    });

    await t.test("a form with an error keeps everything that was typed", async () => {
      const page = await opened.openAs(people.secretary);
      await page.goto(`${opened.origin}${base}/phases`);
      await page.getByLabel("Hvad sker der i fasen?").fill("Vi taler sammen");
      await page.getByLabel("Begynder").fill("når isen går");
      await page.getByLabel("Slutter").fill("medio 2027");
      await walk.press(page, walk.button(page, "Tilføj fase"));
      await page.getByRole("alert").or(page.locator(".error-summary")).first().waitFor();
      assert.equal(await page.getByLabel("Hvad sker der i fasen?").inputValue(), "Vi taler sammen");
      assert.equal(await page.getByLabel("Begynder").inputValue(), "når isen går");
      assert.equal(await page.getByLabel("Slutter").inputValue(), "medio 2027");
      assert.equal(await countRows(opened, "phase"), 2);
      await page.context().close();
    });
  }));

async function addPhase(page: Page, { origin }: OpenedHouse, name: string): Promise<void> {
  await page.goto(`${origin}${base}/phases`);
  await page.getByLabel("Navn").fill(name);
  await walk.press(page, walk.button(page, "Tilføj fase"));
  await page.getByRole("heading", { name }).waitFor();
}

async function countRows({ house }: OpenedHouse, table: string): Promise<number> {
  return (await house.superuser.query(`select 1 from ${table}`)).rows.length;
}
