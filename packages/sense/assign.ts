import { type Collection, definitionText, prepareCollection } from "#sense/collection.ts";
import { addFurther, type DecidedScore } from "#sense/further-areas.ts";
import { buildPrototypes, weightOfDefinition } from "#sense/prototypes.ts";
import { roundScore, scoreAreas } from "#sense/score-areas.ts";
import { areaWords, statementWords, wordsShared } from "#sense/shared-words.ts";
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
  const ofStatements = statementWords(collection);
  const trust = trustInAreas(collection, examples);
  const decisions = decisionsByStatement(collection, examples);
  const decided: DecidedScore[] = [];
  const scores = new Float64Array(collection.areas.length);
  const order = collection.areas.map((_, column) => column);
  const placed = collection.statements.map((statement, row): Assignment => {
    scoreAreas(collection, prototypes, row, scores);
    for (const { column, areaId, state } of decisions.get(statement.id) ?? []) {
      decided.push({ areaId, state, score: scores[column]! });
      if (state === "rejected") scores[column] = 0;
    }
    // Columns stand in order of the areas' ids, so that ties go to the lower one.
    order.sort((a, b) => scores[b]! - scores[a]! || a - b);
    const best = order[0]!;
    const score = scores[best]!;
    const margin = roundScore(score - (order.length > 1 ? scores[order[1]!]! : 0));
    const areaId = collection.areas[best]!.id;
    const confidence = roundScore(Math.sqrt(score * margin) * trust[best]!);
    const sharedWords = wordsShared(ofStatements[row]!, words.get(areaId)!);
    return {
      id: statement.id,
      areaId,
      score,
      margin,
      confidence,
      band: bandOf(confidence, sharedWords.length, collection),
      sharedWords,
      also: [],
      ranking: order.map((column) => ({ areaId: collection.areas[column]!.id, score: scores[column]! })),
    };
  });
  addFurther(placed, collection, decided, words);
  return placed;
}

/** Without a word in common the machine abstains: it could not say why. */
function bandOf(confidence: number, shared: number, { parameters }: Collection): Band {
  if (shared === 0 || confidence < parameters.suggestionConfidence) return "rest";
  return confidence >= parameters.sureConfidence ? "sure" : "suggestion";
}

/**
 * How far each area's score can be trusted, 0–1, by column. A bare name is near what holds
 * the name and tells nothing of what else belongs there; words of a definition or of confirmed
 * statements do. Squared, because it makes both score and distance doubtful.
 */
function trustInAreas(collection: Collection, examples: readonly Example[]): number[] {
  const { areas, parameters } = collection;
  const confirmed = new Map<string, number>();
  for (const { areaId, state } of examples) {
    if (state === "confirmed") confirmed.set(areaId, (confirmed.get(areaId) ?? 0) + 1);
  }
  return areas.map((area) => {
    const defined = weightOfDefinition(definitionText(area), collection);
    const trust = Math.min(1, (defined + (confirmed.get(area.id) ?? 0)) / parameters.fullTrust);
    return trust * trust;
  });
}

function decisionsByStatement({ areas }: Collection, examples: readonly Example[]) {
  const columns = new Map(areas.map((area, column) => [area.id, column]));
  const decisions = new Map<string, (Example & { column: number })[]>();
  for (const example of examples) {
    const column = columns.get(example.areaId);
    if (column === undefined) continue;
    decisions.set(example.id, [...(decisions.get(example.id) ?? []), { ...example, column }]);
  }
  return decisions;
}
