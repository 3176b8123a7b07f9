import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import type { ConsoleMessage, Page } from "playwright-core";
import { listEndpoints } from "#app/endpoints.ts";
import { inLang } from "#base/paths.ts";
import { axeViolations, sidewaysScroll } from "#test/browser.ts";
import { cast, people } from "#test/cast/cast.ts";
import { doubtfulDocument, fillPath, loadExampleInto, removeOne } from "#test/journeys/fill-house.ts";
import { importsInEachState } from "#test/journeys/imports-in-each-state.ts";
import { intakesInEachState } from "#test/journeys/intakes-in-each-state.ts";
import { type OpenedHouse, withOpenHouse } from "#test/journeys/open-house.ts";

/** Addresses that answer with a file, not a page; the file is held to its promises elsewhere. */
const files: Record<string, string> = {
  "/process/:slug/documents/:id/original": "the bytes as they came",
  "/process/:slug/documents/:id/readings/:number": "the reading as JSON",
  "/process/:slug/summary.html": "read back in packages/formats/write",
  "/process/:slug/summary.docx": "read back in packages/formats/write",
  "/process/:slug/summary.pdf": "read back in packages/formats/write",
  "/process/:slug/compiled-note.html": "read back in packages/formats/write",
  "/process/:slug/compiled-note.docx": "read back in packages/formats/write",
  "/process/:slug/compiled-note.pdf": "read back in packages/formats/write",
  "/process/:slug/handover.zip": "unpacked in app/operation",
  "/process/:slug/samples/:number/codings.csv": "read back in app/rooms/sensemaking/double-coding",
  "/process/:slug/exchange/files/:name": "read back in sensemaking/exchange",
  "/process/:slug/groups/public.csv": "read back in sensemaking/groups",
  "/process/:slug/intakes/:id/failures.csv": "read back in app/rooms/contributions/intake",
  "/process/:slug/versions/:id/report.html": "read back in packages/formats/write",
  "/process/:slug/versions/:id/report.docx": "read back in packages/formats/write",
  "/process/:slug/versions/:id/report.pdf": "read back in packages/formats/write",
};

/** Pages that are there for a while and for one person; looked at in each state by a journey of their own, or named below. */
const elsewhere: Record<string, string> = {
  "/process/:slug/samples/:number": "double-coding.test.ts",
  "/process/:slug/samples/:number/statements/:position": "double-coding.test.ts",
  "/process/:slug/themes/proposals/:hash": "analyst.test.ts",
  "/process/:slug/copies/:number": "analyst.test.ts",
  "/process/:slug/exchange/imports/:id": "imports-in-each-state.ts, below",
};

/** What strangers read: pages of what is published stand in `app/front`, outside the list of endpoints. */
const publicPages = [
  "",
  "/focus-areas",
  "/focus-areas/1",
  "/focus-areas/1/lists/statements",
  "/focus-areas/1/lists/notes",
  "/summary",
  "/summary/1",
  "/summary/1/lists/list-1",
  "/lists/statements",
  "/lists/groups",
  "/statements/1",
  "/data",
];

/** Some pages alone while one works on them: AXE_ONLY=publish node --import tsx --test … */
const only = new RegExp(process.env.AXE_ONLY ?? "");

/** A page may weigh this much, fonts apart. */
const budget = 60_000;

test("every page, in both languages and at every width, is whole, light and free of axe's findings", async (t) =>
  withOpenHouse(async (opened) => {
    await loadExampleInto(opened);
    await removeOne(opened);
    const signedIn = await opened.openAs(people.administrator);
    const stranger = await opened.openPage();
    const weights: [string, number][] = [];
    for (const [path, url] of (await listPages(opened, signedIn)).filter(([path]) => only.test(path)))
      await t.test(path, async () => {
        const page = url.startsWith("/sign-in") ? stranger : signedIn;
        const wrong = await lookAt(page, opened.origin + url, weights);
        assert.deepEqual(wrong, []);
      });
    const heaviest = weights.sort((a, b) => b[1] - a[1]).slice(0, 5);
    t.diagnostic(`heaviest: ${heaviest.map(([url, bytes]) => `${url} ${bytes} B`).join(", ")}`);
  }));

/** Every page of the house with real things in it, and a few pages in states of their own. */
async function listPages(opened: OpenedHouse, page: Page): Promise<[string, string][]> {
  const base = `/process/${cast.process.slug}`;
  const intakes = await intakesInEachState(page, opened.origin + base);
  const imports = await importsInEachState(page, opened.origin + base);
  const paths = listEndpoints({ objects: null as never, mail: null })
    .filter(({ method, path }) => method === "GET" && !files[path] && !elsewhere[path])
    .map(({ path }) => path);
  const pages: [string, string][] = [];
  for (const path of paths) pages.push([path, await fillPath(opened, path)]);

  await page.goto(`${opened.origin}${base}/summary`);
  for (const kind of ["proven-statements", "proven-sources"]) {
    const href = await page.locator(`a[href*="/${kind}?"]`).first().getAttribute("href");
    pages.find(([path]) => path.endsWith(kind))![1] = href!;
  }
  const coding = pages.find(([path]) => path.endsWith("/coding/:id"))![1];
  const doubtful = await doubtfulDocument(opened);
  await page.goto(`${opened.origin}${base}/publishing`);
  const things = await page
    .locator("#thing th a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
  const [area, summary] = [/\/focusArea-/, /\/summary-/].map(
    (kind) => things.find((href) => kind.test(href))!,
  );
  return [
    ...pages,
    ...intakes,
    ...imports,
    ["an area to be published", area!],
    ["a summary to be published", summary!],
    ["an area, as it will be", `${area}/preview`],
    ["a summary, as it will be", `${summary}/preview`],
    ["a reading with doubts", `${base}/documents/${doubtful}/review`],
    ["the rest, being named", `${coding}?form=rest`],
    ["a reason, being given", `${coding}?form=exclude`],
    ["a list of the ledger", `${base}/ledger?place=coded`],
    ["a search that finds nothing", `${base}/statements?words=zzz`],
    ["an address without a page", `${base}/nowhere`],
    ...publicPages.map((path): [string, string] => [`public: ${path}`, `/${cast.process.slug}${path}`]),
  ];
}

/** What is wrong with a page, in Danish at three widths and in English; empty is what we want. */
async function lookAt(page: Page, url: string, weights: [string, number][]): Promise<string[]> {
  const { pathname, search, origin } = new URL(url);
  const english = await page.context().newPage();
  const found = await Promise.all([
    lookAtDanish(page, url, weights),
    listening(english, async () => {
      await english.goto(origin + inLang("en", pathname) + search);
      // Colours take most of the time, and are the same in both languages.
      const violations = await axeViolations(english, ["color-contrast"]);
      return [...(await marks(english, "en")), ...violations].map((each) => `en: ${each}`);
    }),
  ]);
  await english.close();
  return found.flat();
}

function lookAtDanish(page: Page, url: string, weights: [string, number][]): Promise<string[]> {
  return listening(page, async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const answer = await page.goto(url);
    const weight = await weigh(page);
    weights.push([new URL(url).pathname, weight]);
    const wrong = await marks(page, "da");
    if (answer?.status() !== (url.endsWith("/nowhere") ? 404 : 200)) wrong.push(`status ${answer?.status()}`);
    if (weight > budget) wrong.push(`weighs ${weight} B gzipped, without fonts`);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      wrong.push(...(await axeViolations(page)).map((each) => `${width} px: ${each}`));
    }
    await page.setViewportSize({ width: 320, height: 800 });
    const sideways = await sidewaysScroll(page);
    if (sideways > 0) wrong.push(`can be pushed ${sideways} px sideways at 320 px`);
    return wrong;
  });
}

/** Adds what the browser itself complains of meanwhile. A 404 is told as an error there, and is none of ours. */
async function listening(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  const complaints: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
  };
  const onCrash = (error: Error) => complaints.push(error.message);
  page.on("console", onConsole).on("pageerror", onCrash);
  const wrong = await look();
  page.off("console", onConsole).off("pageerror", onCrash);
  return [...wrong, ...complaints];
}

async function marks(page: Page, lang: string): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll("h1").length,
  }));
  return [
    ...(seen.lang === lang ? [] : [`lang is ${seen.lang}`]),
    ...(seen.title.trim() ? [] : ["no title"]),
    ...(seen.headings === 1 ? [] : [`${seen.headings} h1`]),
  ];
}

const weighed = new Map<string, number>();

/** Bytes on the wire when compressed: the page itself and what it fetches, fonts apart. */
async function weigh(page: Page): Promise<number> {
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name.split("#")[0]!),
  );
  for (const url of new Set([page.url(), ...fetched]))
    if (!weighed.has(url) && !url.endsWith(".woff2"))
      weighed.set(url, gzipSync(await (await page.request.get(url)).body()).length);
  return [...new Set([page.url(), ...fetched])].reduce((sum, url) => sum + (weighed.get(url) ?? 0), 0);
}
