import type { ComponentChildren } from "preact";
import type { Theme } from "#base/context.ts";
import type { Lang } from "#base/i18n.ts";
import { assetPath } from "#shell/assets.ts";
import { themePath } from "#shell/theme.ts";
import { LangContext, wordsIn } from "#shell/words.ts";

type DocumentShellProps = {
  lang: Lang;
  theme: Theme;
  title: string;
  /** The page answers a failed form; screen readers hear it in the title first. */
  failed?: boolean;
  bodyClass: string;
  /** False where nothing on the page needs script; then none is sent. */
  script?: boolean;
  alternates?: Alternates;
  children: ComponentChildren;
};

/** Where else this page is found: its own address for good, other languages, other forms. */
export type Alternates = {
  canonical: string;
  languages: readonly { lang: Lang; href: string }[];
  description?: string;
  feed: string | null;
  jsonLd: string | null;
};

/** <html> to <body>, the same for every page: language, title, files, skip link. No inline script or style. */
export function DocumentShell(props: DocumentShellProps) {
  const { lang, theme, title, failed, bodyClass, script = true, alternates, children } = props;
  const words = wordsIn(lang);
  return (
    <LangContext.Provider value={lang}>
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          <title>{pageTitle(title, theme, failed ? words.errorTitlePrefix : "")}</title>
          <link
            rel="preload"
            href={assetPath("ibm-plex-sans-latin-400-normal.woff2")}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          <link rel="stylesheet" href={assetPath("house.css")} />
          <link rel="stylesheet" href={themePath(theme)} />
          {script && <script src={assetPath("house.js")} defer />}
          {alternates && <AlternateLinks {...alternates} title={title} />}
        </head>
        <body class={bodyClass}>
          <a class="skipnav" href="#main-content">
            {words.skipToContent}
          </a>
          {children}
        </body>
      </html>
    </LangContext.Provider>
  );
}

function AlternateLinks({
  canonical,
  languages,
  description,
  feed,
  jsonLd,
  title,
}: Alternates & { title: string }) {
  return (
    <>
      <link rel="canonical" href={canonical} />
      {languages.map((each) => (
        <link key={each.lang} rel="alternate" hreflang={each.lang} href={each.href} />
      ))}
      {description && <meta name="description" content={description} />}
      <meta property="og:title" content={title} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={canonical} />
      {description && <meta property="og:description" content={description} />}
      {feed && <link rel="alternate" type="application/atom+xml" href={feed} />}
      {jsonLd && <link rel="alternate" type="application/ld+json" href={jsonLd} />}
    </>
  );
}

/** "Notat fra Sektor-MED – Fremtidens Åkær – Åkær Kommune"; what names the page comes first. */
function pageTitle(title: string, theme: Theme, prefix = ""): string {
  const names = [title, theme.name, theme.municipality].filter((name) => name !== "");
  return prefix + names.filter((name, at) => name !== names[at - 1]).join(" – ");
}
