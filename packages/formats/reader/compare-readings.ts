import type { Point, Reading } from "../reading.ts";

export interface ReadingChanges {
  changed: { before: Point; after: Point }[];
  added: Point[];
  gone: Point[];
}

/**
 * Which points another recipe changes. Points are the same when they begin at
 * the same raw place; the raw text never moves, so neither do they.
 */
export function compareReadings(before: Reading, after: Reading): ReadingChanges {
  const old = byStart(before.points);
  const now = byStart(after.points);
  return {
    changed: before.points.flatMap((point) => {
      const next = now.get(startOf(point));
      return next && !sameWords(point, next) ? [{ before: point, after: next }] : [];
    }),
    added: after.points.filter((point) => !old.has(startOf(point))),
    gone: before.points.filter((point) => !now.has(startOf(point))),
  };
}

const startOf = (point: Point) => point.spans[0]?.start ?? -1;
const byStart = (points: readonly Point[]) => new Map(points.map((point) => [startOf(point), point]));
const sameWords = (a: Point, b: Point) =>
  a.text === b.text && a.group === b.group && a.question === b.question;
