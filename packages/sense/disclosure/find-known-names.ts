import type { Disclosure } from "#sense/disclosure/disclosure.ts";
import { type PlacedWord, wordsInPlace } from "#sense/disclosure/words-in-place.ts";

/**
 * Names the caller knows, whole, wherever they stand and in any case.
 * @param folded see fold-signs.ts
 * @param known one name an entry; those without a letter are passed over
 */
export function findKnownNames(folded: string, known: readonly string[]): Disclosure[] {
  const byFirst = new Map<string, string[][]>();
  for (const name of known) {
    const parts = wordsInPlace(name).map((word) => word.lower);
    if (parts[0] !== undefined) byFirst.set(parts[0], [...(byFirst.get(parts[0]) ?? []), parts]);
  }
  if (byFirst.size === 0) return [];
  const words = wordsInPlace(folded);
  return words.flatMap((word, at) =>
    startsOf(word, byFirst)
      .filter((parts) => stands(words, at, parts))
      .map((parts) => {
        const end = words[at + parts.length - 1]!.end;
        return { kind: "name" as const, start: word.start, end, certainty: "sure" as const };
      }),
  );
}

function startsOf(word: PlacedWord, byFirst: ReadonlyMap<string, string[][]>): string[][] {
  return [...(byFirst.get(word.lower) ?? []), ...(byFirst.get(withoutGenitive(word.lower)) ?? [])];
}

function stands(words: readonly PlacedWord[], at: number, parts: readonly string[]): boolean {
  return parts.every((part, n) => {
    const word = words[at + n];
    if (!word || (n > 0 && !word.joined && !word.nextLine)) return false;
    return word.lower === part || (n === parts.length - 1 && withoutGenitive(word.lower) === part);
  });
}

const withoutGenitive = (lower: string) => lower.replace(/['’]?s$/, "");
