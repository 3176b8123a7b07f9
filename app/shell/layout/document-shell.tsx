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
  children: ComponentChildren;
};

/** <html> to <body>, the same for every page: language, title, files, skip link. No inline script or style. */
export function DocumentShell({ lang, theme, title, failed, bodyClass, children }: DocumentShellProps) {
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
          <script src={assetPath("house.js")} defer />
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

/** "Notat fra Sektor-MED – Fremtidens Åkær – Åkær Kommune"; what names the page comes first. */
export function pageTitle(title: string, theme: Theme, prefix = ""): string {
  const names = [title, theme.name, theme.municipality].filter((name) => name !== "");
  return prefix + names.filter((name, at) => name !== names[at - 1]).join(" – ");
}
