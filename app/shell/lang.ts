import type { Lang } from "#base/i18n.ts";

/** What each language calls itself, for the link to it. */
export const langNames: Record<Lang, string> = { da: "Dansk", en: "English" };

export function otherLang(lang: Lang): Lang {
  return lang === "da" ? "en" : "da";
}
