import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import {
  assertFocusKept,
  enter,
  keyThrough,
  keyToField,
  seeFocus,
  tabTo,
  typeIn,
} from "#test/journeys/keyboard.ts";
import { firstAdministratorLink, withOpenHouse } from "#test/journeys/open-house.ts";
import { ownAreas, ownNote } from "#test/journeys/own-material.ts";
import { stepsOf } from "#test/journeys/steps.ts";
import * as walk from "#test/journeys/walk.ts";

const process = "Kun taster";

test("with the keyboard alone, from the first link to the summary, focus is always seen and never lost", async (t) =>
  withOpenHouse(async (opened) => {
    const step = stepsOf(t);
    const page = await opened.openPage();
    const room = (name: string) =>
      page.getByRole("navigation", { name: "Processens rum" }).getByRole("link", { name, exact: true });
    const home = page.getByRole("banner").getByRole("link", { name: process, exact: true });

    await step("signs in, and the first Tab offers to skip to the content", async () => {
      await page.goto(await firstAdministratorLink(opened));
      await page.keyboard.press("Tab");
      const skip = await seeFocus(page);
      assert.match(skip.what, /Gå til sidens indhold/);
      assert.equal(skip.wrong, null);
      await page.keyboard.press("Enter");
      assert.match((await seeFocus(page)).what, /#main-content/);
      await typeIn(page, page.getByLabel("Navn"), "Tove Lindgaard");
      await typeIn(page, page.getByLabel("Mailadresse"), "tove@aakaer.example");
      await keyThrough(page, "Enter");
    });

    await step("makes a process with three areas", async () => {
      await enter(page, page.getByRole("link", { name: "Ny proces" }));
      await typeIn(page, page.getByLabel("Hvad hedder processen?"), process);
      await typeIn(page, page.getByLabel("Kommune", { exact: true }), "Åkær Kommune");
      await keyThrough(page, "Enter");
      await enter(page, page.getByRole("heading", { name: "Fokusområder" }).getByRole("link"));
      for (const area of ownAreas.slice(0, 3)) {
        await typeIn(page, page.getByLabel("Navn"), area.name);
        await typeIn(page, page.getByLabel("Definition"), area.definition);
        await enter(page, walk.button(page, "Tilføj fokusområde"));
      }
      await enter(page, home);
    });

    await step("brings a note in, undoes a repair, takes it in again, and approves", async () => {
      await enter(page, room("Dokumenter"));
      await enter(page, page.getByRole("link", { name: "Læg dokumenter ind" }).first());
      await page.getByLabel("Filer").setInputFiles(ownNote);
      await tabTo(page, walk.button(page, "Læg ind og læs"));
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/review/);
      await page.getByRole("heading", { name: "Sådan læser vi den" }).waitFor();
      await enter(page, walk.button(page, /^Fortryd alle/).first());
      await assertFocusKept(page);
      await enter(page, walk.button(page, /^Tag .*med igen/).first());
      await assertFocusKept(page);
      const approve = walk.button(page, "Godkend læsningen");
      for (let left = 20; left > 0 && (await approve.isDisabled()); left--) {
        await enter(page, walk.firstAnswer(page));
        await assertFocusKept(page);
      }
      await enter(page, approve);
      await page
        .getByText(/^Godkendt af /)
        .first()
        .waitFor();
    });

    await step("codes with the keys of the coding screen", async () => {
      await enter(page, page.getByRole("banner").getByRole("link", { name: process, exact: true }));
      await enter(page, room("Kodning"));
      await walk.reloadUntil(page, () =>
        page
          .getByText(/kørsel/)
          .first()
          .isVisible(),
      );
      const total = await walk.statementTotal(page);
      await helpForKeys(page);
      for (const key of ["1", "2", "3"]) {
        await keyThrough(page, key);
        await page.getByText(/^Lagt i »/).waitFor();
        await keyThrough(page, "j");
      }
      await keyToField(page, "r");
      await page.keyboard.insertText("Om haven");
      await keyThrough(page, "Enter");
      await page.getByText("Lagt i resten som »Om haven«.").waitFor();
      await keyThrough(page, "j");
      await keyToField(page, "x");
      await page.keyboard.insertText("Sendt to gange");
      await keyThrough(page, "Enter");
      assert.deepEqual(await walk.readSum(page), { parts: [3, total - 5, 1, 1], total });
      await keyThrough(page, "u");
      await page.getByText(/^Fortrudt: /).waitFor();
      assert.deepEqual(await walk.readSum(page), { parts: [3, total - 4, 1, 0], total });
      const here = page.url();
      await keyThrough(page, "j");
      await keyThrough(page, "k");
      assert.equal(new URL(page.url()).pathname, new URL(here).pathname);
    });

    await step("a code given with Enter keeps focus on its button", async () => {
      const first = page.getByRole("form", { name: "Fokusområder" }).getByRole("button").first();
      await enter(page, first);
      assert.ok(await first.evaluate((button) => button === document.activeElement));
      await enter(page, walk.button(page, "Fortryd sidste"));
      await assertFocusKept(page);
    });

    await step("searches from the keyboard and comes to the summary", async () => {
      await page.keyboard.press("/");
      assert.equal((await seeFocus(page)).wrong, null);
      await page.keyboard.insertText("zzz");
      await keyThrough(page, "Enter");
      await page.getByText("Ingen udsagn passer til søgningen.").waitFor();
      await enter(page, page.getByRole("link", { name: "Vis alle" }).first());
      const sum = await walk.readSum(page);
      await enter(page, home);
      await enter(page, room("Sammenfatning"));
      assert.deepEqual(await walk.readLedgerTable(page, "Hvad blev der af udsagnene?"), sum);
    });

    await step("looks a page through, decides what was found, and publishes it", async () => {
      await enter(page, room("Offentliggør"));
      await enter(page, page.getByRole("rowheader").getByRole("link").first());
      const boxes = page.getByRole("list", { name: "Ikke afgjort" }).getByRole("checkbox");
      while ((await boxes.count()) > 0) {
        await tabTo(page, boxes.first());
        await page.keyboard.press("Space");
        await tabTo(page, page.getByRole("radio").first());
        await page.keyboard.press("Space");
        await typeIn(page, page.getByLabel("Hvorfor?"), "Ingen person kan kendes");
        await enter(page, walk.button(page, "Afgør de valgte"));
      }
      await typeIn(page, page.getByLabel("Hvorfor offentliggøres det nu?"), "Aftalt på mødet");
      await enter(page, walk.button(page, "Offentliggør siden"));
      await page.getByText("Siden er offentliggjort.").waitFor();
    });
  }));

async function helpForKeys(page: Page): Promise<void> {
  const help = page.getByRole("heading", { name: "Taster på denne side" });
  await page.keyboard.press("?");
  await help.waitFor();
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  assert.equal((await seeFocus(page)).wrong, null);
}
