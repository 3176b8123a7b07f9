import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

/** One area as somebody types it in. */
export interface TypedArea {
  name: string;
  definition: string;
}

export interface WalkFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Presses what leads to another page, and waits until that page is there. */
export async function press(page: Page, what: Locator): Promise<void> {
  const there = page.waitForEvent("load");
  await what.click();
  await there;
}

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: typeof name === "string" });

/** A room of the process, from the list of rooms or, on the wide screens, by way of the overview. */
export async function goToRoom(page: Page, process: string, room: string): Promise<void> {
  const rooms = page.getByRole("navigation", { name: "Processens rum" });
  if ((await rooms.count()) === 0)
    await press(page, page.getByRole("banner").getByRole("link", { name: process, exact: true }));
  await press(page, rooms.getByRole("link", { name: room, exact: true }));
}

export async function becomeFirstAdministrator(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Navn").fill("Tove Lindgaard");
  await page.getByLabel("Mailadresse").fill("tove@aakaer.example");
  await press(page, button(page, "Kom i gang"));
}

export async function makeProcess(page: Page, name: string): Promise<void> {
  await press(page, page.getByRole("link", { name: "Ny proces" }));
  await page.getByLabel("Hvad hedder processen?").fill(name);
  await page.getByLabel("Kommune", { exact: true }).fill("Åkær Kommune");
  await press(page, button(page, "Opret proces"));
}

/** Types the areas in, one after the other; begins and ends on the page of the process. */
export async function addFocusAreas(page: Page, process: string, areas: readonly TypedArea[]): Promise<void> {
  await press(
    page,
    page.getByRole("heading", { name: "Fokusområder" }).getByRole("link", { name: "Fokusområder" }),
  );
  for (const area of areas) {
    await page.getByLabel("Navn").fill(area.name);
    await page.getByLabel("Definition").fill(area.definition);
    await press(page, button(page, "Tilføj fokusområde"));
    await page.getByRole("heading", { name: area.name }).waitFor();
  }
  await press(page, page.getByRole("banner").getByRole("link", { name: process, exact: true }));
}

/** Brings one file in and ends on its review. */
export async function bringIn(page: Page, process: string, file: WalkFile): Promise<void> {
  await goToRoom(page, process, "Dokumenter");
  await press(page, page.getByRole("link", { name: "Læg dokumenter ind" }).first());
  await page.getByLabel("Filer").setInputFiles(file);
  await button(page, "Læg ind og læs").click();
  await page.waitForURL(/\/review/);
  await page.getByRole("heading", { name: "Sådan læser vi den" }).waitFor();
}

/** Answers every doubt with the first answer offered, then approves the reading. */
export async function answerAndApprove(page: Page): Promise<void> {
  const approve = button(page, "Godkend læsningen");
  for (let left = 20; left > 0 && (await approve.isDisabled()); left--) await press(page, firstAnswer(page));
  await press(page, approve);
  await page
    .getByText(/^Godkendt af /)
    .first()
    .waitFor();
}

/** The first answer offered to the first doubt. */
export const firstAnswer = (page: Page): Locator =>
  page
    .getByRole("listitem")
    .filter({ hasText: /^\s*1\. / })
    .getByRole("button")
    .first();

/** The sums of the coding screen's foot, as anyone can add them up: the parts, and what they come to. */
export async function readSum(page: Page): Promise<{ parts: number[]; total: number }> {
  const words =
    (await page.getByRole("region", { name: "Regnskab" }).getByRole("paragraph").textContent()) ?? "";
  const numbers = [...words.matchAll(/\d[\d.]*/g)].map(([number]) => Number(number.replaceAll(".", "")));
  return { parts: numbers.slice(0, -1), total: numbers.at(-1) ?? Number.NaN };
}

/** The sums of a ledger in a table, in the same order whatever order its rows stand in. */
export async function readLedgerTable(page: Page, name: string): Promise<{ parts: number[]; total: number }> {
  const row = async (words: RegExp) => {
    const text = await page
      .getByRole("table", { name })
      .getByRole("row", { name: words })
      .first()
      .textContent();
    return Number(/(\d+)\s*$/.exec(text ?? "")?.[1]);
  };
  return {
    parts: [await row(/^Lagt i/), await row(/^Venter/), await row(/^I resten, med/), await row(/^Udeladt/)],
    total: await row(/^I alt/),
  };
}

/** How many statements there are, as the coding screen says it. */
export async function statementTotal(page: Page): Promise<number> {
  return Number(/af (\d+)/.exec((await page.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[1]);
}

/** Jobs run beside the page; it is asked again until they are done. */
export async function reloadUntil(page: Page, done: () => Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 30_000;
  while (!(await done())) {
    assert.ok(Date.now() < giveUp, (await page.getByRole("main").textContent()) ?? "");
    await page.reload();
  }
}
