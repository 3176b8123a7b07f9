import { buildFeatureSpace, type FeatureSpace, type SparseVector } from "#sense/feature-space.ts";
import { getLanguage } from "#sense/languages/get-language.ts";
import { type AssignParameters, assignParameters } from "#sense/parameters.ts";
import type { AreaDefinition, AssignOptions, StatementText } from "#sense/types.ts";

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
  const parameters = { ...assignParameters, ...options.parameters };
  const ordered = [...statements].sort((a, b) => compare(a.text, b.text) || compare(a.id, b.id));
  const orderedAreas = [...areas].sort((a, b) => compare(a.id, b.id));
  const texts = [...orderedAreas.map(definitionText), ...ordered.map((statement) => statement.text)];
  const space = buildFeatureSpace(
    texts,
    getLanguage(options.language ?? "da"),
    parameters,
    options.background,
  );
  return {
    statements: ordered,
    areas: orderedAreas,
    definitionVectors: space.vectors.slice(0, areas.length),
    statementVectors: space.vectors.slice(areas.length),
    space,
    parameters,
  };
}

export function definitionText(area: AreaDefinition): string {
  return `${area.name} ${area.description}`;
}

/** By UTF-16 units: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
