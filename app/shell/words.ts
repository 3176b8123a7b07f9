import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Lang } from "#base/i18n.ts";
import { da } from "#shell/texts.da.ts";
import { en } from "#shell/texts.en.ts";

/**
 * The language of the page that is being rendered. A layout sets it once, so
 * that a part nested deep in a page can say "(frivilligt)" without every caller
 * on the way carrying `lang`.
 */
export const LangContext = createContext<Lang>("da");

export function useLang(): Lang {
  return useContext(LangContext);
}

export type Words = typeof da;

export function wordsIn(lang: Lang): Words {
  return lang === "da" ? da : en;
}

/** The shell's own words in the language of the page. */
export function useWords(): Words {
  return wordsIn(useLang());
}
