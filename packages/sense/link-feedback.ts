import { prepareCollection } from "#sense/collection.ts";
import type { FeatureSpace } from "#sense/feature-space.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import type { StatementText } from "#sense/types.ts";

/** A point that a passage of overall feedback says again. */
export interface RestatedPoint {
  pointId: string;
  /** 0–1: how much of what the point says is in the passage. */
  score: number;
  /** The point's words that the passage has too, as written in the point. */
  sharedWords: string[];
}

export interface FeedbackLinks {
  passageId: string;
  /** Best first; empty when the passage restates no point that the machine can see. */
  points: RestatedPoint[];
}

const partOfCompound = 0.5;
const leastScore = 0.5;

/**
 * Which points each passage of overall feedback restates, so that they are not counted twice.
 * A point counts as restated when at least half of its words, weighed by rarity, stand in the passage;
 * a shared part of a compound counts half. Proposals for a person to accept.
 */
export function linkFeedback(
  passages: readonly StatementText[],
  points: readonly StatementText[],
  options: { language?: LanguageCode } = {},
): FeedbackLinks[] {
  const { space } = prepareCollection([...passages, ...points], [], options);
  const rarity = rarityOfStems([...passages, ...points], space);
  const pointWords = points.map((point) => ({ point, words: wordsWithStems(point.text, space) }));
  return passages.map((passage) => {
    const held = new Set(wordsWithStems(passage.text, space).flatMap((word) => word.stems));
    const linked = pointWords.flatMap(({ point, words }) => {
      const restated = restate(words, held, rarity);
      return restated.score < leastScore ? [] : [{ pointId: point.id, ...restated }];
    });
    linked.sort((a, b) => b.score - a.score || (a.pointId < b.pointId ? -1 : 1));
    return { passageId: passage.id, points: linked };
  });
}

interface WordWithStems {
  written: string;
  stems: readonly string[];
}

function restate(
  words: readonly WordWithStems[],
  held: ReadonlySet<string>,
  rarity: ReadonlyMap<string, number>,
) {
  const sharedWords: string[] = [];
  let said = 0;
  let shared = 0;
  for (const { written, stems } of words) {
    const weight = rarity.get(stems[0]!)!;
    said += weight;
    const whole = held.has(stems[0]!);
    if (!whole && !stems.some((stem) => held.has(stem))) continue;
    shared += whole ? weight : partOfCompound * weight;
    sharedWords.push(written);
  }
  const score = said === 0 ? 0 : Math.round((1e6 * shared) / said) / 1e6;
  return { score, sharedWords };
}

function wordsWithStems(text: string, space: FeatureSpace): WordWithStems[] {
  const byWord = new Map<string, WordWithStems>();
  for (const { word, written } of space.wordsOf(text))
    byWord.set(word, { written, stems: space.stemsOf(word) });
  return [...byWord.values()];
}

function rarityOfStems(texts: readonly StatementText[], space: FeatureSpace): Map<string, number> {
  const holders = new Map<string, number>();
  for (const { text } of texts) {
    const stems = new Set(wordsWithStems(text, space).map((word) => word.stems[0]!));
    for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  }
  const rarity = new Map<string, number>();
  for (const [stem, count] of holders) rarity.set(stem, 1 + Math.log((1 + texts.length) / (1 + count)));
  return rarity;
}
