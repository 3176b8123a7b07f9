import { toCodePoints } from "#sense/code-points.ts";
import type { Span } from "#sense/types.ts";

/*
 * Where a text says what is to be struck: any five words in a row of it, or the whole of
 * it when it is shorter. Fewer are anybody's words. Case, signs and line breaks between
 * the words make no difference.
 */

const word = /[\p{L}\p{N}]+/gu;
const inARow = 5;
/** Shorter than this, a text is struck by its id alone. */
const fewest = 3;

export interface RunFinder {
  /** @returns where the text says it, in code points, in order, apart */
  find(text: string): Span[];
}

/** @param words the texts to be struck, each wording for itself */
export function runFinder(words: readonly string[]): RunFinder {
  const wanted = new Map<number, Set<string>>();
  for (const text of words) {
    const tokens = wordsOf(text).map((each) => each.lower);
    if (tokens.length < fewest) continue;
    const length = Math.min(inARow, tokens.length);
    const runs = wanted.get(length) ?? new Set();
    for (let at = 0; at + length <= tokens.length; at++) runs.add(tokens.slice(at, at + length).join(" "));
    wanted.set(length, runs);
  }
  return {
    find(text) {
      if (wanted.size === 0) return [];
      const tokens = wordsOf(text);
      const gone = new Array<boolean>(tokens.length).fill(false);
      for (const [length, runs] of wanted)
        for (let at = 0; at + length <= tokens.length; at++) {
          const run = tokens.slice(at, at + length).map((each) => each.lower);
          if (runs.has(run.join(" "))) gone.fill(true, at, at + length);
        }
      const stretches: Span[] = [];
      tokens.forEach(({ start, end }, at) => {
        if (!gone[at]) return;
        if (at > 0 && gone[at - 1]) stretches.at(-1)!.end = end;
        else stretches.push({ start, end });
      });
      return toCodePoints(text, stretches);
    },
  };
}

function wordsOf(text: string) {
  return [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    lower: match[0].toLowerCase(),
  }));
}
