import { placeStatements } from "#sense/assign.ts";
import type { BandThresholds } from "#sense/calibrate.ts";
import { type Collection, compare } from "#sense/collection.ts";
import type { Assignment, Example } from "#sense/types.ts";

const last = new WeakMap<Collection, { asked: string; placed: readonly Assignment[] }>();

/**
 * `placeStatements` for whoever asks the same again: where everything lies by what is known
 * is needed for the run and for every preview after it. Only the last answer is kept.
 */
export function placeAgain(
  collection: Collection,
  examples: readonly Example[],
  bands: BandThresholds = collection.parameters,
): readonly Assignment[] {
  const decisions = examples.map(({ id, areaId, state }) => [id, areaId, state].join("\n")).sort(compare);
  const asked = JSON.stringify([bands.sureConfidence, bands.suggestionConfidence, decisions]);
  const known = last.get(collection);
  if (known?.asked === asked) return known.placed;
  const placed = placeStatements(collection, examples, bands);
  last.set(collection, { asked, placed });
  return placed;
}
