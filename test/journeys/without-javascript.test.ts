import assert from "node:assert/strict";
import { test } from "node:test";
import { publishThing } from "#test/journeys/look-through.ts";
import { firstAdministratorLink, withOpenHouse } from "#test/journeys/open-house.ts";
import { ownAreas, ownNote } from "#test/journeys/own-material.ts";
import { sixtyRows } from "#test/journeys/sixty-rows.ts";
import { stepsOf } from "#test/journeys/steps.ts";
import * as walk from "#test/journeys/walk.ts";

const process = "Uden script";

test("without JavaScript everything from the first link to a withdrawn page can be done", async (t) =>
  withOpenHouse(async (opened) => {
    const step = stepsOf(t);
    const page = await opened.openPage({ javaScript: false });
    await walk.becomeFirstAdministrator(page, await firstAdministratorLink(opened));
    await walk.makeProcess(page, process);
    await walk.addFocusAreas(page, process, ownAreas.slice(0, 3));
    await walk.bringIn(page, process, ownNote);
    await walk.answerAndApprove(page);

    await walk.goToRoom(page, process, "Kodning");
    await walk.reloadUntil(page, () =>
      page
        .getByText(/kørsel/)
        .first()
        .isVisible(),
    );
    const total = await walk.statementTotal(page);
    assert.ok(total > 5);
    const area = page.getByRole("form", { name: "Fokusområder" }).getByRole("button");
    const acts = page.getByRole("form", { name: "Andet" });
    const next = page.getByRole("link", { name: "Næste", exact: true });
    for (const at of [0, 1, 2]) {
      await walk.press(page, area.nth(at));
      assert.equal(await area.nth(at).getAttribute("aria-pressed"), "true");
      await walk.press(page, next);
    }
    await walk.press(page, acts.getByRole("button", { name: "Læg i resten" }));
    await page.getByLabel("Hvad skal den del af resten hedde?").fill("Om haven");
    await walk.press(page, page.getByRole("form", { name: "Læg i resten" }).getByRole("button").first());
    await walk.press(page, next);
    await walk.press(page, acts.getByRole("button", { name: "Udelad med grund" }));
    await walk.press(page, walk.button(page, "Sendt to gange"));
    assert.deepEqual(await walk.readSum(page), { parts: [3, total - 5, 1, 1], total });
    await walk.press(page, walk.button(page, "Fortryd sidste"));
    assert.deepEqual(await walk.readSum(page), { parts: [3, total - 4, 1, 0], total });

    await page.getByRole("searchbox").fill("zzz");
    await walk.press(page, walk.button(page, "Søg"));
    await page.getByText("Ingen udsagn passer til søgningen.").waitFor();
    await walk.press(page, page.getByRole("link", { name: "Vis alle" }).first());

    await walk.goToRoom(page, process, "Sammenfatning");
    assert.deepEqual(await walk.readLedgerTable(page, "Hvad blev der af udsagnene?"), {
      parts: [3, total - 4, 1, 0],
      total,
    });

    await step("the summary is edited and approved", async () => {
      await walk.press(page, walk.button(page, "Redigér"));
      await walk.press(page, page.getByRole("link", { name: /^Rediger/ }).nth(1));
      await page.getByRole("textbox", { name: "Teksten" }).fill("Det her er samlet af [1: x], ord for ord.");
      await page.getByLabel(/^Det er mine egne ord/).check();
      await walk.press(page, walk.button(page, "Gem"));
      await page
        .getByText(new RegExp(`Det her er samlet af ${total}`))
        .first()
        .waitFor();
      await walk.press(page, walk.button(page, "Godkend"));
      await page.getByText("Siden godkendelsen er ingen udsagn flyttet.").waitFor();
    });

    const home = `${opened.origin}/process/uden-script`;
    await step("the process page and the summary are looked through and published", async () => {
      await page.goto(`${home}/publishing`);
      for (const kind of ["Processens side", "Sammenfatning"]) await publishThing(page, kind);
      await page.goto(`${opened.origin}/uden-script/summary`);
      await page
        .getByText(/Det her er samlet af/)
        .first()
        .waitFor();
    });

    await step("a page is withdrawn", async () => {
      await page.goto(`${home}/publishing`);
      await walk.press(page, page.getByRole("link", { name: /^Træk siden tilbage/ }).first());
      await page.getByLabel("Hvorfor trækkes den tilbage?").fill("Prøven er slut.");
      await walk.press(page, walk.button(page, /^Træk/));
      await page.getByText(/Siden er trukket tilbage/).waitFor();
    });

    await step("a sheet is mapped, checked and read in", async () => {
      await page.goto(`${home}/intakes/sheet`);
      await page.getByLabel("Regneark", { exact: true }).setInputFiles(sixtyRows);
      await walk.press(page, walk.button(page, "Se på filen"));
      await page.getByLabel("Navn bruges som").selectOption({ label: "Bruges ikke" });
      await walk.press(page, walk.button(page, "Tjek rækkerne"));
      await page.getByText("Alle 60 rækker kan læses ind.").waitFor();
      await walk.press(page, walk.button(page, "Læs rækkerne ind"));
      await walk.reloadUntil(page, () => page.getByText("60 input er læst ind.").isVisible());
    });

    await step("a statement is removed by law, and its words are gone", async () => {
      const { rows } = await opened.house.superuser.query(
        "select id from statement where text like '%telte%' order by number limit 1",
      );
      await page.goto(`${home}/statements/${rows[0].id}`);
      await walk.press(page, page.getByRole("link", { name: "Fjern efter loven" }));
      await page.getByLabel("Grunden i loven").selectOption({ index: 1 });
      await page.getByLabel("Hvorfor", { exact: true }).fill("Afsenderen har bedt om det.");
      await page.getByText("Jeg ved, at det ikke kan gøres om").click();
      await walk.press(page, walk.button(page, /^Fjern/));
      await page.getByText("Afsenderen har bedt om det.").waitFor();
      await page.goto(`${home}/statements/${rows[0].id}`);
      assert.equal(await page.getByText("telte").count(), 0);
    });
  }));
