import type { DatePrecision } from "../../reading.ts";
import { type Days, isoDay, weekdayOf } from "./calendar.ts";
import { weekdays } from "./months.ts";

/** What a pattern understood. `year` is null when none was written and the pattern used the one it was given. */
export interface FoundDays extends Days {
  precision: DatePrecision;
  clock: string | null;
  yearWritten: boolean;
  /** The weekday that was written, when it is not the day's own. */
  wrongWeekday: string | null;
  /** A holiday: »inden sommerferien« is before it begins, not before it is over. */
  holiday?: true;
  /** Both ends were written: »fra« before it opens no end. */
  range?: true;
}

/** One way to write a date. `read` gets the groups and the document's year, and may still refuse. */
export interface DatePattern {
  source: string;
  read(groups: Record<string, string | undefined>, documentYear: number | null): FoundDays | null;
}

export const weekday = `(?:(?<weekday>${weekdays.join("|")})\\s{1,4})?`;
export const article = "(?:(?:den|d\\.|dato)\\s{0,4})?";
export const year = "(?:\\s{1,4}(?<year>(?:19|20)\\d\\d)(?!\\d))?";
export const clock =
  "(?:,?\\s{1,4}(?:fra\\s{1,4})?(?:kl\\.?|klokken)\\s{0,4}(?<hour>[01]?\\d|2[0-4])(?:[.:](?<minute>[0-5]\\d))?(?!\\d))?";

export const found = (days: Days, precision: DatePrecision, yearWritten: boolean): FoundDays => ({
  ...days,
  precision,
  clock: null,
  yearWritten,
  wrongWeekday: null,
});

/** One day with its clock; null when the calendar has no such day. */
export function day(
  groups: Record<string, string | undefined>,
  y: number | null,
  month: number,
  written: boolean,
): FoundDays | null {
  const iso = y === null ? null : isoDay(y, month, Number(groups.day));
  if (iso === null) return null;
  const told = groups.weekday?.toLowerCase();
  const wrong = told !== undefined && weekdays[weekdayOf(iso)] !== told && written;
  const time = groups.hour === undefined ? null : `${groups.hour.padStart(2, "0")}:${groups.minute ?? "00"}`;
  return { ...found({ from: iso, to: iso }, "day", written), clock: time, wrongWeekday: wrong ? told : null };
}

export const yearOf = (groups: Record<string, string | undefined>, documentYear: number | null) =>
  groups.year === undefined ? documentYear : Number(groups.year);
