import type { Language } from "#sense/languages/language.ts";
import type { Vocabulary } from "#sense/rows/distinct-texts.ts";

/** Which words of a vocabulary carry a subject, and which turn a sentence round, by canonical number. */
export interface ContentFlags {
  isContent: Uint8Array;
  isTurning: Uint8Array;
  /** The prepositions of several words that begin with a word, each as canonical numbers. */
  phrases: Map<number, Int32Array[]>;
}

export function flagWords(vocabulary: Vocabulary, language: Language): ContentFlags {
  const isContent = new Uint8Array(vocabulary.count);
  const isTurning = new Uint8Array(vocabulary.count);
  const inPhrases = new Map<string, number>();
  for (const phrase of language.stopPhrases) for (const word of phrase.split(" ")) inPhrases.set(word, -1);
  for (let word = 0; word < vocabulary.count; word++) {
    if (vocabulary.isNumber[word]) continue;
    const text = vocabulary.text(word);
    if (text.length > 1 && !language.stopWords.has(text)) isContent[word] = 1;
    if (language.turningWords.has(text)) isTurning[word] = 1;
    if (inPhrases.has(text)) inPhrases.set(text, word);
  }
  const phrases = new Map<number, Int32Array[]>();
  for (const phrase of language.stopPhrases) {
    const words = Int32Array.from(phrase.split(" "), (word) => inPhrases.get(word)!);
    if (words.includes(-1)) continue;
    phrases.set(words[0]!, [...(phrases.get(words[0]!) ?? []), words]);
  }
  return { isContent, isTurning, phrases };
}

/** Calls `found` with each word from `start` to `end` that carries a subject, nouns inside prepositions left out. */
export function eachContentWord(
  words: Int32Array,
  start: number,
  end: number,
  { isContent, phrases }: ContentFlags,
  found: (word: number) => void,
): void {
  let skipTo = start;
  for (let at = start; at < end; at++) {
    const word = words[at]!;
    const opened = phrases.get(word);
    if (opened) {
      for (const phrase of opened) {
        if (at + phrase.length <= end && phrase.every((one, k) => words[at + k] === one))
          skipTo = Math.max(skipTo, at + phrase.length);
      }
    }
    if (at >= skipTo && isContent[word] === 1) found(word);
  }
}
