import { type Collection, definitionText } from "#sense/collection.ts";
import type { FeatureSpace } from "#sense/feature-space.ts";
import type { Example } from "#sense/types.ts";

/**
 * The stems and compound parts of each area's definition and confirmed examples.
 * What stands in half of the definitions or more (the municipality's name) tells nothing and is left out.
 */
export function areaWords(collection: Collection, examples: readonly Example[]): Map<string, Set<string>> {
  const { areas, space, statements } = collection;
  const words = new Map(areas.map((area) => [area.id, stemsOfText(definitionText(area), space)]));
  const common = commonStems([...words.values()]);
  const textById = new Map(statements.map((statement) => [statement.id, statement.text]));
  for (const example of examples) {
    const text = textById.get(example.id);
    const ofArea = words.get(example.areaId);
    if (example.state !== "confirmed" || text === undefined || !ofArea) continue;
    for (const stem of stemsOfText(text, space)) ofArea.add(stem);
  }
  for (const ofArea of words.values()) for (const stem of common) ofArea.delete(stem);
  return words;
}

/** The words of a text that an area has too, as the person wrote them, each once. */
export function wordsShared(text: string, areaStems: ReadonlySet<string>, space: FeatureSpace): string[] {
  const shared = new Map<string, string>();
  for (const { word, written } of space.wordsOf(text)) {
    if (shared.has(word)) continue;
    if (space.stemsOf(word).some((stem) => areaStems.has(stem))) shared.set(word, written);
  }
  return [...shared.values()];
}

function stemsOfText(text: string, space: FeatureSpace): Set<string> {
  return new Set(space.wordsOf(text).flatMap((token) => space.stemsOf(token.word)));
}

function commonStems(definitions: readonly ReadonlySet<string>[]): string[] {
  if (definitions.length < 3) return [];
  const holders = new Map<string, number>();
  for (const stems of definitions) for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return [...holders].filter(([, count]) => 2 * count >= definitions.length).map(([stem]) => stem);
}
