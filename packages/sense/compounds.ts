import type { Language } from "#sense/languages/language.ts";

/*
 * Compound splitting without a dictionary: a word is split where both halves
 * are words of the given texts (by stem), a joint letter between them allowed.
 * The split with the longest shorter half wins, then the commoner halves.
 * Where only one half is known that half is kept: in a small collection most are.
 */

const shortestPart = 3;
const longHalf = 5;
const shortestHead = 4;

type StemCounts = ReadonlyMap<string, number>;

export type CompoundSplitter = (word: string) => readonly string[];

/**
 * @param stemCounts how often each stem stands in the texts to learn from
 * @returns a function from a lower-case word to the stems of its parts (one when only that half is known), or to nothing when it does not split
 */
export function learnCompounds(stemCounts: StemCounts, language: Language): CompoundSplitter {
  const known = new Map<string, readonly string[]>();
  return function splitCompound(word: string): readonly string[] {
    const earlier = known.get(word);
    if (earlier) return earlier;
    const parts =
      splitWhole(word, stemCounts, language) ??
      splitOffTail(word, stemCounts, language) ??
      knownHalf(word, stemCounts, language);
    known.set(word, parts);
    return parts;
  };
}

/** Both halves known; a half that is a compound itself comes apart too. */
function splitWhole(word: string, stemCounts: StemCounts, language: Language): string[] | undefined {
  const best = bestSplit(word, stemCounts, language);
  return (
    best &&
    [best.head, best.tail].flatMap((part) => splitWhole(part, stemCounts, language) ?? [language.stem(part)])
  );
}

/** The tail is known and the head, never seen on its own, comes apart. */
function splitOffTail(word: string, stemCounts: StemCounts, language: Language): string[] | undefined {
  for (let at = 2 * shortestPart; at <= word.length - shortestPart; at++) {
    const tail = word.slice(at);
    if (countOf(tail, stemCounts, language) === 0) continue;
    for (const joint of language.joints) {
      if (!word.slice(0, at).endsWith(joint)) continue;
      const parts = splitWhole(word.slice(0, at - joint.length), stemCounts, language);
      if (parts) return [...parts, language.stem(tail)];
    }
  }
  return undefined;
}

function bestSplit(word: string, stemCounts: StemCounts, language: Language) {
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
function knownHalf(word: string, stemCounts: StemCounts, language: Language): string[] {
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

function countOf(part: string, stemCounts: StemCounts, language: Language): number {
  if (part.length < shortestPart || language.stopWords.has(part)) return 0;
  const stem = language.stem(part);
  return stem.length < shortestPart ? 0 : (stemCounts.get(stem) ?? 0);
}
