import type { Page } from "playwright-core";
import { sixtyRows } from "#test/journeys/sixty-rows.ts";
import { button, press, reloadUntil } from "#test/journeys/walk.ts";

/** A picture of the guides: how to get there, and what of the page it shows. */
export interface Screen {
  /** Name of the file in docs/guide/images: what it shows. */
  name: string;
  /** From any page of somebody signed in to the page that is taken. */
  walk: (page: Page, origin: string) => Promise<void>;
  /** How much of the page is shown, in px. */
  height: number;
  /** The words the picture begins at; without them it begins at the top of the page. */
  from?: string;
}

const work = "/process/fremtidens-aakaer";

/** What the first link opens, before anybody is signed in; it is given the link, not the origin. */
export const welcome: Screen = {
  name: "welcome",
  height: 560,
  walk: async (page, link) => {
    await page.goto(link);
  },
};

/** In the order they are taken: some show what an earlier one did. */
export const screens: readonly Screen[] = [
  {
    name: "review",
    height: 740,
    walk: async (page, origin) => {
      await page.goto(`${origin}${work}/documents?state=doubts`);
      await press(page, page.getByRole("main").getByRole("table").getByRole("link").first());
    },
  },
  {
    name: "sheet-columns",
    height: 940,
    walk: async (page, origin) => {
      await page.goto(`${origin}${work}/intakes/sheet`);
      await page.getByLabel("Regneark", { exact: true }).setInputFiles(sixtyRows);
      await button(page, "Se på filen").click();
      await page.getByRole("heading", { name: "Hvad er kolonnerne?" }).waitFor();
      await page.getByLabel("Navn bruges som").selectOption({ label: "Bruges ikke" });
    },
  },
  {
    name: "paste",
    from: "Skal noget udelades?",
    height: 494,
    walk: async (page, origin) => {
      await typeMail(page, origin);
    },
  },
  {
    name: "themes",
    height: 980,
    walk: async (page, origin) => {
      await page.goto(`${origin}${work}/themes`);
      await press(page, button(page, "Find temaer"));
      await reloadUntil(page, () => page.getByRole("link", { name: /forslag venter$/ }).isVisible());
    },
  },
  {
    name: "coding",
    height: 700,
    walk: async (page, origin) => {
      await page.goto(`${origin}${work}/coding`);
    },
  },
  {
    name: "ledger",
    height: 760,
    walk: async (page, origin) => {
      await page.goto(`${origin}${work}/ledger`);
    },
  },
  {
    name: "findings",
    height: 760,
    walk: async (page, origin) => {
      await page.goto(`${origin}${work}/findings`);
    },
  },
  {
    name: "editor",
    height: 860,
    walk: async (page, origin) => {
      await openDraft(page, origin);
      await page
        .getByRole("link", { name: /^Rediger/ })
        .nth(1)
        .click();
      await page.getByRole("textbox", { name: "Teksten" }).waitFor();
    },
  },
  {
    name: "why",
    height: 560,
    walk: async (page, origin) => {
      await openDraft(page, origin);
      await page
        .getByRole("link", { name: /^Hvorfor\?/ })
        .nth(4)
        .click();
    },
  },
  {
    name: "since-approval",
    height: 320,
    walk: async (page, origin) => {
      await codeOne(page, origin);
      await page.goto(`${origin}${work}/summary`);
      await page.getByRole("link", { name: "Godkendt version 1" }).click();
      await page
        .getByRole("link", { name: /1\sudsagn/ })
        .first()
        .click();
    },
  },
  {
    name: "publishing",
    height: 1048,
    walk: async (page, origin) => {
      await saveMail(page, origin);
      await page.goto(`${origin}${work}/publishing`);
    },
  },
  {
    name: "hits",
    from: "Kan det pege på en person?",
    height: 572,
    walk: async (page, origin) => {
      await page.goto(`${origin}${work}/publishing`);
      await page
        .getByRole("main")
        .getByRole("rowheader")
        .getByRole("link", { name: "Fremtidens Åkær" })
        .first()
        .click();
    },
  },
  {
    name: "removal",
    height: 1100,
    walk: async (page, origin) => {
      await page.goto(`${origin}${work}/statements`);
      await page.getByLabel("Søg i udsagn").fill("bussen køre bare to gange");
      await press(page, button(page, "Søg"));
      await press(page, page.getByRole("link", { name: /^Udsagn nr/ }).first());
      await press(page, page.getByRole("link", { name: "Fjern efter loven" }));
    },
  },
  {
    name: "public-process",
    height: 800,
    walk: async (page, origin) => {
      await page.goto(`${origin}/fremtidens-aakaer`);
    },
  },
];

/** A made-up mail with all that must not get out. */
const mail = `Fra: Mille Tvede <mille.tvede@post.example>
Emne: Bussen om aftenen

Hej Åkær

Der går ingen bus fra Kirkeby efter klokken syv. Min datter må blive hos en veninde, når hun har været til fodbold. Lad bussen køre bare to gange om ugen, så kan de unge komme hjem. I må gerne ringe til formanden Jens Overgaard på 40 11 22 33, han kender køreplanen.

Venlig hilsen
Mille Tvede
Tlf. 40 11 22 34`;

async function typeMail(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}${work}/intakes/paste`);
  await page.getByLabel("Teksten").fill(mail);
  await page.getByText("En mail", { exact: true }).click();
  await page.getByLabel("Dato").fill("14-09-2026");
  await page.getByLabel("Slags afsender").fill("borger");
  await press(page, button(page, "Se, hvordan det deles"));
}

async function saveMail(page: Page, origin: string): Promise<void> {
  await typeMail(page, origin);
  await press(page, button(page, "Gem"));
}

/** The draft that comes after the approved version; begun by whoever asks first. */
async function openDraft(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}${work}/summary`);
  await page
    .getByRole("button", { name: "Redigér" })
    .or(page.getByRole("link", { name: "Fortsæt redigeringen" }))
    .first()
    .click();
  await page.getByRole("heading", { name: "Udkast til sammenfatning" }).waitFor();
}

/** Decides one statement that waited when the summary was approved. */
async function codeOne(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}${work}/coding`);
  await reloadUntil(page, () =>
    button(page, /^Godkend /)
      .first()
      .isVisible(),
  );
  await press(page, button(page, /^Godkend /).first());
}
