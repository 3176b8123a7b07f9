import { type CompoundSplitter, learnCompounds } from "#sense/compounds.ts";
import { contentWords } from "#sense/content-words.ts";
import type { Language } from "#sense/languages/language.ts";
import type { AssignParameters } from "#sense/parameters.ts";
import type { Token } from "#sense/tokenise.ts";

/*
 * Texts as sparse vectors: stems with compound parts (block 0) beside runs of
 * characters (block 1), TF-IDF, each block of length one. Danish compounds make
 * the runs carry most of the matching, the stems most of the explanation.
 * A word's features are worked out once, so the cost is linear in the words.
 */

export interface SparseVector {
  features: Int32Array;
  weights: Float64Array;
}

export interface FeatureSpace {
  size: number;
  vectors: SparseVector[];
  /** The words that carry a subject, in order. */
  wordsOf(text: string): Token[];
  /** Stem and compound parts of such a word. */
  stemsOf(word: string): readonly string[];
  /** How rare each feature is, by number: 1 stands in every text. */
  rarity: Float64Array;
  /** The stems and compound parts of the texts with their feature numbers, as the texts bring them up. */
  stemFeatures(): [string, number][];
  /** How often each feature stands in the background; null without one. */
  background: BackgroundCounts | null;
}

/** Lines of a background, and by feature number in how many of them it stands. */
export interface BackgroundCounts {
  lines: number;
  counts: Int32Array;
}

interface Counted {
  features: Int32Array;
  counts: Float64Array;
}

/**
 * @param texts in canonical order: the order decides the order of summation
 * @param background the words of further lines, to learn from which words are common, or what was counted in
 *   them before. Not the compounds: the parts that the language at large knows cut this house's words too short
 *   (docs/measurements.md)
 */
export function buildFeatureSpace(
  texts: readonly string[],
  language: Language,
  parameters: AssignParameters,
  background: readonly string[][] | BackgroundCounts = [],
): FeatureSpace {
  const wordsOfTexts = texts.map((text) => contentWords(text, language).map((token) => token.word));
  const splitCompound = learnCompounds(countStems(wordsOfTexts, language), language);
  const features = new WordFeatures(language, parameters, splitCompound);
  const counted = wordsOfTexts.map((words) => countFeatures(words, features));
  const elsewhere = "lines" in background ? background : countKnown(background, features);
  const rarity = inverseDocumentFrequency(counted, elsewhere, features.size);
  return {
    size: features.size,
    vectors: counted.map((one) => weigh(one, rarity, features.isRun, parameters.runWeight)),
    wordsOf: (text) => contentWords(text, language),
    stemsOf: (word) => features.stems(word),
    rarity,
    stemFeatures: () => features.stemFeatures(),
    background: elsewhere,
  };
}

function countStems(texts: readonly string[][], language: Language): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) {
    for (const word of words) {
      const stem = language.stem(word);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return counts;
}

const none = new Int32Array();

class WordFeatures {
  readonly isRun: boolean[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly byWord = new Map<string, Int32Array>();
  private readonly stemsByWord = new Map<string, readonly string[]>();
  private readonly language: Language;
  private readonly parameters: AssignParameters;
  private readonly splitCompound: CompoundSplitter;

  constructor(language: Language, parameters: AssignParameters, splitCompound: CompoundSplitter) {
    this.language = language;
    this.parameters = parameters;
    this.splitCompound = splitCompound;
  }

  get size(): number {
    return this.isRun.length;
  }

  stems(word: string): readonly string[] {
    const known = this.stemsByWord.get(word);
    if (known) return known;
    const stems = [this.language.stem(word), ...this.splitCompound(word)];
    this.stemsByWord.set(word, stems);
    return stems;
  }

  of(word: string): Int32Array {
    const known = this.byWord.get(word);
    if (known) return known;
    const found = this.stems(word).map((stem) => this.number(stem, false));
    const edged = ` ${word} `;
    for (let length = this.parameters.shortestRun; length <= this.parameters.longestRun; length++) {
      for (let at = 0; at + length <= edged.length; at++) {
        found.push(this.number(`~${edged.slice(at, at + length)}`, true));
      }
    }
    const features = Int32Array.from(found);
    this.byWord.set(word, features);
    return features;
  }

  stemFeatures(): [string, number][] {
    return [...this.numbers].filter(([, feature]) => !this.isRun[feature]);
  }

  /** The features of a word that the collection has, else none. */
  known(word: string): Int32Array {
    return this.byWord.get(word) ?? none;
  }

  private number(name: string, isRun: boolean): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const next = this.isRun.length;
    this.numbers.set(name, next);
    this.isRun.push(isRun);
    return next;
  }
}

function countFeatures(words: readonly string[], features: WordFeatures): Counted {
  const counts = new Map<number, number>();
  for (const word of words) {
    for (const feature of features.of(word)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return { features: Int32Array.from(counts.keys()), counts: Float64Array.from(counts.values()) };
}

function countKnown(lines: readonly (readonly string[])[], features: WordFeatures): BackgroundCounts | null {
  if (lines.length === 0) return null;
  const counts = new Int32Array(features.size);
  for (const words of lines) {
    const found = new Set<number>();
    for (const word of words) for (const feature of features.known(word)) found.add(feature);
    for (const feature of found) counts[feature]! += 1;
  }
  return { lines: lines.length, counts };
}

/** A word is as common as it is in the collection or in the background, whichever is more. */
function inverseDocumentFrequency(
  counted: readonly Counted[],
  background: BackgroundCounts | null,
  size: number,
): Float64Array {
  const counts = new Int32Array(size);
  for (const { features } of counted) for (const feature of features) counts[feature]! += 1;
  const own = rarityAmong({ lines: counted.length, counts });
  if (!background) return own;
  const elsewhere = rarityAmong(background);
  return own.map((rarity, feature) => Math.min(rarity, elsewhere[feature]!));
}

function rarityAmong({ lines, counts }: BackgroundCounts): Float64Array {
  return Float64Array.from(counts, (count) => steadyLog((1 + lines) / (1 + count)) + 1);
}

/** Engines may differ in the last bits of a logarithm; nine decimals are the same everywhere. */
function steadyLog(value: number): number {
  return Math.round(Math.log(value) * 1e9) / 1e9;
}

function weigh(
  counted: Counted,
  rarity: Float64Array,
  isRun: readonly boolean[],
  runWeight: number,
): SparseVector {
  const { features, counts } = counted;
  const weights = new Float64Array(features.length);
  let stemSquares = 0;
  let runSquares = 0;
  for (let k = 0; k < features.length; k++) {
    const weight = (1 + steadyLog(counts[k]!)) * rarity[features[k]!]!;
    weights[k] = weight;
    if (isRun[features[k]!]) runSquares += weight * weight;
    else stemSquares += weight * weight;
  }
  const stemScale = stemSquares === 0 ? 0 : 1 / Math.sqrt(stemSquares);
  const runScale = runSquares === 0 ? 0 : runWeight / Math.sqrt(runSquares);
  for (let k = 0; k < features.length; k++) weights[k]! *= isRun[features[k]!] ? runScale : stemScale;
  return { features, weights };
}
