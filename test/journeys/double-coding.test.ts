import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { fillProcess, proposeNow } from "#rooms/sensemaking/testing/fill-process.ts";
import { axeViolations, sidewaysScroll } from "#test/browser.ts";
import { cast, people } from "#test/cast/cast.ts";
import { enter, keyThrough, keyToField, tabTo, typeIn } from "#test/journeys/keyboard.ts";
import { withOpenHouse } from "#test/journeys/open-house.ts";
import { stepsOf } from "#test/journeys/steps.ts";

const samples = `/process/${cast.process.slug}/samples`;

test("a sample is drawn, coded blind and held against the first coding, with the keyboard alone", async (t) =>
  withOpenHouse(async (opened) => {
    const { house, origin } = opened;
    const step = stepsOf(t);
    const { statements, areas } = await fillProcess(house, 60);
    await proposeNow(house);
    await codeAll(statements, Object.values(areas));
    const analyst = await opened.openAs(people.analyst);
    const coder = await opened.openAs(people.otherSecretary);

    await step("the analyst names a second coder and draws thirty of sixty", async () => {
      await analyst.goto(origin + samples);
      await whole(analyst);
      await enter(analyst, analyst.getByRole("button", { name: "Træk stikprøven" }));
      await whole(analyst);
      await tabTo(analyst, analyst.getByLabel("Hvem koder for anden gang?"));
      await analyst.keyboard.type("Jens");
      await enter(analyst, analyst.getByRole("button", { name: "Træk stikprøven" }));
      await whole(analyst);
      await analyst.getByText("Jens Ravn koder blindt.").waitFor();
    });

    await step("who codes blind is turned away from what tells of the first coding", async () => {
      for (const room of ["summary", "findings"]) {
        await coder.goto(`${origin}/process/${cast.process.slug}/${room}`);
        await whole(coder);
        await coder.getByRole("heading", { name: "Du koder blindt i stikprøve 1" }).waitFor();
      }
      await coder.goto(`${origin}/process/${cast.process.slug}/ledger?place=waiting`);
      await whole(coder);
    });

    await step(
      "the coder goes through all thirty with keys, and comes back to where they left off",
      async () => {
        await coder.goto(`${origin}${samples}/1`);
        await whole(coder);
        const at = () => Number(/statements\/(\d+)/.exec(coder.url())?.[1]);
        assert.equal(at(), 1);
        await keyThrough(coder, "1");
        await keyThrough(coder, "2");
        await coder.getByText("Du har lagt det i »Boliger« og »Veje og busser«.").waitFor();
        await keyThrough(coder, "u");
        await keyThrough(coder, "j");
        await keyToField(coder, "r");
        await whole(coder);
        await coder.keyboard.type("Uklart");
        await keyThrough(coder, "Enter");
        await keyThrough(coder, "j");
        await keyToField(coder, "x");
        await keyThrough(coder, "Enter");
        await whole(coder);
        await coder.getByText("Skriv et navn eller en grund.").first().waitFor();
        await coder.goto(`${origin}${samples}/1`);
        assert.equal(at(), 3, "one comes back to the first that is not coded");
        for (let position = 3; position <= 30; position++) {
          await keyThrough(coder, String((position % 3) + 1));
          if (position < 30) await keyThrough(coder, "j");
        }
        await coder.getByText("30 af 30 kodet").first().waitFor();
        await whole(coder);
        await enter(coder, coder.getByRole("button", { name: "Aflevér" }));
      },
    );

    await step("the agreement comes by itself, with its figures as a table", async () => {
      await coder.getByRole("heading", { name: "Hvor enige er I?" }).waitFor();
      await whole(coder);
      await analyst.goto(`${origin}${samples}/1`);
      await analyst.getByRole("table", { name: /Krippendorffs alfa, 30 udsagn/ }).waitFor();
    });

    await step("a disagreement is settled and taken back", async () => {
      const first = analyst.locator("#disagreements li").first();
      await enter(analyst, first.getByRole("button", { name: /^Tag anden/ }));
      await first.getByText("Afgjort af dig: anden gælder").waitFor();
      await whole(analyst);
      await enter(analyst, first.getByRole("button", { name: /^Fortryd/ }));
      await first.getByRole("button", { name: /^Tag anden/ }).waitFor();
      await analyst.goto(`${origin}${samples}`);
      await whole(analyst);
    });

    await step("opened again with a reason, the whole works without script too", async () => {
      await analyst.goto(`${origin}${samples}/1`);
      await typeIn(analyst, analyst.getByLabel("Hvorfor skal den åbnes?"), "Et udsagn blev læst forkert");
      await keyThrough(analyst, "Enter");
      const plain = await opened.openAs(people.otherSecretary, { javaScript: false });
      await plain.goto(`${origin}${samples}/1`);
      await plain.getByRole("button", { name: "Boliger" }).click();
      await plain.getByRole("button", { name: "Fortryd sidste" }).click();
      await plain.getByRole("button", { name: "Udelad med grund" }).click();
      await plain.getByRole("button", { name: "Sendt to gange" }).click();
      await plain.getByText("Du har udeladt det. Grund: »Sendt to gange«.").waitFor();
      await plain.getByRole("button", { name: "Aflevér" }).click();
      await house.work();
      await plain.goto(`${origin}${samples}/1`);
      await plain.getByText("»Et udsagn blev læst forkert«").waitFor();
    });

    /** The first coding, put in by the analyst. */
    async function codeAll(ids: string[], of: string[]): Promise<void> {
      const headers = await house.as(people.analyst);
      for (const [index, id] of ids.entries()) {
        const answer = await house.http.inject({
          method: "POST",
          url: `/process/${cast.process.slug}/coding/${id}`,
          headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
          payload: `seen=0&area=${of[index % of.length]}`,
        });
        assert.equal(answer.statusCode, 303);
      }
    }
  }));

/** Nothing for axe to say, at a desk and on a phone, and nothing to push sideways at 320 px. */
async function whole(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await axeViolations(page), [], `${page.url()} at ${width} px`);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  assert.equal(await sidewaysScroll(page), 0, `${page.url()} at 320 px`);
  await page.setViewportSize({ width: 1280, height: 800 });
}
