import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

/** What has focus, in words for a failure; and what is wrong with how it shows. */
interface FocusSeen {
  what: string;
  wrong: string | null;
}

/** Where focus is, and whether a person can see that it is there. */
export async function seeFocus(page: Page): Promise<FocusSeen> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { what: "body", wrong: "nothing has focus" };
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60);
    const what = `${element.tagName.toLowerCase()}#${element.id} "${words}"`;
    const box = element.getClientRects()[0];
    if (!box || box.width < 1 || box.height < 1) return { what, wrong: "it has no size" };
    const [x, y] = [box.left + Math.min(box.width / 2, 300), box.top + Math.min(box.height / 2, 100)];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
      return { what, wrong: "it is outside the window" };
    const atop = document.elementFromPoint(x, y);
    const own = atop && (element.contains(atop) || atop.contains(element) || atop.closest("label"));
    if (!own) return { what, wrong: `it is covered by ${atop?.tagName}.${atop?.className}` };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const shows = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    return { what, wrong: shows ? null : "it looks as if it had no focus" };
  });
}

/** Presses Tab until the wanted thing has focus; every stop on the way must be seen. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const stops: string[] = [];
  for (let left = 150; left > 0; left--) {
    if (await wanted.evaluateAll((all) => all.includes(document.activeElement as never))) return;
    await page.keyboard.press("Tab");
    const { what, wrong } = await seeFocus(page);
    // The browser's own frame comes between the last stop and the first.
    if (what === "body") continue;
    assert.equal(wrong, null, `${new URL(page.url()).pathname}: ${what}: ${wrong}`);
    stops.push(what);
  }
  assert.fail(`Tab never came to ${wanted}:\n${stops.join("\n")}`);
}

/** Presses a key that leads to another page, and waits until it is there. */
export async function keyThrough(page: Page, key: string): Promise<void> {
  const there = page.waitForEvent("load");
  await page.keyboard.press(key);
  await there;
}

/** Presses a key that opens a form on its page; the browser gives the field focus some time after the page is there. */
export async function keyToField(page: Page, key: string): Promise<void> {
  await keyThrough(page, key);
  await page.waitForFunction(() => document.activeElement?.matches("input, textarea"));
}

/** Goes to it with Tab, presses Enter, and waits for the page that answers. */
export async function enter(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await keyThrough(page, "Enter");
}

export async function typeIn(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.insertText(words);
}

/** After an act on a page, the next Tab goes on from there; it does not begin at the top again. */
export async function assertFocusKept(page: Page): Promise<void> {
  const at = (await seeFocus(page)).what;
  if (at !== "body") return;
  await page.keyboard.press("Tab");
  const { what } = await seeFocus(page);
  assert.doesNotMatch(what, /#main-content|Gå til sidens indhold/, `focus was lost on ${page.url()}`);
  await page.keyboard.press("Shift+Tab");
}
