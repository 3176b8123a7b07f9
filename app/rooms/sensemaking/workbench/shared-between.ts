import { contentWords } from "#sense/content-words.ts";
import { getLanguage } from "#sense/languages/get-language.ts";

/** The words of one text that another has too, as the first has written them. */
export function sharedBetween(text: string, other: string): string[] {
  const language = getLanguage("da");
  const stems = new Set(contentWords(other, language).map((token) => language.stem(token.word)));
  const shared = new Map<string, string>();
  for (const { word, written } of contentWords(text, language)) {
    const stem = language.stem(word);
    if (stems.has(stem) && !shared.has(stem)) shared.set(stem, written);
  }
  return [...shared.values()];
}
