import type { Lang } from "#base/i18n.ts";

/**
 * Pages write bare addresses; on an English page every link and form of ours
 * stays under `/en`. Done once, on the finished markup, so that no page can
 * forget it. Safe as text: the renderer escapes every quotation mark that people
 * wrote, so only real attributes match. Files and links that name their own
 * language (`hreflang`) are left alone.
 */
export function localiseLinks(html: string, lang: Lang): string {
  if (lang === "da") return html;
  return html.replace(
    / (href|action|formaction)="\/(?!assets\/|theme\.css|en\/|\/)([^"]*)"(?! lang="\w\w" hreflang)/g,
    (_, attribute, rest) => ` ${attribute}="/${rest === "" ? lang : `${lang}/${rest}`}"`,
  );
}
