import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeViolations, sidewaysScroll } from "#test/browser.ts";
import { cast, people } from "#test/cast/cast.ts";
import { bringIn, codeByHand, makeFocusAreas } from "#test/cast/spoken-house.ts";
import { damagedNote } from "#test/fixtures/damaged-note.ts";
import { type OpenedHouse, withOpenHouse } from "#test/journeys/open-house.ts";
import { stepsOf } from "#test/journeys/steps.ts";

const base = `/process/${cast.process.slug}`;

test("what is written in the editor survives a reload, a lost connection and a colleague", async (t) =>
  withOpenHouse(async (opened) => {
    const step = stepsOf(t);
    const areas = await makeFocusAreas(opened.house);
    await bringIn(opened.house, "notat.txt", damagedNote);
    await workDone(opened);
    await codeByHand(opened.house, [{ words: "", area: areas[0]! }]);
    const page = await opened.openAs(people.secretary);
    let draft = "";

    await step("from the summary a draft is begun with one press", async () => {
      await page.goto(`${opened.origin}${base}/summary`);
      await page.getByRole("button", { name: "Redigér" }).click();
      await page.getByRole("heading", { name: "Udkast til sammenfatning" }).waitFor();
      draft = page.url();
    });

    await step("words are saved while they are written", async () => {
      await openLead(page);
      await text(page).fill("Her er, hvad [1: x] siger.");
      await page.getByText("Ikke gemt endnu. Skriv bare videre.").waitFor();
      await saved(page);
      assert.equal(await printedLead(opened), "Her er, hvad [1] siger.");
      await page.reload();
      assert.match(await text(page).inputValue(), /Her er, hvad \[1: \d+ udsagn\] siger\./);
      assert.ok(await page.locator("[data-kept]").isHidden(), "nothing is left to be offered");
    });

    await step("without connection they stay here, and go when it comes back", async () => {
      await page.context().setOffline(true);
      await text(page).fill("Skrevet uden net om [1: x].");
      await page.getByText("Ikke gemt endnu. Skriv bare videre.").waitFor();
      await page.waitForFunction(() =>
        Object.keys(localStorage).some((key) => key.startsWith("autosave draft")),
      );
      assert.equal(await printedLead(opened), "Her er, hvad [1] siger.");
      await page.context().setOffline(false);
      await saved(page);
      assert.equal(await printedLead(opened), "Skrevet uden net om [1].");
      assert.deepEqual(await keptPlaces(page), []);
    });

    await step("a reload before they were received offers them again", async () => {
      await page.route("**/block", (route) => route.abort());
      await text(page).fill("Skrevet lige før genindlæsning, [1: x].");
      await page.waitForFunction(() =>
        Object.keys(localStorage).some((key) => key.startsWith("autosave draft")),
      );
      await page.goto(draft);
      await page.getByText("Du har tekst her på maskinen").waitFor();
      await page.unroute("**/block");
      await page.getByRole("link", { name: "Se den" }).click();
      await page.getByRole("button", { name: "Sæt den ind" }).click();
      assert.equal(await text(page).inputValue(), "Skrevet lige før genindlæsning, [1: x].");
      await saved(page);
      assert.equal(await printedLead(opened), "Skrevet lige før genindlæsning, [1].");
    });

    await step("a mangled field is told while writing, and the words stay", async () => {
      await text(page).fill("Skrevet med [1: x en fejl.");
      await page
        .getByText(/Et talfelt er gået i stykker/)
        .first()
        .waitFor();
      assert.equal(await text(page).inputValue(), "Skrevet med [1: x en fejl.");
      await text(page).fill("Skrevet uden fejl, [1: x].");
      await saved(page);
    });

    await step("two who write in the same block find both texts side by side", async () => {
      const other = await opened.openAs(people.otherSecretary);
      await other.goto(draft);
      await openLead(other);
      await page.goto(draft);
      await openLead(page);
      await text(page).fill("Karens ord, [1: x].");
      await saved(page);
      await text(other).fill("Jens' ord, [1: x].");
      await other.getByText("En anden har rettet det samme.").waitFor();
      await other.goto(draft);
      const both = other.getByRole("region", { name: "To tekster" });
      for (const words of [/^Karens ord, \d/, /^Jens' ord, \d/]) await both.getByText(words).waitFor();
      await both.getByRole("button", { name: "Brug denne" }).last().click();
      await printedWords(other, /Jens' ord, \d/).waitFor();
      assert.equal(await printedLead(opened), "Jens' ord, [1].");
      await other.context().close();
    });

    await step("the button saves too, and leaves nothing behind", async () => {
      await page.goto(draft);
      await openLead(page);
      await text(page).fill("Gemt med knappen, [1: x].");
      await page.getByRole("button", { name: "Gem", exact: true }).click();
      await printedWords(page, /Gemt med knappen, \d/).waitFor();
      assert.deepEqual(await keptPlaces(page), []);
    });

    await step("without script a block is rewritten, left out and approved", async () => {
      const plain = await opened.openAs(people.secretary, { javaScript: false });
      await plain.goto(draft);
      await openLead(plain);
      await text(plain).fill("Uden script, [1: x].");
      await plain.getByLabel(/^Det er mine egne ord/).check();
      await plain.getByRole("button", { name: "Gem", exact: true }).click();
      await printedWords(plain, /Uden script, \d/).waitFor();
      await plain.getByRole("button", { name: "Godkend" }).click();
      await plain.getByText("Siden godkendelsen er ingen udsagn flyttet.").waitFor();
      await plain.context().close();
    });

    await step("axe finds nothing, and nothing is pushed sideways at 320 px", async () => {
      await page.goto(`${opened.origin}${base}/summary`);
      const version = await page.getByRole("link", { name: "Godkendt version 1" }).getAttribute("href");
      const moved = `${version}/moved`;
      await page.goto(draft);
      const why = await page
        .getByRole("link", { name: /^Hvorfor\?/ })
        .nth(1)
        .getAttribute("href");
      const edit = await page
        .getByRole("link", { name: /^Rediger/ })
        .nth(1)
        .getAttribute("href");
      for (const path of [draft, edit!, why!, `${draft}/left-out`, version!, moved])
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(new URL(path, opened.origin).href);
          assert.deepEqual(await axeViolations(page), [], `${path} at ${width}`);
          if (width === 320) assert.equal(await sidewaysScroll(page), 0, path);
        }
    });
  }));

/** The worker may still have a job in hand when the queue is empty. */
async function workDone({ house }: OpenedHouse): Promise<void> {
  for (;;) {
    const { rows } = await house.superuser.query(
      "select count(*)::int as n from job where finished_at is null",
    );
    if (rows[0].n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const text = (page: Page) => page.getByRole("textbox", { name: "Teksten" });

const printedWords = (page: Page, words: RegExp) => page.locator(".eb-words > p").filter({ hasText: words });

const saved = (page: Page) =>
  page
    .locator("[data-state]")
    .filter({ hasText: /^Gemt kl\./ })
    .waitFor();

async function openLead(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /^Rediger/ })
    .nth(1)
    .click();
  await text(page).waitFor();
}

/** The lead as it is kept, whatever the screen says. */
async function printedLead({ house }: OpenedHouse): Promise<string> {
  const { rows } = await house.superuser.query(
    `select block->'words'->>'text' as text from report_draft d
       join report_edit e on e.draft_id = d.id and e.revision = d.revision,
       jsonb_array_elements(e.content->'blocks') block
      where block->>'key' = 'top/paragraph:list-all'`,
  );
  return rows[0]?.text;
}

async function keptPlaces(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("autosave draft")));
}
