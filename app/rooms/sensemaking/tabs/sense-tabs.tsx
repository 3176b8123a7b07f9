import { type Lang, pick } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";

const texts = {
  da: {
    label: "Kodningens sider",
    coding: "Kod udsagn",
    themes: "Temaer",
    copies: "Ens udsagn",
    groups: "Grupper",
    minorities: "Få har sagt",
    samples: "Dobbeltkodning",
    runs: "Kørsler",
    ledger: "Regnskab",
    exchange: "Udveksling",
  },
  en: {
    label: "Pages of the coding",
    coding: "Code statements",
    themes: "Themes",
    copies: "Copies",
    groups: "Groups",
    minorities: "Said by few",
    samples: "Double coding",
    runs: "Runs",
    ledger: "Ledger",
    exchange: "Exchange",
  },
};

/** In the order an analyst comes to them. */
const pages = {
  coding: paths.coding,
  themes: paths.themes,
  copies: paths.copies,
  groups: paths.groups,
  minorities: paths.minorities,
  samples: paths.samples,
  runs: paths.runs,
  ledger: paths.ledger,
  exchange: paths.exchange,
};

export type SensePageName = keyof typeof pages;

type SenseTabsProps = { lang: Lang; slug: string; current: SensePageName };

/** The pages that tell what statements are about, as one row under the rooms of the process. */
export function SenseTabs({ lang, slug, current }: SenseTabsProps) {
  const t = pick(texts, lang);
  const names = Object.keys(pages) as SensePageName[];
  return (
    <nav class="subpages" aria-label={t.label}>
      <ul class="plain">
        {names.map((name) => (
          <li key={name}>
            <a href={pages[name](slug)} aria-current={name === current ? "page" : undefined}>
              {t[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
