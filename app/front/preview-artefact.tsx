import type { Theme } from "#base/context.ts";
import type { Lang } from "#base/i18n.ts";
import { inLang } from "#base/paths.ts";
import type { Artefact, PreviewSetting } from "#rooms/publishing/door.ts";
import { renderPage } from "#shell/layout/render-page.ts";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { LangContext } from "#shell/words.ts";
import { pageOf } from "./render-artefact.tsx";
import type { Site } from "./site.ts";
import { textsIn } from "./texts.ts";

/**
 * The page of an artefact as strangers would read it, drawn by the same parts, with a
 * line on top that says it is not public. What its links lead to may not be there yet,
 * so none of them lead anywhere but within the page and back to the work.
 */
export function previewArtefact(theme: Theme): (artefact: Artefact, setting: PreviewSetting) => string {
  return (artefact, setting) => {
    const { lang, path, slug, today, standing, back } = setting;
    const site: Site = { slug, lang, theme, path, origin: "", today, standing };
    const html = withoutAlternates(renderPage(pageOf(artefact, site, setting.number)));
    const own = new Set([back.href, ...(["da", "en"] as const).map((each) => inLang(each, path))]);
    const line = renderPage(<PreviewLine lang={lang} says={setting.says} back={back} />);
    return withInertLinks(html, own).replace(
      /<header class="header">/,
      (header) => line.replace("<!doctype html>", "") + header,
    );
  };
}

/** Says before anything else that nobody outside can read this. */
function PreviewLine({ lang, says, back }: Pick<PreviewSetting, "says" | "back"> & { lang: Lang }) {
  return (
    <LangContext.Provider value={lang}>
      <aside class="container preview-line" aria-label={textsIn(lang).preview}>
        <Alert variant="info">
          {says} <a href={back.href}>{back.text}</a>
        </Alert>
      </aside>
    </LangContext.Provider>
  );
}

/** Feeds and addresses in the head are for those who find the public page. */
const withoutAlternates = (html: string) =>
  html.replace(/<link rel="(?:canonical|alternate)"[^>]*>|<meta property="og:[^>]*>/g, "");

/** A link without an address stands as text, and neither keys nor fingers go there. */
const withInertLinks = (html: string, own: ReadonlySet<string>) =>
  html.replace(/<a\b([^>]*?) href="([^"]*)"/g, (link, before: string, href: string) =>
    href.startsWith("#") || own.has(href) ? link : `<a${before}`,
  );
