import { contentWords } from "#sense/content-words.ts";
import { buildFeatureSpace, type FeatureSpace, type SparseVector } from "#sense/feature-space.ts";
import { getLanguage } from "#sense/languages/get-language.ts";
import type { Language } from "#sense/languages/language.ts";
import { type AssignParameters, assignParameters } from "#sense/parameters.ts";
import type { AreaDefinition, AssignOptions, StatementText } from "#sense/types.ts";
import { addKin, findKin } from "#sense/vectors/add-kin.ts";
import { learnVectors } from "#sense/vectors/learn-vectors.ts";
import type { Kin, Lesson } from "#sense/vectors/lesson.ts";
import { vectorParameters } from "#sense/vectors/parameters.ts";

/** Statements and areas read once, so that many corrections can be tried on them. */
export interface Collection {
  /** In canonical order: by text, then by id, so that the order of the rows given changes nothing. */
  statements: readonly StatementText[];
  areas: readonly AreaDefinition[];
  statementVectors: readonly SparseVector[];
  definitionVectors: readonly SparseVector[];
  space: FeatureSpace;
  parameters: AssignParameters;
}

/** Reads statements and areas into vectors; linear in the number of words. */
export function prepareCollection(
  statements: readonly StatementText[],
  areas: readonly AreaDefinition[],
  options: AssignOptions = {},
): Collection {
  return readCollection(statements, areas, options).collection;
}

/**
 * What these statements and areas learn from a background text, to be kept and given to `prepareCollection` as
 * its `lesson` instead of the text: the result is the same, also when the text holds nothing to learn from.
 */
export function learnLesson(
  statements: readonly StatementText[],
  areas: readonly AreaDefinition[],
  options: AssignOptions & { background: string },
): Lesson {
  const { collection, kin } = readCollection(statements, areas, options);
  return { ...(collection.space.background ?? { lines: 0, counts: new Int32Array() }), kin };
}

function readCollection(
  statements: readonly StatementText[],
  areas: readonly AreaDefinition[],
  options: AssignOptions,
): { collection: Collection; kin: readonly Kin[] } {
  const parameters = { ...assignParameters, ...options.parameters };
  const ordered = [...statements].sort((a, b) => compare(a.text, b.text) || compare(a.id, b.id));
  const orderedAreas = [...areas].sort((a, b) => compare(a.id, b.id));
  const texts = [...orderedAreas.map(definitionText), ...ordered.map((statement) => statement.text)];
  const language = getLanguage(options.language ?? "da");
  const lesson = options.lesson?.lines ? options.lesson : undefined;
  if (options.background) options.progress?.(0);
  const background = options.lesson ? [] : readBackground(options.background ?? "", language);
  const space = buildFeatureSpace(texts, language, parameters, lesson ?? background);
  if (lesson && lesson.counts.length !== space.size) throw new Error("the lesson was learnt for other texts");
  const collection = {
    statements: ordered,
    areas: orderedAreas,
    definitionVectors: space.vectors.slice(0, areas.length),
    statementVectors: space.vectors.slice(areas.length),
    space,
    parameters,
  };
  const kin = lesson?.kin ?? (background.length > 0 ? kinOf(collection, background, options) : []);
  if (kin.length === 0) return { collection, kin };
  return { collection: { ...collection, definitionVectors: addKin(collection.definitionVectors, kin) }, kin };
}

/** Words for each definition that the background uses in like company (`vectors/`). */
function kinOf(
  { areas, statements, space }: Collection,
  background: readonly string[][],
  { vectors, progress }: AssignOptions,
): Kin[] {
  const parameters = { ...vectorParameters, ...vectors };
  if (parameters.kinWeight === 0) return [];
  const wordsOf = (text: string) => space.wordsOf(text).map((token) => token.word);
  const own = statements.map(({ text }) => wordsOf(text));
  const words = learnVectors([...background, ...own], space.stemsOf, parameters, progress);
  const defining = areas.map((area) => new Set(wordsOf(definitionText(area)).flatMap(space.stemsOf)));
  return findKin(defining, space, words, parameters);
}

function readBackground(background: string, language: Language): string[][] {
  return background
    .split("\n")
    .map((line) => contentWords(line, language).map((token) => token.word))
    .filter((words) => words.length > 0);
}

export function definitionText(area: AreaDefinition): string {
  return `${area.name} ${area.description}`;
}

/** By UTF-16 units: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
