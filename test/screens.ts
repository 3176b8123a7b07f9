import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { withBrowser } from "#test/browser.ts";
import { loaderOptions } from "#test/start/ground.ts";

/*
 * The pictures of the guides, taken from a house with the example: one list, one
 * size, run by hand when screens have changed.
 * node --import tsx test/screens.ts [NAME…]
 */

export interface Screen {
  /** Name of the file in docs/guide/images. */
  name: string;
  path: string;
  /** What to do on the page before it is taken. */
  first?: (page: Page) => Promise<void>;
  phone?: boolean;
}

const base = "/process/fremtidens-aakaer";

export const screens: readonly Screen[] = [
  { name: "process", path: base },
  { name: "documents", path: `${base}/documents` },
  {
    name: "review",
    path: `${base}/documents`,
    first: (page) => page.locator(`main a[href*="${base}/documents/0"]`).first().click(),
  },
  { name: "coding", path: `${base}/coding` },
  { name: "ledger", path: `${base}/ledger` },
  { name: "findings", path: `${base}/findings` },
  { name: "summary", path: `${base}/summary` },
  { name: "history", path: `${base}/history` },
];

const house = fileURLToPath(new URL("../", import.meta.url));
const images = join(house, "docs/guide/images");

async function takeAll(wanted: readonly Screen[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "forsamlingshus-screens-"));
  const child = spawn(process.execPath, [...loaderOptions, join(house, "app/main.ts")], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, PORT: "0", DATA_DIR: folder, DATABASE_URL: "", HOST: "", ORIGIN: "" },
  });
  try {
    const { address, link } = await opened(child.stdout);
    mkdirSync(images, { recursive: true });
    await withBrowser(async ({ openPage }) => {
      const desk = await openPage({ width: 1000 });
      await desk.goto(link);
      await desk.getByLabel("Navn").fill("Bodil Astrup");
      await desk.getByLabel(/mail/i).fill("bodil@aakaer.example");
      await desk.getByRole("main").getByRole("button").first().click();
      await desk.waitForLoadState();
      const cookies = await desk.context().cookies();
      const phone = await openPage({ width: 360 });
      await phone.context().addCookies(cookies);
      for (const screen of wanted) await take(screen.phone ? phone : desk, address, screen);
    });
  } finally {
    child.kill("SIGTERM");
    await new Promise((done) => child.once("exit", done));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function take(page: Page, address: string, { name, path, first }: Screen): Promise<void> {
  const answer = await page.goto(address + path);
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
  await first?.(page);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: join(images, `${name}.png`),
    animations: "disabled",
    caret: "hide",
    scale: "css",
  });
  console.log(`${name}.png`);
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const names = process.argv.slice(2);
  await takeAll(screens.filter(({ name }) => names.length === 0 || names.includes(name)));
}
