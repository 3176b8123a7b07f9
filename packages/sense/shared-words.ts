import { type Collection, definitionText } from "#sense/collection.ts";
import type { FeatureSpace } from "#sense/feature-space.ts";
import type { Example } from "#sense/types.ts";

/** The words of a text that carry a subject, each once, with the stems that may be shared. */
export type ReadWords = readonly { written: string; stems: readonly string[] }[];

const read = new WeakMap<Collection, ReadWords[]>();

/** The words of every statement in canonical order; read once for a collection. */
export function statementWords(collection: Collection): readonly ReadWords[] {
  const known = read.get(collection);
  if (known) return known;
  const words = collection.statements.map(({ text }) => readWords(text, collection.space));
  read.set(collection, words);
  return words;
}

/**
 * The stems and compound parts of each area's definition and confirmed examples.
 * What stands in half of the definitions or more (the municipality's name) tells nothing and is left out.
 */
export function areaWords(collection: Collection, examples: readonly Example[]): Map<string, Set<string>> {
  const { areas, space, statements } = collection;
  const words = new Map(
    areas.map((area) => [area.id, stemsOf(readWords(definitionText(area), space))] as const),
  );
  const common = commonStems([...words.values()]);
  const ofStatements = statementWords(collection);
  const rows = new Map(statements.map((statement, row) => [statement.id, row]));
  for (const example of examples) {
    const row = rows.get(example.id);
    const ofArea = words.get(example.areaId);
    if (example.state !== "confirmed" || row === undefined || !ofArea) continue;
    for (const stem of stemsOf(ofStatements[row]!)) ofArea.add(stem);
  }
  for (const ofArea of words.values()) for (const stem of common) ofArea.delete(stem);
  return words;
}

/** The words that an area has too, as the person wrote them. */
export function wordsShared(words: ReadWords, areaStems: ReadonlySet<string>): string[] {
  return words.filter((one) => one.stems.some((stem) => areaStems.has(stem))).map((one) => one.written);
}

function readWords(text: string, space: FeatureSpace): ReadWords {
  const found = new Map<string, { written: string; stems: readonly string[] }>();
  for (const { word, written } of space.wordsOf(text)) {
    if (!found.has(word)) found.set(word, { written, stems: space.stemsOf(word) });
  }
  return [...found.values()];
}

function stemsOf(words: ReadWords): Set<string> {
  return new Set(words.flatMap((one) => one.stems));
}

function commonStems(definitions: readonly ReadonlySet<string>[]): string[] {
  if (definitions.length < 3) return [];
  const holders = new Map<string, number>();
  for (const stems of definitions) for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return [...holders].filter(([, count]) => 2 * count >= definitions.length).map(([stem]) => stem);
}
