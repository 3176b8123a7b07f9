import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { render } from "preact-render-to-string";
import { galleryEntries } from "#shell/gallery.tsx";
import { axeViolations, sidewaysScroll, withBrowser } from "#test/browser.ts";
import { type PageServer, servePages } from "#test/shell/page-server.ts";
import { samplePages } from "#test/shell/sample-pages.tsx";

const partsFolder = fileURLToPath(new URL("../../app/shell/parts/", import.meta.url));
/** Folders that hold what other parts are made of. */
const ingredients = ["field"];

test("every part is in the gallery, with an example", () => {
  const shown = new Set(galleryEntries.filter((entry) => entry.shown.length > 0).map((entry) => entry.part));
  const folders = readdirSync(partsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const missing = folders
    .map((folder) => folder.name)
    .filter((name) => !shown.has(name) && !ingredients.includes(name));
  assert.deepEqual(missing, []);
});

for (const { part, name, shown } of galleryEntries)
  test(`${part}: ${name} renders each example, with nothing inline`, () => {
    for (const example of shown) {
      const html = render(example.render());
      assert.notEqual(html, "", example.name);
      assert.doesNotMatch(html, /style="|<script|<img onerror|<b>fed|undefined|\[object/, example.name);
    }
  });

describe("in a browser", () => {
  let server: PageServer;
  before(async () => {
    server = await servePages(samplePages);
  });
  after(() => server.close());

  test("axe finds nothing on any page, at 1280 and at 360", () =>
    withBrowser(async ({ openPage }) => {
      for (const width of [1280, 360]) {
        const page = await openPage({ width });
        for (const path of Object.keys(samplePages)) {
          await page.goto(server.origin + path);
          assert.deepEqual(await axeViolations(page), [], `${path} at ${width}`);
        }
      }
    }));

  test("nothing scrolls sideways at 320, nothing is missing, nothing breaks the policy", () =>
    withBrowser(async ({ openPage }) => {
      const page = await openPage({ width: 320 });
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico"))
          complaints.push(message.text());
      });
      for (const path of Object.keys(samplePages)) {
        await page.goto(server.origin + path);
        assert.equal(await sidewaysScroll(page), 0, path);
      }
      assert.deepEqual(complaints, []);
    }));

  test("text at twice its size at 1280 scrolls nothing sideways", () =>
    withBrowser(async ({ openPage }) => {
      const page = await openPage({ width: 1280 });
      for (const path of Object.keys(samplePages)) {
        await page.goto(server.origin + path);
        // The reader's own text size: 1rem follows it, since the root is in percent.
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("html{font-size:125%}");
          document.adoptedStyleSheets = [sheet];
        });
        assert.equal(await sidewaysScroll(page), 0, path);
      }
    }));
});
