import { type Collection, compare, prepareCollection } from "#sense/collection.ts";
import { buildPrototypes } from "#sense/prototypes.ts";
import { roundScore, scoreAreas } from "#sense/score-areas.ts";
import { areaWords, wordsShared } from "#sense/shared-words.ts";
import type {
  AreaDefinition,
  Assignment,
  AssignOptions,
  Band,
  Example,
  StatementText,
} from "#sense/types.ts";

/**
 * Proposes one area for each statement, from the areas' definitions and what people have confirmed or rejected.
 *
 * @returns one assignment a statement, in the order given; scores are 0–1, rounded to six decimals, ties go to the lower area id
 */
export function assign(
  statements: readonly StatementText[],
  areas: readonly AreaDefinition[],
  examples: readonly Example[] = [],
  options: AssignOptions = {},
): Assignment[] {
  if (areas.length === 0) return [];
  const placed = placeStatements(prepareCollection(statements, areas, options), examples);
  const byId = new Map(placed.map((assignment) => [assignment.id, assignment]));
  return statements.map((statement) => byId.get(statement.id)!);
}

/** The same on a collection read beforehand; in the collection's canonical order. */
export function placeStatements(collection: Collection, examples: readonly Example[]): Assignment[] {
  if (collection.areas.length === 0) return [];
  const prototypes = buildPrototypes(collection, examples);
  const words = areaWords(collection, examples);
  const rejected = new Set(
    examples.filter((one) => one.state === "rejected").map((one) => `${one.id}\n${one.areaId}`),
  );
  return collection.statements.map((statement, row) => {
    const scores = scoreAreas(collection, prototypes, row);
    const ranking = collection.areas.map((area, column) => ({
      areaId: area.id,
      score: rejected.has(`${statement.id}\n${area.id}`) ? 0 : scores[column]!,
    }));
    ranking.sort((a, b) => b.score - a.score || compare(a.areaId, b.areaId));
    const best = ranking[0]!;
    const margin = roundScore(best.score - (ranking[1]?.score ?? 0));
    const sharedWords = wordsShared(statement.text, words.get(best.areaId)!, collection.space);
    return {
      id: statement.id,
      areaId: best.areaId,
      score: best.score,
      margin,
      band: bandOf(best.score, margin, sharedWords.length, collection),
      sharedWords,
      ranking,
    };
  });
}

/** Without a word in common the machine abstains: it could not say why. */
function bandOf(score: number, margin: number, shared: number, { parameters }: Collection): Band {
  const confidence = Math.sqrt(score * margin);
  if (shared === 0 || confidence < parameters.suggestionConfidence) return "rest";
  return confidence >= parameters.sureConfidence ? "sure" : "suggestion";
}
