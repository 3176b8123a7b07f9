import { fullYear, monthDays, monthsDays } from "./calendar.ts";
import { type DatePattern, type FoundDays, found, yearOf } from "./pattern-parts.ts";

const seasons: Record<string, [number, number]> = { forår: [3, 5], sommer: [6, 8], efterår: [9, 11] };
const longerSeason = "(?<season>forår|efterår|sommer|vinter)";
/** School holidays by the months they lie in; the days differ from municipality to municipality. */
const holidays: Record<string, [number, number]> = {
  vinterferien: [2, 2],
  sommerferien: [7, 8],
  efterårsferien: [10, 10],
  juleferien: [12, 12],
};

function season(name: string, y: number | null, written: boolean): FoundDays | null {
  if (y === null) return null;
  const months = seasons[name.toLowerCase()];
  if (months) return found(monthsDays(y, ...months), "season", written);
  // »Vinteren 2025« begins in December 2025 and ends in February of the next year.
  return found({ from: monthDays(y, 12).from, to: monthDays(y + 1, 2).to }, "season", written);
}

export const seasonPatterns: DatePattern[] = [
  {
    source: `vinter(?:en)?\\s{1,4}(?<year>(?:19|20)\\d\\d)\\s?[-–/]\\s?(?<last>(?:19|20)\\d\\d|\\d\\d)(?!\\d)`,
    read: (groups) => {
      const first = Number(groups.year);
      return fullYear(groups.last!, first) === first + 1 ? season("vinter", first, true) : null;
    },
  },
  {
    source: `${longerSeason}(?:en|et)?\\s{1,4}(?<year>(?:19|20)\\d\\d)(?!\\d|\\s?[-–/]\\s?\\d)`,
    read: (groups) => season(groups.season!, Number(groups.year), true),
  },
  {
    // »Om sommeren« is every summer; only these words before it make it the coming one.
    source: `(?<=(?:^|\\s)(?:i|til|fra|efter|hen\\s{1,4}over|i\\s{1,4}løbet\\s{1,4}af|senest|inden|denne)\\s{1,4})${longerSeason}(?:en|et)(?!\\p{L})`,
    read: (groups, documentYear) => season(groups.season!, documentYear, false),
  },
  {
    source: `(?<holiday>${Object.keys(holidays).join("|")})(?!\\p{L})(?:\\s{1,4}(?<year>(?:19|20)\\d\\d)(?!\\d))?`,
    read: (groups, documentYear) => {
      const y = yearOf(groups, documentYear);
      if (y === null) return null;
      const months = holidays[groups.holiday!.toLowerCase()]!;
      return { ...found(monthsDays(y, ...months), "season", groups.year !== undefined), holiday: true };
    },
  },
];
