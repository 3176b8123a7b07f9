import type { SourceStatement } from "./artefact-builder.ts";
import { isFew } from "./small-cells.ts";

/**
 * Would a list of sources, each with its name and how many statements it holds, tell where a
 * statement came from? Held against the same list in an earlier publication it would, where few
 * statements came or went between them, or all of them from one source: its row is the one that changed.
 *
 * @param now what the list counts
 * @param before what it counted in each earlier publication, by number
 * @param sourceOf of a statement, by number
 */
export function tellsMovers(
  now: readonly SourceStatement[],
  before: readonly ReadonlySet<number>[],
  sourceOf: ReadonlyMap<number, string>,
): boolean {
  const numbers = new Set(now.map(({ number }) => number));
  return before.some((was) => {
    const came = [...numbers].filter((number) => !was.has(number));
    const went = [...was].filter((number) => !numbers.has(number));
    return [came, went].some(
      (moved) =>
        isFew(moved.length) ||
        (moved.length > 0 && new Set(moved.map((number) => sourceOf.get(number))).size < 2),
    );
  });
}

/** The contribution each statement stands in, by number. */
export const contributionsOf = (statements: readonly SourceStatement[]): Map<number, string> =>
  new Map(statements.map(({ number, contributionId }) => [number, contributionId]));

/**
 * The contributions each earlier publication counted. Those that hold no statement are in all of
 * them: nothing is known to have come with them.
 */
export function countedBefore(
  contributions: readonly { id: string }[],
  statements: readonly SourceStatement[],
  known: readonly { all: ReadonlySet<number> | null }[],
): Set<string>[] {
  const holding = new Set(statements.map(({ contributionId }) => contributionId));
  const empty = contributions.flatMap(({ id }) => (holding.has(id) ? [] : [id]));
  const counted = new Map<string, Set<string>>();
  for (const { all } of known) {
    if (!all) continue;
    const ids = statements.flatMap(({ number, contributionId }) => (all.has(number) ? [contributionId] : []));
    const each = new Set([...ids, ...empty]);
    counted.set([...each].sort().join(), each);
  }
  return [...counted.values()];
}
