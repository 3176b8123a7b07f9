import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { readDocx, readPdf } from "#formats/write/read-back.ts";
import { firstAdministratorLink, withOpenHouse } from "#test/journeys/open-house.ts";
import { seedMaterial } from "#test/journeys/seed-material.ts";
import { stepsOf } from "#test/journeys/steps.ts";
import * as walk from "#test/journeys/walk.ts";
import { sharedIsAbsent } from "#test/shared.ts";

const process = "Prøven";
const seeds = await seedMaterial();

test(
  "a new user walks the whole way from the first link to the finished papers",
  {
    skip: seeds ? false : sharedIsAbsent,
  },
  async (t) =>
    withOpenHouse(async (opened) => {
      const { note, minutes, areas } = seeds!;
      const step = stepsOf(t);
      const page = await opened.openPage();

      await step("the link of a new house makes the first administrator, who makes a process", async () => {
        await walk.becomeFirstAdministrator(page, await firstAdministratorLink(opened));
        await walk.makeProcess(page, process);
        assert.equal(areas.length, 7);
        await walk.addFocusAreas(page, process, areas);
        for (const { name } of areas)
          assert.equal(await page.getByText(name, { exact: true }).count(), 1, name);
      });

      await step(
        "the note is read, a repair is undone and taken in again, and no point is lost",
        async () => {
          await walk.bringIn(page, process, note);
          const repairs = await repairCount(page);
          await walk.press(page, walk.button(page, /^Fortryd alle/).first());
          assert.ok((await repairCount(page)) < repairs);
          await walk.press(page, walk.button(page, /^Tag .*med igen/).first());
          assert.equal(await repairCount(page), repairs);
          await page.getByRole("heading", { name: /^22 pointer fundet/ }).waitFor();
        },
      );

      await step("a taught sign shows every place before it happens, and can be taken back", async () => {
        const repairs = await repairCount(page);
        // The note has no broken sign left; any letter shows that teaching works.
        await page.getByLabel("Tegnet, som det står i originalen").fill("c");
        await page.getByLabel("Bogstaverne, det skal være").fill("ck");
        await walk.press(page, walk.button(page, "Vis alle steder"));
        await page.getByText("Intet er rettet endnu.").waitFor();
        const places = (await page.getByRole("main").getByRole("row").count()) - 1;
        assert.ok(places > 0);
        await walk.press(page, walk.button(page, "Ret dem"));
        assert.equal(await repairCount(page), repairs + places);
        const taught = page.getByRole("listitem").filter({ hasText: /^c\s*→/ });
        await walk.press(page, taught.getByRole("button", { name: /^Fortryd/ }).first());
        assert.equal(await repairCount(page), repairs);
      });

      await step("both readings are approved, and the note gives 22 statements", async () => {
        await walk.answerAndApprove(page);
        await walk.bringIn(page, process, minutes);
        await walk.answerAndApprove(page);
        await walk.goToRoom(page, process, "Udsagn");
        await walk.reloadUntil(page, () =>
          page
            .getByRole("main")
            .getByText(/22 udsagn/)
            .first()
            .isVisible(),
        );
      });

      await step("proposals stand ready, and people decide", async () => {
        await walk.goToRoom(page, process, "Kodning");
        await walk.reloadUntil(page, () =>
          page
            .getByText(/Forslag fra kørsel/)
            .first()
            .isVisible(),
        );
        assert.equal(await walk.statementTotal(page), 22);
        for (let at = 0; at < 3; at++) {
          await walk.press(page, walk.button(page, /^Godkend /).first());
          await page.getByText("Godkendt af dig").first().waitFor();
          await walk.press(page, page.getByRole("link", { name: "Næste", exact: true }));
        }
        assert.deepEqual(await walk.readSum(page), { parts: [3, 19, 0, 0], total: 22 });
      });

      await step(
        "a correction shows what else it would move, moves it on request, and is undone whole",
        async () => {
          const moves = page.getByRole("region", { name: /^Din rettelse kan flytte/ });
          for (let tries = 0; tries < 5 && (await moves.count()) === 0; tries++) {
            const wrong = page
              .getByRole("form", { name: "Fokusområder" })
              .getByRole("button")
              .nth(6 - tries);
            await walk.press(page, wrong);
          }
          await moves.getByText("Intet er flyttet endnu.").waitFor();
          const before = await piles(page);
          await walk.press(page, moves.getByRole("button", { name: /^Flyt/ }));
          await page.getByText("Forslagene er flyttet.").waitFor();
          assert.notDeepEqual(await piles(page), before);
          await walk.press(page, walk.button(page, "Fortryd sidste"));
          assert.deepEqual(await piles(page), before);
        },
      );

      await step("the rest by name, one left out with a reason, one undone", async () => {
        const start = await walk.readSum(page);
        const next = page.getByRole("link", { name: "Næste", exact: true });
        const acts = page.getByRole("form", { name: "Andet" });
        await walk.press(page, next);
        await walk.press(page, acts.getByRole("button", { name: "Læg i resten" }));
        await page.getByLabel("Hvad skal den del af resten hedde?").fill("Om vejene");
        await walk.press(
          page,
          page.getByRole("form", { name: "Læg i resten" }).getByRole("button", { name: "Læg i resten" }),
        );
        await page.getByText("Lagt i resten som »Om vejene«.").waitFor();
        await walk.press(page, next);
        await walk.press(page, acts.getByRole("button", { name: "Udelad med grund" }));
        await walk.press(page, walk.button(page, "Sendt to gange"));
        await page.getByText("Udeladt. Grund: »Sendt to gange«.").waitFor();
        await walk.press(page, next);
        await walk.press(page, acts.getByRole("button", { name: "Læg i resten" }));
        await walk.press(page, walk.button(page, "Om vejene"));
        await walk.press(page, walk.button(page, "Fortryd sidste"));
        await page.getByText(/^Fortrudt: /).waitFor();
        const [coded = 0, waiting = 0] = start.parts;
        assert.deepEqual(await walk.readSum(page), { parts: [coded, waiting - 2, 1, 1], total: 22 });
      });

      await step("the ledger says the same at the foot, on its own page and in the summary", async () => {
        const foot = await walk.readSum(page);
        assert.equal(
          foot.parts.reduce((sum, part) => sum + part, 0),
          foot.total,
        );
        await walk.press(
          page,
          page.getByRole("region", { name: "Regnskab" }).getByRole("link", { name: "22" }),
        );
        assert.deepEqual(await walk.readLedgerTable(page, "Regnskab"), foot);
        await walk.goToRoom(page, process, "Sammenfatning");
        assert.deepEqual(await walk.readLedgerTable(page, "Hvad blev der af udsagnene?"), foot);
      });

      await step("a finding is written, and its number opens the statements behind it", async () => {
        await walk.goToRoom(page, process, "Fund");
        await walk.press(page, walk.button(page, /^Tag med/).first());
        await walk.press(page, page.getByRole("link", { name: /^Ret fundet/ }));
        await page.getByRole("textbox", { name: "Sætningen" }).fill("Det her går igen ved bordene");
        await walk.press(page, walk.button(page, "Gem"));
        const finding = page.getByRole("listitem").filter({ hasText: "Det her går igen ved bordene" });
        const number = finding.getByRole("link", { name: /^\d+ af 22 udsagn/ }).first();
        const count = Number.parseInt((await number.textContent()) ?? "", 10);
        assert.ok(count > 0);
        await walk.press(page, number);
        const behind = page
          .getByRole("listitem")
          .filter({ has: page.getByRole("link", { name: /^Udsagn nr\./ }) });
        assert.equal(await behind.count(), count);
      });

      await step("note and summary come out as PDF and Word, and say what the page says", async () => {
        for (const room of ["Notat", "Sammenfatning"]) {
          await walk.goToRoom(page, process, room);
          const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
          const pdf = await readPdf(await download(page, "Hent som PDF"));
          const docx = await readDocx(await download(page, "Hent som Word"));
          assert.equal(pdf.language, "da");
          for (const read of [pdf, docx]) assert.equal(read.headings[0]?.text, title);
          assert.deepEqual(
            pdf.headings.map(({ text }) => text),
            docx.headings.map(({ text }) => text),
          );
        }
      });
    }),
);

async function repairCount(page: Page): Promise<number> {
  const words = await page
    .getByText(/^\d+ rettelser?$/)
    .first()
    .textContent();
  return Number.parseInt(words ?? "", 10);
}

async function download(page: Page, name: string): Promise<Buffer> {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  return readFile(await (await started).path());
}

const piles = (page: Page) =>
  page.getByRole("list", { name: "Vælg bunke" }).getByRole("link").allTextContents();
