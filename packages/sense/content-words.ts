import type { Language } from "#sense/languages/language.ts";
import { type Token, tokenise } from "#sense/tokenise.ts";

/** The words of a text that carry a subject: no stop words, no single letters, no nouns inside prepositions. */
export function contentWords(text: string, language: Language): Token[] {
  const tokens = tokenise(text);
  const skipped = new Set<number>();
  const phrases = phrasesByFirstWord(language);
  tokens.forEach((token, at) => {
    for (const phrase of phrases.get(token.word) ?? []) {
      if (phrase.every((word, offset) => tokens[at + offset]?.word === word)) {
        for (let offset = 0; offset < phrase.length; offset++) skipped.add(at + offset);
      }
    }
  });
  return tokens.filter(
    (token, at) => token.word.length > 1 && !language.stopWords.has(token.word) && !skipped.has(at),
  );
}

const indexed = new WeakMap<Language, Map<string, string[][]>>();

function phrasesByFirstWord(language: Language): Map<string, string[][]> {
  const known = indexed.get(language);
  if (known) return known;
  const phrases = new Map<string, string[][]>();
  for (const phrase of language.stopPhrases.map((written) => written.split(" "))) {
    phrases.set(phrase[0]!, [...(phrases.get(phrase[0]!) ?? []), phrase]);
  }
  indexed.set(language, phrases);
  return phrases;
}
