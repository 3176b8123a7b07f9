import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { withBrowser } from "#test/browser.ts";
import { type Screen, screens, welcome } from "#test/guide-screens.ts";
import { becomeFirstAdministrator } from "#test/journeys/walk.ts";
import { shrinkPng } from "#test/shrink-png.ts";
import { houseProgram } from "#test/start/ground.ts";

/*
 * The pictures of the guides, taken from a house with the example: one list, one
 * width, few colours. Run by hand when screens have changed; all are walked, in
 * order, and those that are named are written.
 * node --import tsx test/screens.ts [NAME…]
 */

const house = fileURLToPath(new URL("../", import.meta.url));
const images = join(house, "docs/guide/images");
const mostBytes = 120_000;

async function takeAll(wanted: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "forsamlingshus-screens-"));
  const child = spawn(process.execPath, houseProgram, {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, PORT: "0", DATA_DIR: folder, DATABASE_URL: "", HOST: "", ORIGIN: "" },
  });
  try {
    const { address, link } = await opened(child.stdout);
    mkdirSync(images, { recursive: true });
    await withBrowser(async ({ openPage }) => {
      const page = await openPage({ width: 1280 });
      const show = async (screen: Screen, from: string) => {
        await screen.walk(page, from);
        if (wanted.length === 0 || wanted.includes(screen.name)) await take(page, screen);
      };
      await show(welcome, link);
      await becomeFirstAdministrator(page, link);
      for (const screen of screens) await show(screen, address);
    });
  } finally {
    child.kill("SIGTERM");
    await new Promise((done) => child.once("exit", done));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function take(page: Page, { name, height, from }: Screen): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  const top = from ? await topOf(page, from) : 0;
  const png = await page.screenshot({
    fullPage: true,
    clip: { x: 0, y: top, width: 1280, height },
    animations: "disabled",
    caret: "hide",
    scale: "css",
  });
  const small = shrinkPng(png);
  if (small.length > mostBytes)
    throw new Error(`${name}.png is ${small.length} bytes: show less of the page`);
  writeFileSync(join(images, `${name}.png`), small);
  console.log(`${name}.png ${small.length}`);
}

async function topOf(page: Page, words: string): Promise<number> {
  const box = await page.getByText(words).first().boundingBox();
  const scrolled = await page.evaluate(() => window.scrollY);
  if (!box) throw new Error(`»${words}« is not on the page`);
  return Math.round(box.y + scrolled - 17);
}

async function opened(stdout: NodeJS.ReadableStream): Promise<{ address: string; link: string }> {
  let address = "";
  let link = "";
  for await (const line of createInterface({ input: stdout })) {
    address ||= /open at (http:\S+)/.exec(line)?.[1] ?? "";
    link ||= /(http:\S+first-administrator\S+)/.exec(line)?.[1] ?? "";
    if (address && link) return { address, link };
  }
  throw new Error("the house did not open");
}

await takeAll(process.argv.slice(2));
