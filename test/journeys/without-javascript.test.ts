import assert from "node:assert/strict";
import { test } from "node:test";
import { firstAdministratorLink, withOpenHouse } from "#test/journeys/open-house.ts";
import { ownAreas, ownNote } from "#test/journeys/own-material.ts";
import * as walk from "#test/journeys/walk.ts";

const process = "Uden script";

test("without JavaScript everything from the first link to the summary can be done", async () =>
  withOpenHouse(async (opened) => {
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
  }));
