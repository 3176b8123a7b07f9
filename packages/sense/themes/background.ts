import { contentWords } from "#sense/content-words.ts";
import type { Language } from "#sense/languages/language.ts";
import type { Vocabulary } from "#sense/rows/distinct-texts.ts";
import type { WordFeatures } from "#sense/themes/word-features.ts";

/** Further text of the same language, a line a document: only for what it tells about words. */
export interface Background {
  /** How often each stem stands in it. */
  stems: Map<string, number>;
  /** In how many of its lines each feature stands; nothing when there is no background. */
  holdersOf(
    words: WordFeatures,
    vocabulary: Vocabulary,
  ): { background?: { holders: Uint32Array; lines: number } };
}

export function readBackground(background: string, language: Language): Background {
  const lines = background
    .split("\n")
    .map((line) => contentWords(line, language).map((token) => token.word))
    .filter((words) => words.length > 0);
  const stems = new Map<string, number>();
  for (const word of lines.flat()) {
    const stem = language.stem(word);
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  return {
    stems,
    holdersOf(words, vocabulary) {
      if (lines.length === 0) return {};
      const numberOf = new Map<string, number>();
      for (let word = 0; word < vocabulary.count; word++) numberOf.set(vocabulary.text(word), word);
      const holders = new Uint32Array(words.count);
      for (const line of lines) {
        const found = new Set<number>();
        for (const word of line) {
          const number = numberOf.get(word);
          if (number === undefined) continue;
          for (let at = words.offsets[number]!; at < words.offsets[number + 1]!; at++)
            found.add(words.features[at]!);
        }
        for (const feature of found) holders[feature]!++;
      }
      return { background: { holders, lines: lines.length } };
    },
  };
}
