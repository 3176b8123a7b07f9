import type { Page } from "playwright-core";
import * as walk from "#test/journeys/walk.ts";

/** Everything found on a page may stand, with a reason, until nothing is left to decide. */
export async function decideAll(page: Page): Promise<void> {
  const boxes = page.getByRole("list", { name: "Ikke afgjort" }).getByRole("checkbox");
  for (let rounds = 0; rounds < 5; rounds++) {
    const count = await boxes.count();
    if (count === 0) return;
    for (let at = 0; at < count; at++) await boxes.nth(at).check({ force: true });
    await page.getByText("Må stå", { exact: true }).click();
    await page.getByLabel("Hvorfor?").fill("Ingen person kan kendes.");
    await walk.press(page, walk.button(page, "Afgør de valgte"));
  }
}

/** The page of one thing, looked through and published; ends on the list of pages. */
export async function publishThing(page: Page, kind: string): Promise<void> {
  await walk.press(
    page,
    page.getByRole("row", { name: kind }).first().getByRole("rowheader").getByRole("link"),
  );
  await decideAll(page);
  await page.getByLabel("Hvorfor offentliggøres det nu?").fill("Aftalt på mødet.");
  await walk.press(page, walk.button(page, "Offentliggør siden"));
  await page.getByText("Siden er offentliggjort.").waitFor();
}
