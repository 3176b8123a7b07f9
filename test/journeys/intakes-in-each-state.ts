import type { Page } from "playwright-core";
import * as walk from "#test/journeys/walk.ts";

/** A sheet of its own each time: the same bytes would be known again. */
const sheet = (name: string) => ({
  name: `${name}.csv`,
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Svar;Dato;Sted",
      `En bænk ved åen, skriver ${name};3-8-2026;Skovlund`,
      `Lys på stien, skriver ${name};ikke en dato;Tvede`,
      ";4-8-2026;Kirkeby",
      "",
    ].join("\r\n"),
  ),
});

/** Sheets at each step of their way, and a paste: the address of each. */
export async function intakesInEachState(page: Page, base: string): Promise<[string, string][]> {
  const here = () => page.url().replace(new URL(base).origin, "");
  const map = async (name: string) => {
    await page.goto(`${base}/intakes/sheet`);
    await page.getByLabel("Regneark", { exact: true }).setInputFiles(sheet(name));
    await walk.button(page, "Se på filen").click();
    await page.getByRole("heading", { name: "Hvad er kolonnerne?" }).waitFor();
  };
  const check = async (name: string) => {
    await map(name);
    await walk.press(page, walk.button(page, "Tjek rækkerne"));
  };
  const found: [string, string][] = [];
  await map("Asta");
  found.push(["a sheet, its columns being named", here()]);
  await check("Bodil");
  found.push(["a sheet, its rows checked", here()]);
  await check("Carl");
  await walk.press(page, walk.button(page, "Læs rækkerne ind"));
  await walk.reloadUntil(page, () =>
    page
      .getByText(/input er læst ind/)
      .first()
      .isVisible(),
  );
  found.push(["a sheet, taken in", here()]);
  return found;
}
