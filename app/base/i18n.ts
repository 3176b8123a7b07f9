/** The languages of the house. Danish is written first; English is complete. */
export type Lang = "da" | "en";

export const langs: readonly Lang[] = ["da", "en"];

/** A room's sentences in both languages: `en` has the type of `da`, so a missing key does not compile. */
export interface Texts<T> {
  da: T;
  en: T;
}

export function pick<T>(texts: Texts<T>, lang: Lang): T {
  return texts[lang];
}
