import { type DigitGroup, digitGroups, groupsOfShape } from "#sense/disclosure/digit-groups.ts";
import type { Disclosure } from "#sense/disclosure/disclosure.ts";

/*
 * Civil registration numbers (CPR) in every way people write them. The date and the
 * century its seventh digit names decide whether one can exist; modulus 11 proves
 * nothing since October 2007 and only makes us surer. Hospitals give replacement
 * numbers with 60 added to the day; they are somebody's too.
 */

/** Without century, as in the passport; day, month and year may stand apart. */
const shapes = [[10], [6, 4], [2, 2, 2, 4], [4, 2, 4], [6, 2, 2], [2, 2, 2, 2, 2]];
/** With the year in full; the serial number after a dash. */
const fullYearShapes = [
  [8, 4],
  [2, 2, 4, 4],
];
const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** @param folded see fold-signs.ts */
export function findPersonNumbers(folded: string): Disclosure[] {
  const groups = digitGroups(folded);
  const hits: Disclosure[] = [];
  for (let first = 0; first < groups.length; first++) {
    for (const shape of shapes) {
      const found = groupsOfShape(groups, first, shape);
      const hit = found && judge(folded, found);
      if (hit) hits.push(hit);
    }
    for (const shape of fullYearShapes) {
      const found = groupsOfShape(groups, first, shape);
      if (found && isFullYear(found)) hits.push(hitOf("cpr", found, "likely"));
    }
  }
  return hits;
}

function judge(folded: string, groups: DigitGroup[]): Disclosure | null {
  const digits = groups.map((group) => group.digits).join("");
  const gaps = groups.slice(1).map((group) => group.gap ?? "");
  const exists = dateExists(digits);
  // Pairs all the way may be anything that comes in pairs; only spaces make it a number read aloud.
  const inPairs = groups.length === 5;
  const fits = gaps.every(isGapInside) && (!inPairs || (exists && gaps.every((gap) => gap === " ")));
  const isCalledSo = () => isNamed(folded, groups[0]!.start);
  if (!fits && !isCalledSo()) return null;
  if (exists) return hitOf("cpr", groups, passesModulus11(digits) || isCalledSo() ? "sure" : "likely");
  const isOther = isAmount(folded, groups) || isSubjectAndYear(groups, gaps);
  return isOther && !isCalledSo() ? null : hitOf("cprLike", groups, "likely");
}

/** A dash, a full stop, a slash, spaces or one line break; a colon or bracket makes it something else. */
function isGapInside(gap: string): boolean {
  return /^ {0,2}[-./]? {0,2}$|^ ?-? ?\r?\n ?-? ?$/.test(gap);
}

/** »cpr« or »personnummer« shortly before. */
function isNamed(folded: string, start: number): boolean {
  return /(?:cpr|c\.p\.r|person-?nummer|personnr|pers\. ?nr|social security)[^\d\n]{0,20}$/i.test(
    folded.slice(Math.max(0, start - 40), start),
  );
}

function isAmount(folded: string, groups: readonly DigitGroup[]): boolean {
  const after = folded.slice(groups.at(-1)!.end, groups.at(-1)!.end + 12);
  return groups.length === 1 && /^(?:,\d+|,-)? ?(?:kr\b|kroner|dkk|mio|mia|euro|€)/i.test(after);
}

/** »87.00.00 2024«: a subject number with a year after it. */
function isSubjectAndYear(groups: readonly DigitGroup[], gaps: readonly string[]): boolean {
  return groups.length === 4 && gaps[0] === "." && gaps[2] !== "-" && /^(?:19|20)/.test(groups[3]!.digits);
}

function isFullYear(groups: readonly DigitGroup[]): boolean {
  const digits = groups.map((group) => group.digits).join("");
  const last = groups.at(-1)!;
  if (!/^ ?- ?$/.test(last.gap ?? "")) return false;
  if (groups.slice(1, -1).some((group) => !/^[-./ ]$/.test(group.gap ?? ""))) return false;
  const year = Number(digits.slice(4, 8));
  return year >= 1858 && year <= 2057 && isDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), year);
}

/** Whether day, month and the year the seventh digit points at are a date. */
function dateExists(digits: string): boolean {
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [
    number,
    number,
    number,
  ];
  return isDay(day > 60 ? day - 60 : day, month, centuryOf(Number(digits[6]), year) + year);
}

/** The table in the CPR office's »Personnummeret i CPR«: seventh digit and year name the century. */
function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

function isDay(day: number, month: number, year: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}

function passesModulus11(digits: string): boolean {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}

function hitOf(
  kind: "cpr" | "cprLike",
  groups: readonly DigitGroup[],
  certainty: Disclosure["certainty"],
): Disclosure {
  return { kind, start: groups[0]!.start, end: groups.at(-1)!.end, certainty };
}
