import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

/** The system's Chromium; nothing is downloaded. Another path: CHROMIUM=… */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

const quietFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type PageWish = {
  /** Width of the window in px; the height follows a desktop or a phone. */
  width?: number;
  javaScript?: boolean;
  locale?: string;
};

export type TestBrowser = {
  /** A page in a context of its own: no cookie or storage is shared with another. */
  openPage: (wish?: PageWish) => Promise<Page>;
};

/** Starts one browser, lends it, and closes it whatever happens. */
export async function withBrowser<Result>(use: (browser: TestBrowser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath, args: quietFlags });
  try {
    return await use({ openPage: (wish) => openPage(browser, wish) });
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, wish: PageWish = {}): Promise<Page> {
  const width = wish.width ?? 1280;
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 800 },
    javaScriptEnabled: wish.javaScript ?? true,
    locale: wish.locale ?? "da-DK",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const checkedRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe-core finds on the page as it stands: one line per rule and element,
 * "color-contrast: p.meta > a". Empty is what we want. Needs JavaScript on.
 *
 * @param seenElsewhere rules that need not be asked again of the same elements
 */
export async function axeViolations(page: Page, seenElsewhere: string[] = []): Promise<string[]> {
  // Evaluated, not added as a script element, so the page keeps its content security policy; once a page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const options: axe.RunOptions = {
    runOnly: checkedRules,
    resultTypes: ["violations"],
    rules: Object.fromEntries(seenElsewhere.map((rule) => [rule, { enabled: false }])),
  };
  const violations = await page.evaluate(async (wish) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    return (await axe.run(document, wish)).violations;
  }, options);
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}`),
  );
}

/** How many px the page can be pushed sideways; 0 is what we want at 320. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
