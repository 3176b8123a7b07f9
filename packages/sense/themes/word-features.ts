import { learnCompounds } from "#sense/compounds.ts";
import type { Language } from "#sense/languages/language.ts";
import type { ContentFlags } from "#sense/rows/content-flags.ts";
import type { Vocabulary } from "#sense/rows/distinct-texts.ts";
import type { ThemeParameters } from "#sense/themes/parameters.ts";

/** What each word is compared by: its stem and compound parts, and the letters at its edges. */
export interface WordFeatures {
  count: number;
  isEdge: Uint8Array;
  /** Features of each word, compressed; none for a word without a subject. */
  offsets: Uint32Array;
  features: Int32Array;
  /** The feature that is the word's own stem, or -1. */
  stemOf: Int32Array;
}

/**
 * Worked out once a word, in the vocabulary's own order, so that features are numbered alike whatever the rows' order.
 *
 * @param occurrences how often each word stands in the texts, by canonical number
 * @param moreStems further stems and their counts to learn compounds from (the background's)
 */
export function makeWordFeatures(
  vocabulary: Vocabulary,
  { isContent }: ContentFlags,
  occurrences: Uint32Array,
  language: Language,
  { edgeLetters }: ThemeParameters,
  moreStems: ReadonlyMap<string, number> = new Map(),
): WordFeatures {
  const stem = remembered(language.stem);
  const texts: string[] = [];
  const stemCounts = new Map(moreStems);
  for (let word = 0; word < vocabulary.count; word++) {
    texts.push(isContent[word] && occurrences[word]! > 0 ? vocabulary.text(word) : "");
    if (texts[word] === "") continue;
    const own = stem(texts[word]!);
    stemCounts.set(own, (stemCounts.get(own) ?? 0) + occurrences[word]!);
  }
  const split = learnCompounds(stemCounts, { ...language, stem });
  const numbers = new Map<string, number>();
  const isEdge: number[] = [];
  const number = (name: string, edge: number): number => {
    let known = numbers.get(name);
    if (known === undefined) {
      known = isEdge.push(edge) - 1;
      numbers.set(name, known);
    }
    return known;
  };
  const offsets = new Uint32Array(vocabulary.count + 1);
  const stemOf = new Int32Array(vocabulary.count).fill(-1);
  const features: number[] = [];
  texts.forEach((text, word) => {
    if (text !== "") {
      stemOf[word] = number(stem(text), 0);
      features.push(stemOf[word]!);
      for (const part of split(text)) features.push(number(part, 0));
      features.push(number(`^${text.slice(0, edgeLetters)}`, 1), number(`${text.slice(-edgeLetters)}$`, 1));
    }
    offsets[word + 1] = features.length;
  });
  return {
    count: isEdge.length,
    isEdge: Uint8Array.from(isEdge),
    offsets,
    features: Int32Array.from(features),
    stemOf,
  };
}

/** Compounds are tried at every letter, so the same pieces are stemmed again and again. */
function remembered(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = stem(word);
      known.set(word, found);
    }
    return found;
  };
}
