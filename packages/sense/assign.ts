import type { BandThresholds } from "#sense/calibrate.ts";
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

/**
 * The same on a collection read beforehand; in the collection's canonical order.
 *
 * @param bands where they are cut, when people's decisions say otherwise than the parameters (`calibrate.ts`)
 */
export function placeStatements(
  collection: Collection,
  examples: readonly Example[],
  bands: BandThresholds = collection.parameters,
): Assignment[] {
  if (collection.areas.length === 0) return [];
  const prototypes = buildPrototypes(collection, examples);
  const words = areaWords(collection, examples);
  const ofStatements = statementWords(collection);
  const trust = trustInAreas(collection, examples);
  const decisions = decisionsByStatement(collection, examples);
  const decided: DecidedScore[] = [];
  const ids = collection.areas.map((area) => area.id);
  const scores = new Float64Array(collection.areas.length);
  const order = new Int32Array(collection.areas.length);
  const placed = collection.statements.map((statement, row): Assignment => {
    scoreAreas(collection, prototypes, row, scores);
    for (const { column, areaId, state } of decisions.get(statement.id) ?? []) {
      decided.push({ areaId, state, score: scores[column]! });
      if (state === "rejected") scores[column] = 0;
    }
    sortByScore(order, scores);
    const best = order[0]!;
    const score = scores[best]!;
    const margin = roundScore(score - (order.length > 1 ? scores[order[1]!]! : 0));
    const areaId = ids[best]!;
    const confidence = roundScore(Math.sqrt(score * margin) * trust[best]!);
    const sharedWords = wordsShared(ofStatements[row]!, words.get(areaId)!);
    return {
      id: statement.id,
      areaId,
      score,
      margin,
      confidence,
      band: bandOf(confidence, sharedWords.length, bands),
      sharedWords,
      also: [],
      ranking: Array.from(order, (column) => ({ areaId: ids[column]!, score: scores[column]! })),
    };
  });
  addFurther(placed, collection, decided, words);
  return placed;
}

/**
 * The columns, highest score first, by insertion: they are few and the rows many. Columns stand in
 * order of the areas' ids, so that ties go to the lower one.
 */
function sortByScore(order: Int32Array, scores: Float64Array): void {
  for (let column = 0; column < order.length; column++) {
    let at = column;
    while (at > 0 && scores[order[at - 1]!]! < scores[column]!) {
      order[at] = order[at - 1]!;
      at--;
    }
    order[at] = column;
  }
}

/** Without a word in common the machine abstains: it could not say why. */
function bandOf(confidence: number, shared: number, bands: BandThresholds): Band {
  if (shared === 0 || confidence < bands.suggestionConfidence) return "rest";
  return confidence >= bands.sureConfidence ? "sure" : "suggestion";
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
