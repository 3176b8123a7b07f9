import { compare, prepareCollection } from "#sense/collection.ts";
import type { FeatureSpace } from "#sense/feature-space.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import { roundScore } from "#sense/score-areas.ts";
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
const leastScore = 0.3;

/**
 * Which points each passage of overall feedback restates, so that they are not counted twice.
 * A point's words weigh by how few points have them, and count as said again by how few passages
 * have them: a word all over the note links nothing. A shared part of a compound counts half.
 * Proposals for a person to accept.
 */
export function linkFeedback(
  passages: readonly StatementText[],
  points: readonly StatementText[],
  options: { language?: LanguageCode } = {},
): FeedbackLinks[] {
  const { space } = prepareCollection([...passages, ...points], [], options);
  const wordsOfPassages = passages.map((passage) => wordsWithStems(passage.text, space));
  const wordsOfPoints = points.map((point) => wordsWithStems(point.text, space));
  const passageHolders = countHolders(wordsOfPassages);
  const pointHolders = countHolders(wordsOfPoints);
  return passages.map((passage, at) => {
    const held = new Set(wordsOfPassages[at]!.flatMap((word) => word.stems));
    const linked = points.flatMap((point, row) => {
      const restated = restate(wordsOfPoints[row]!, held, pointHolders, passageHolders);
      return restated.score < leastScore ? [] : [{ pointId: point.id, ...restated }];
    });
    linked.sort((a, b) => b.score - a.score || compare(a.pointId, b.pointId));
    return { passageId: passage.id, points: linked };
  });
}

interface WordWithStems {
  written: string;
  /** The word's own stem first, then those of its parts. */
  stems: readonly string[];
}

function restate(
  words: readonly WordWithStems[],
  held: ReadonlySet<string>,
  pointHolders: ReadonlyMap<string, number>,
  passageHolders: ReadonlyMap<string, number>,
) {
  const sharedWords: string[] = [];
  let said = 0;
  let again = 0;
  for (const { written, stems } of words) {
    const weight = 1 / pointHolders.get(stems[0]!)!;
    said += weight;
    const common = stems.find((stem) => held.has(stem));
    if (common === undefined) continue;
    again += ((common === stems[0] ? 1 : partOfCompound) * weight) / passageHolders.get(common)!;
    sharedWords.push(written);
  }
  return { score: said === 0 ? 0 : roundScore(again / said), sharedWords };
}

function wordsWithStems(text: string, space: FeatureSpace): WordWithStems[] {
  const byWord = new Map<string, WordWithStems>();
  for (const { word, written } of space.wordsOf(text))
    byWord.set(word, { written, stems: space.stemsOf(word) });
  return [...byWord.values()];
}

/** How many of the texts hold each stem. */
function countHolders(texts: readonly WordWithStems[][]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const words of texts) {
    for (const stem of new Set(words.flatMap((word) => word.stems))) {
      holders.set(stem, (holders.get(stem) ?? 0) + 1);
    }
  }
  return holders;
}
