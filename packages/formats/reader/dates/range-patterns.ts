import { type Days, isoDay, monthDays } from "./calendar.ts";
import { anyMonth, fullMonths, monthNumber } from "./months.ts";
import { article, type DatePattern, type FoundDays, found, weekday, year } from "./pattern-parts.ts";

const until = "\\s{0,4}(?:-|–|til)\\s{0,4}";
const lastYear = "(?:\\s{1,4}(?<lastYear>(?:19|20)\\d\\d)(?!\\d))?";

/** Ranges of days and months. Precision is "days": both ends are known to the day. */
export const rangePatterns: DatePattern[] = [
  {
    source: `${weekday}${article}(?<day>\\d{1,2})\\.?\\s{0,4}(?:-|–|til|og)\\s{0,4}(?<last>\\d{1,2})\\.\\s{0,4}(?<month>${anyMonth})${year}`,
    read: (groups, documentYear) => {
      const month = monthNumber(groups.month!);
      return between(
        undefined,
        groups.year,
        documentYear,
        (y) => isoDay(y, month, Number(groups.day)),
        (y) => isoDay(y, month, Number(groups.last)),
      );
    },
  },
  {
    source: `${weekday}${article}(?<day>\\d{1,2})\\.\\s{0,4}(?<month>${anyMonth})${year}${until}(?:(?:den|d\\.)\\s{0,4})?(?<last>\\d{1,2})\\.\\s{0,4}(?<lastMonth>${anyMonth})${lastYear}`,
    read: (groups, documentYear) =>
      between(
        groups.year,
        groups.lastYear,
        documentYear,
        (y) => isoDay(y, monthNumber(groups.month!), Number(groups.day)),
        (y) => isoDay(y, monthNumber(groups.lastMonth!), Number(groups.last)),
      ),
  },
  {
    source: `(?<month>${fullMonths})${year}${until}(?<lastMonth>${fullMonths})(?!\\p{L})${lastYear}`,
    read: (groups, documentYear) =>
      between(
        groups.year,
        groups.lastYear,
        documentYear,
        (y) => monthDays(y, monthNumber(groups.month!)).from,
        (y) => monthDays(y, monthNumber(groups.lastMonth!)).to,
      ),
  },
];

/** Both ends; one year serves both when only one is written, and »december-januar 2026« begins the year before. */
function between(
  firstWritten: string | undefined,
  lastWritten: string | undefined,
  documentYear: number | null,
  firstDay: (y: number) => string | null,
  lastDay: (y: number) => string | null,
): FoundDays | null {
  const written = lastWritten ?? firstWritten;
  const last = written === undefined ? documentYear : Number(written);
  if (last === null) return null;
  const first = firstWritten === undefined ? last : Number(firstWritten);
  const crosses = firstWritten === undefined && lastWritten !== undefined;
  const days =
    ordered(firstDay(first), lastDay(last)) ?? (crosses ? ordered(firstDay(first - 1), lastDay(last)) : null);
  return days && { ...found(days, "days", written !== undefined), range: true };
}

function ordered(from: string | null, to: string | null): Days | null {
  return from !== null && to !== null && from < to ? { from, to } : null;
}
