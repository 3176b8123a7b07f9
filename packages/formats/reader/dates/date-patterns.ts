import type { DatePrecision } from "../../reading.ts";
import { daysIn, fullYear, isoDay, monthDays, monthsDays } from "./calendar.ts";
import { anyMonth, fullMonths, monthNumber } from "./months.ts";
import { article, clock, type DatePattern, day, found, weekday, year, yearOf } from "./pattern-parts.ts";
import { rangePatterns } from "./range-patterns.ts";
import { seasonPatterns } from "./season-patterns.ts";

const thirds: Record<string, [number, number, DatePrecision]> = {
  primo: [1, 3, "earlyYear"],
  medio: [4, 9, "midYear"],
  ultimo: [10, 12, "lateYear"],
  "begyndelsen af": [1, 3, "earlyYear"],
  "midten af": [4, 9, "midYear"],
  "slutningen af": [10, 12, "lateYear"],
};
/** Tried in this order at each place; the first that understands wins. */
export const datePatterns: DatePattern[] = [
  ...rangePatterns,
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
    source: `${weekday}${article}(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:\\s?[-–]\\s?|/|\\s)(?<year>20\\d\\d)(?!\\d|[-/.,]\\d)${clock}`,
    read: (groups) => day(groups, Number(groups.year), Number(groups.month), true),
  },
  {
    source: `${weekday}(?:den|d\\.)\\s{0,4}(?<day>\\d{1,2})/(?<month>\\d{1,2})(?![\\d/])${clock}`,
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
    source: `(?:(?<quarter>[1-4])\\.\\s{0,4}kvartal|Q(?<short>[1-4])(?=\\s{1,4}20))(?:\\s{1,4}(?<year>(?:19|20)\\d\\d)(?!\\d))?`,
    read: (groups, documentYear) => {
      const y = yearOf(groups, documentYear);
      const first = Number(groups.quarter ?? groups.short) * 3 - 2;
      return y === null ? null : found(monthsDays(y, first, first + 2), "quarter", groups.year !== undefined);
    },
  },
  ...seasonPatterns,
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
