import { type Collection, definitionText } from "#sense/collection.ts";
import type { FeatureSpace } from "#sense/feature-space.ts";
import { tokenise } from "#sense/tokenise.ts";
import type { Example } from "#sense/types.ts";

/** The stems and compound parts of each area's definition and confirmed examples. */
export function areaWords(collection: Collection, examples: readonly Example[]): Map<string, Set<string>> {
  const texts = new Map(collection.areas.map((area) => [area.id, [definitionText(area)]]));
  const textById = new Map(collection.statements.map((statement) => [statement.id, statement.text]));
  for (const example of examples) {
    const text = textById.get(example.id);
    if (example.state === "confirmed" && text !== undefined) texts.get(example.areaId)?.push(text);
  }
  const words = new Map<string, Set<string>>();
  for (const [areaId, ofArea] of texts) {
    const stems = ofArea.flatMap((text) =>
      tokenise(text).flatMap((token) => collection.space.stemsOf(token.word)),
    );
    words.set(areaId, new Set(stems));
  }
  return words;
}

/** The words of a text that an area has too, as the person wrote them, each once. */
export function wordsShared(text: string, areaStems: ReadonlySet<string>, space: FeatureSpace): string[] {
  const shared = new Map<string, string>();
  for (const { word, written } of tokenise(text)) {
    if (shared.has(word)) continue;
    if (space.stemsOf(word).some((stem) => areaStems.has(stem))) shared.set(word, written);
  }
  return [...shared.values()];
}
