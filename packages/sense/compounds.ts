import type { Language } from "#sense/languages/language.ts";

/*
 * Compound splitting without a dictionary: a word is split where both halves
 * are words of the given texts (by stem), a joint letter between them allowed.
 * The split with the longest shorter half wins, then the commoner halves.
 */

const shortestPart = 3;
const longHalf = 5;
const shortestHead = 4;

export type CompoundSplitter = (word: string) => readonly string[];

/**
 * @param stemCounts how often each stem stands in the texts to learn from
 * @returns a function from a lower-case word to the stems of its parts (two or more), or to nothing when it does not split
 */
export function learnCompounds(
  stemCounts: ReadonlyMap<string, number>,
  language: Language,
): CompoundSplitter {
  const known = new Map<string, readonly string[]>();
  return function splitCompound(word: string): readonly string[] {
    const earlier = known.get(word);
    if (earlier) return earlier;
    known.set(word, []);
    const best = bestSplit(word, stemCounts, language);
    const parts = best
      ? [best.head, best.tail].flatMap((part) => partsOrSelf(part, splitCompound, language))
      : knownHalf(word, stemCounts, language);
    known.set(word, parts);
    return parts;
  };
}

function partsOrSelf(part: string, split: CompoundSplitter, language: Language): readonly string[] {
  const parts = split(part);
  return parts.length > 0 ? parts : [language.stem(part)];
}

function bestSplit(word: string, stemCounts: ReadonlyMap<string, number>, language: Language) {
  let best: { head: string; tail: string; shorter: number; count: number } | undefined;
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const tail = word.slice(at);
    const tailCount = countOf(tail, stemCounts, language);
    if (tailCount === 0) continue;
    for (const joint of language.joints) {
      if (!word.slice(0, at).endsWith(joint)) continue;
      const head = word.slice(0, at - joint.length);
      const headCount = countOf(head, stemCounts, language);
      if (headCount === 0) continue;
      const shorter = Math.min(head.length, tail.length);
      const count = Math.min(headCount, tailCount);
      if (!best || shorter > best.shorter || (shorter === best.shorter && count > best.count)) {
        best = { head, tail, shorter, count };
      }
    }
  }
  return best;
}

/**
 * Only one half known: it is still a part, if it is long enough not to be chance. What stands
 * before it must be able to be a word of its own: no prefix ("sam-arbejde" is not about "arbejde").
 */
function knownHalf(word: string, stemCounts: ReadonlyMap<string, number>, language: Language): string[] {
  const own = language.stem(word);
  for (let length = word.length - shortestPart; length >= longHalf; length--) {
    for (const half of [word.slice(-length), word.slice(0, length)]) {
      const before = word.endsWith(half) ? word.length - length : 0;
      if (before > 0 && (before < shortestHead || language.stopWords.has(word.slice(0, before)))) continue;
      const stem = language.stem(half);
      if (stem !== own && countOf(half, stemCounts, language) > 0) return [stem];
    }
  }
  return [];
}

function countOf(part: string, stemCounts: ReadonlyMap<string, number>, language: Language): number {
  if (part.length < shortestPart || language.stopWords.has(part)) return 0;
  const stem = language.stem(part);
  return stem.length < shortestPart ? 0 : (stemCounts.get(stem) ?? 0);
}
