import type { VectorParameters } from "#sense/vectors/parameters.ts";

/** Text as numbers of stems: `pieces[p]` holds each stem of one piece once, ascending. */
export interface Pieces {
  /** In order of their letters, so that no order of lines tells. */
  stems: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  pieces: readonly Int32Array[];
}

/**
 * Lines of words → pieces of stems and compound parts; what is rare is left out, and a line that is
 * written again and again (»mødet sluttede«) counts once.
 *
 * @param lines the words of each line that carry a subject
 */
export function readPieces(
  lines: readonly (readonly string[])[],
  stemsOf: (word: string) => readonly string[],
  parameters: VectorParameters,
): Pieces {
  const distinct = [...new Map(lines.map((line) => [line.join(" "), line])).values()];
  const uses = new Map<string, number>();
  for (const line of distinct) {
    for (const word of line) for (const stem of stemsOf(word)) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  const stems = [...uses]
    .filter(([, count]) => count >= parameters.fewestUses)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, parameters.mostStems)
    .map(([stem]) => stem)
    .sort();
  const numberOf = new Map(stems.map((stem, number) => [stem, number]));
  const pieces: Int32Array[] = [];
  for (const line of distinct) {
    for (let from = 0; from < line.length; from += parameters.pieceLength) {
      const found = new Set<number>();
      for (const word of line.slice(from, from + parameters.pieceLength)) {
        for (const stem of stemsOf(word)) {
          const number = numberOf.get(stem);
          if (number !== undefined) found.add(number);
        }
      }
      if (found.size > 1) pieces.push(Int32Array.from(found).sort());
    }
  }
  return { stems, numberOf, pieces };
}
