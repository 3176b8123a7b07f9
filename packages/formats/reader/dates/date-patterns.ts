import type { DatePrecision } from "../../reading.ts";
import { type Days, daysIn, fullYear, isoDay, monthDays, monthsDays, weekdayOf } from "./calendar.ts";
import { anyMonth, fullMonths, monthNumber, weekdays } from "./months.ts";

/** What a pattern understood. `year` is null when none was written and the pattern used the one it was given. */
export interface FoundDays extends Days {
  precision: DatePrecision;
  clock: string | null;
  yearWritten: boolean;
  /** The weekday that was written, when it is not the day's own. */
  wrongWeekday: string | null;
}

/** One way to write a date. `read` gets the groups and the document's year, and may still refuse. */
export interface DatePattern {
  source: string;
  read(groups: Record<string, string | undefined>, documentYear: number | null): FoundDays | null;
}

const weekday = `(?:(?<weekday>${weekdays.join("|")})\\s{1,4})?`;
const article = "(?:(?:den|d\\.|dato)\\s{0,4})?";
const year = "(?:\\s{1,4}(?<year>(?:19|20)\\d\\d)(?!\\d))?";
const clock =
  "(?:,?\\s{1,4}(?:fra\\s{1,4})?(?:kl\\.?|klokken)\\s{0,4}(?<hour>[01]?\\d|2[0-4])(?:[.:](?<minute>[0-5]\\d))?(?!\\d))?";

const found = (days: Days, precision: DatePrecision, yearWritten: boolean): FoundDays => ({
  ...days,
  precision,
  clock: null,
  yearWritten,
  wrongWeekday: null,
});

function day(
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

const yearOf = (groups: Record<string, string | undefined>, documentYear: number | null) =>
  groups.year === undefined ? documentYear : Number(groups.year);

const thirds: Record<string, [number, number, DatePrecision]> = {
  primo: [1, 3, "earlyYear"],
  medio: [4, 9, "midYear"],
  ultimo: [10, 12, "lateYear"],
  "begyndelsen af": [1, 3, "earlyYear"],
  "midten af": [4, 9, "midYear"],
  "slutningen af": [10, 12, "lateYear"],
};
const seasons: Record<string, [number, number]> = { forår: [3, 5], sommer: [6, 8], efterår: [9, 11] };
const longerSeason = "(?<season>forår|efterår|sommer|vinter)";

function season(name: string, y: number | null, written: boolean): FoundDays | null {
  if (y === null) return null;
  const months = seasons[name.toLowerCase()];
  if (months) return found(monthsDays(y, ...months), "season", written);
  // »Vinteren 2025« begins in December 2025 and ends in February of the next year.
  return found({ from: monthDays(y, 12).from, to: monthDays(y + 1, 2).to }, "season", written);
}

/** Tried in this order at each place; the first that understands wins. */
export const datePatterns: DatePattern[] = [
  {
    source: `${weekday}${article}(?<day>\\d{1,2})\\.?\\s{0,4}(?:-|–|til|og)\\s{0,4}(?<last>\\d{1,2})\\.\\s{0,4}(?<month>${anyMonth})${year}`,
    read: (groups, documentYear) => {
      const y = yearOf(groups, documentYear);
      if (y === null) return null;
      const month = monthNumber(groups.month!);
      const from = isoDay(y, month, Number(groups.day));
      const to = isoDay(y, month, Number(groups.last));
      return from && to && from < to ? found({ from, to }, "days", groups.year !== undefined) : null;
    },
  },
  {
    source: `${weekday}${article}(?<day>\\d{1,2})\\.\\s{0,4}(?<month>${anyMonth})${year}${clock}`,
    read: (groups, documentYear) =>
      day(groups, yearOf(groups, documentYear), monthNumber(groups.month!), groups.year !== undefined),
  },
  {
    source: `${weekday}${article}(?<day>\\d{1,2})(?<mark>[-./])(?<month>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d)(?!\\d)${clock}`,
    read: (groups) => day(groups, Number(groups.year), Number(groups.month), true),
  },
  {
    source: `(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)`,
    read: (groups) => day(groups, Number(groups.year), Number(groups.month), true),
  },
  {
    source: `${weekday}(?:den|d\\.)\\s{0,4}(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:[-–/ ](?<year>20\\d\\d))?(?![\\d/])${clock}`,
    read: (groups, documentYear) =>
      day(groups, yearOf(groups, documentYear), Number(groups.month), groups.year !== undefined),
  },
  {
    source: `(?<part>primo|medio|ultimo)\\s{1,4}(?<month>${fullMonths})${year}`,
    read: (groups, documentYear) => {
      const y = yearOf(groups, documentYear);
      if (y === null) return null;
      const month = monthNumber(groups.month!);
      const [first, last] = { primo: [1, 10], medio: [11, 20], ultimo: [21, daysIn(y, month)] }[
        groups.part!.toLowerCase() as "primo" | "medio" | "ultimo"
      ] as [number, number];
      const days = { from: isoDay(y, month, first)!, to: isoDay(y, month, last)! };
      return found(days, "days", groups.year !== undefined);
    },
  },
  {
    source: `(?<part>primo|medio|ultimo|begyndelsen\\s{1,4}af|midten\\s{1,4}af|slutningen\\s{1,4}af)\\s{1,4}(?<year>(?:19|20)\\d\\d)(?!\\d|[.,]\\d)`,
    read: (groups) => {
      const [first, last, precision] = thirds[groups.part!.toLowerCase().replace(/\s+/g, " ")]!;
      return found(monthsDays(Number(groups.year), first, last), precision, true);
    },
  },
  {
    source: `(?<quarter>[1-4])\\.\\s{0,4}kvartal(?:\\s{1,4}(?<year>(?:19|20)\\d\\d)(?!\\d))?`,
    read: (groups, documentYear) => {
      const y = yearOf(groups, documentYear);
      const first = Number(groups.quarter) * 3 - 2;
      return y === null ? null : found(monthsDays(y, first, first + 2), "quarter", groups.year !== undefined);
    },
  },
  {
    source: `${longerSeason}(?:en|et)?\\s{1,4}(?<year>(?:19|20)\\d\\d)(?!\\d)`,
    read: (groups) => season(groups.season!, Number(groups.year), true),
  },
  {
    // »Om sommeren« is every summer; only these words before it make it the coming one.
    source: `(?<=(?:^|\\s)(?:i|til|fra|efter|hen\\s{1,4}over|i\\s{1,4}løbet\\s{1,4}af|senest|inden|denne)\\s{1,4})${longerSeason}(?:en|et)(?!\\p{L})`,
    read: (groups, documentYear) => season(groups.season!, documentYear, false),
  },
  {
    source: `(?<month>${fullMonths})(?!\\p{L})(?:\\s{1,4}måned(?!\\p{L}))?${year}`,
    read: (groups, documentYear) => {
      const y = yearOf(groups, documentYear);
      if (y === null) return null;
      return found(monthDays(y, monthNumber(groups.month!)), "month", groups.year !== undefined);
    },
  },
  {
    source: `(?<year>(?:19|20)\\d\\d)\\s?[-–/]\\s?(?<last>(?:19|20)\\d\\d|\\d\\d)(?![\\d.,/-]\\d|\\d)`,
    read: (groups) => {
      const first = Number(groups.year);
      const last = fullYear(groups.last!, first);
      if (last <= first || last - first > 50) return null;
      return found({ from: monthDays(first, 1).from, to: monthDays(last, 12).to }, "years", true);
    },
  },
  {
    source: `(?<=(?:^|\\s)(?:i|år|året|siden|fra|til|inden|senest|budget|budgettet\\s{1,4}for|for|efter|før|sommeren)\\s{1,4})(?<year>(?:19|20)\\d\\d)(?![\\d.,:/-]\\d|\\d|\\s{0,4}(?:kr|kroner|m2|meter|timer|borgere))`,
    read: (groups) => found(monthsDays(Number(groups.year), 1, 12), "year", true),
  },
];
