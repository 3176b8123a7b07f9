import type { Collection } from "#sense/collection.ts";
import { roundScore } from "#sense/score-areas.ts";
import { statementWords, wordsShared } from "#sense/shared-words.ts";
import type { Assignment, Example } from "#sense/types.ts";

/*
 * A statement may belong in several areas. Each area has a threshold of its own, for some
 * are near much and others near little: nine in ten of the statements that lie in it score
 * as much. It is raised while people reject more above it than they confirm.
 */

/** A decision with what its statement scored in its area, rejected or not. */
export interface DecidedScore {
  areaId: string;
  score: number;
  state: Example["state"];
}

/**
 * Names the further areas of each assignment that has a proposal, in place. Nothing is said of the rest.
 *
 * @param words of each area, as `areaWords` gives them: without one in common there is no reason to give
 */
export function addFurther(
  placed: readonly Assignment[],
  collection: Collection,
  decided: readonly DecidedScore[],
  words: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const thresholds = furtherThresholds(placed, decided);
  const ofStatements = statementWords(collection);
  const { furtherShare } = collection.parameters;
  placed.forEach((one, row) => {
    if (one.band === "rest") return;
    one.also = one.ranking
      .slice(1)
      .filter(
        ({ areaId, score }) =>
          score >= furtherShare * one.score &&
          score >= (thresholds.get(areaId) ?? 1) &&
          wordsShared(ofStatements[row]!, words.get(areaId)!).length > 0,
      )
      .map(({ areaId }) => areaId);
  });
}

/** The score from which on an area is proposed besides another; areas in which nothing lies have none. */
export function furtherThresholds(
  placed: readonly Assignment[],
  decided: readonly DecidedScore[],
): Map<string, number> {
  const typical = new Map<string, number[]>();
  for (const { areaId, score, band } of placed) {
    if (band === "rest") continue;
    const known = typical.get(areaId);
    if (known) known.push(score);
    else typical.set(areaId, [score]);
  }
  return new Map(
    [...typical].map(([areaId, scores]) => {
      scores.sort((a, b) => a - b);
      const ofArea = decided.filter((one) => one.areaId === areaId);
      return [areaId, raised(scores[Math.floor(scores.length / 10)]!, ofArea)] as const;
    }),
  );
}

/** The lowest score at or above the threshold from which people have confirmed at least as many as they rejected. */
function raised(threshold: number, decided: readonly DecidedScore[]): number {
  const above = decided.filter((one) => one.score >= threshold).sort((a, b) => b.score - a.score);
  let balance = above.reduce((sum, one) => sum + worth(one), 0);
  let from = threshold;
  while (balance < 0) {
    const lowest = above.pop()!;
    balance -= worth(lowest);
    from = roundScore(lowest.score + 0.000001);
  }
  return from;
}

function worth({ state }: DecidedScore): number {
  return state === "confirmed" ? 1 : -1;
}
