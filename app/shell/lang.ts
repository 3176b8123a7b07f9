/** The two languages of every page. The attribute `lang` and all words follow it. */
export type Lang = "da" | "en";

export const langs: readonly Lang[] = ["da", "en"];

export const langNames: Record<Lang, string> = { da: "Dansk", en: "English" };

export function otherLang(lang: Lang): Lang {
  return lang === "da" ? "en" : "da";
}
