import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { withBrowser } from "#test/browser.ts";
import { type PageServer, servePages } from "#test/shell/page-server.ts";
import { samplePages } from "#test/shell/sample-pages.tsx";

let server: PageServer;
before(async () => {
  server = await servePages(samplePages);
});
beforeEach(() => {
  server.posts.length = 0;
});
after(() => server.close());

const focused = () => document.activeElement?.id || document.activeElement?.className;

test("after a failed form the summary has focus, with script and without, and leads to the field", () =>
  withBrowser(async ({ openPage }) => {
    const plain = await openPage({ javaScript: false });
    await plain.goto(`${server.origin}/form`);
    assert.equal(await plain.locator(".error-summary:focus").count(), 1);

    const page = await openPage();
    await page.goto(`${server.origin}/form`);
    assert.equal(await page.locator(".error-summary:focus").count(), 1);
    await page.getByRole("link", { name: "Skriv en titel." }).press("Enter");
    assert.equal(await page.evaluate(focused), "title");
  }));

test("keys press what they stand beside, and only then", () =>
  withBrowser(async ({ openPage }) => {
    const page = await openPage();
    await page.goto(`${server.origin}/coding`);
    const answered = page.waitForEvent("load");
    await page.keyboard.press("2");
    await page.keyboard.press("j"); // too soon: the code is still on its way, and must not be cancelled
    await answered;
    assert.ok(!page.url().includes("next"));
    assert.match(server.posts.at(-1)?.body ?? "", /theme=2/);

    await page.keyboard.press("j");
    await page.waitForURL(/coding\?next/);

    const sent = server.posts.length;
    await page.keyboard.press("d");
    await page.keyboard.press("Control+1");
    assert.equal(server.posts.length, sent, "a disabled button and a browser's own key do nothing");
  }));

test("the help for keys opens with ?, closes with Escape, and can switch single keys off for good", () =>
  withBrowser(async ({ openPage }) => {
    const page = await openPage();
    await page.goto(`${server.origin}/coding`);
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Taster på denne side" }).waitFor();
    await page.getByText("Brug taster med ét tegn").click();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".key-help[open]").count(), 0);
    await page.reload();
    await page.keyboard.press("2");
    await page.keyboard.press("?");
    assert.equal(server.posts.length, 0);
    assert.equal(await page.locator(".key-help[open]").count(), 0);
  }));

test("without script there is no talk of keys, and every code can be given", () =>
  withBrowser(async ({ openPage }) => {
    const page = await openPage({ javaScript: false });
    await page.goto(`${server.origin}/coding`);
    assert.equal(await page.locator(".key-help").isVisible(), false);
    await page.getByRole("button", { name: "Fravær, der opdages sent" }).click();
    await page.waitForLoadState();
    assert.match(server.posts.at(-1)?.body ?? "", /theme=2/);
  }));

test("the inbox stands where it stood after a code was given, and focus is on the same button", () =>
  withBrowser(async ({ openPage }) => {
    const page = await openPage();
    await page.goto(`${server.origin}/coding`);
    await page.locator("#inbox").evaluate((inbox) => inbox.scrollTo(0, 400));
    const place = () => page.locator("#inbox-9").evaluate((item) => item.getBoundingClientRect().top);
    const stood = await place();
    const answered = page.waitForEvent("load");
    await page.getByRole("button", { name: "Fravær, der opdages sent" }).click();
    await answered;
    assert.ok(Math.abs((await place()) - stood) < 4, `${await place()} where it was ${stood}`);
    assert.equal(await page.evaluate(focused), "code-theme-2");
  }));

test("a second press while the first is under way sends nothing", () =>
  withBrowser(async ({ openPage }) => {
    const page = await openPage();
    await page.goto(`${server.origin}/coding`);
    const presses = await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form[data-module~="confirm-once"]')!;
      return [1, 2].map(() => form.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true })));
    });
    assert.deepEqual(presses, [true, false]);
  }));

test("a filter answers a mouse at once, and a keyboard when the choice is made", () =>
  withBrowser(async ({ openPage }) => {
    const page = await openPage();
    await page.goto(`${server.origin}/coding`);
    await page.getByLabel("Vis", { exact: true }).focus();
    await page.keyboard.press("ArrowUp");
    assert.ok(!page.url().includes("?"), "an arrow key alone goes nowhere");
    await page.keyboard.press("Enter");
    await page.waitForURL(/area-2=/);
  }));

test("a file is sent with its bytes, and the page that answers takes the place", () =>
  withBrowser(async ({ openPage }) => {
    const page = await openPage();
    await page.goto(`${server.origin}/form`);
    await page
      .getByLabel("Fil")
      .setInputFiles({ name: "notat.txt", mimeType: "text/plain", buffer: Buffer.from("hej") });
    const answered = page.waitForResponse((response) => response.request().method() === "GET");
    await page.getByRole("button", { name: "Læs dokumentet" }).click();
    await answered;
    await page.locator(".error-summary:focus").waitFor();
    const { body } = server.posts.at(-1)!;
    assert.match(body, /filename="notat.txt"/);
    assert.match(body, /name="act"\r\n\r\nread/);
  }));
