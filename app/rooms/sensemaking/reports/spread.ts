import { smallestCell } from "#sense/compare/count-table.ts";
import type { ReportData } from "./report-data.ts";

/** At how many tables, or in how many places, something was spoken of: wide is not the same as often. */
export interface Spread {
  by: SpreadDimension;
  mentioning: number;
  of: number;
}

export const spreadDimensions = ["group", "place"] as const;
export type SpreadDimension = (typeof spreadDimensions)[number];

/** A statement's table or place; null where it is not known. */
function valuesOf(data: ReportData, by: SpreadDimension): Map<string, string> {
  const places = new Map(data.contributions.map(({ id, place }) => [id, place?.trim() ?? ""]));
  const values = new Map<string, string>();
  for (const { id, group, documentId, intakeId, contributionId } of data.statements) {
    // Table 2 of one note is not table 2 of another.
    const value = by === "place" ? places.get(contributionId) : group && `${documentId ?? intakeId} ${group}`;
    if (value) values.set(id, value);
  }
  return values;
}

const known = new WeakMap<ReportData, Map<SpreadDimension, Map<string, string>>>();

/** Where statements were spoken; null with fewer than five tables or places to be spread over. */
export function spreadOf(data: ReportData, ids: readonly string[], by: SpreadDimension): Spread | null {
  const ofData = known.get(data) ?? new Map<SpreadDimension, Map<string, string>>();
  known.set(data, ofData);
  const values = ofData.get(by) ?? valuesOf(data, by);
  ofData.set(by, values);
  const of = new Set(values.values()).size;
  if (of < smallestCell) return null;
  return { by, mentioning: new Set(ids.flatMap((id) => values.get(id) ?? [])).size, of };
}

/** Five of them, and more than half. */
export const isWide = (spread: Spread | null): spread is Spread =>
  spread !== null && spread.mentioning >= smallestCell && spread.mentioning * 2 > spread.of;
