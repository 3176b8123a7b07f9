import { placeStatements } from "#sense/assign.ts";
import type { BandThresholds } from "#sense/calibrate.ts";
import { type Collection, compare, prepareCollection } from "#sense/collection.ts";
import { placeAgain } from "#sense/place-again.ts";
import type {
  AreaDefinition,
  Assignment,
  AssignOptions,
  Band,
  Example,
  StatementText,
} from "#sense/types.ts";

/** Where a statement lies: the area named and how sure the machine is. */
export interface Place {
  areaId: string;
  band: Band;
  score: number;
}

/** What one correction would do to another statement. */
export interface Move {
  id: string;
  from: Place;
  to: Place;
}

/**
 * Which other statements would change area or band if this decision were taken; nothing is applied.
 * Statements that people have confirmed are left out: they do not move.
 *
 * @returns most affected first: those that change area, then by the size of the change
 */
export function previewCorrection(
  statements: readonly StatementText[],
  areas: readonly AreaDefinition[],
  examples: readonly Example[],
  newExample: Example,
  options: AssignOptions = {},
): Move[] {
  return previewInCollection(prepareCollection(statements, areas, options), examples, newExample);
}

/** The same on a collection read beforehand, for a screen that asks again and again. */
export function previewInCollection(
  collection: Collection,
  examples: readonly Example[],
  newExample: Example,
  bands: BandThresholds = collection.parameters,
): Move[] {
  const decided = new Set(examples.filter((one) => one.state === "confirmed").map((one) => one.id));
  const standing = examples.filter((one) => one.id !== newExample.id || one.areaId !== newExample.areaId);
  const before = placeAgain(collection, examples, bands);
  const after = placeStatements(collection, [...standing, newExample], bands);
  return before
    .map((from, row): Move => ({ id: from.id, from: placeOf(from), to: placeOf(after[row]!) }))
    .filter((move) => move.id !== newExample.id && !decided.has(move.id) && hasMoved(move))
    .sort((a, b) => size(b) - size(a) || compare(a.id, b.id));
}

function placeOf({ areaId, band, score }: Assignment): Place {
  return { areaId, band, score };
}

/** In the rest no area is proposed, so another best area there is no move. */
function hasMoved({ from, to }: Move): boolean {
  return from.band !== to.band || (to.band !== "rest" && from.areaId !== to.areaId);
}

function size({ from, to }: Move): number {
  return (from.areaId === to.areaId ? 0 : 1) + Math.abs(to.score - from.score);
}
