import { findDates } from "./find-dates.ts";

/**
 * The year a document speaks from: that of its meeting date when it has one,
 * else of the first day written in full, else the first month with a year. Null when it names none.
 */
export function findDocumentYear(texts: readonly string[]): number | null {
  let month: number | null = null;
  for (const text of texts)
    for (const { date } of findDates(text, null)) {
      const year = Number((date.from ?? date.to)!.slice(0, 4));
      if (date.precision === "day") return year;
      if (date.precision === "month") month ??= year;
    }
  return month;
}
