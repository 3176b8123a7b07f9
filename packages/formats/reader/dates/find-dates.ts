import type { FuzzyDate } from "../../reading.ts";
import { dayBefore } from "./calendar.ts";
import { datePatterns } from "./date-patterns.ts";
import type { DatePattern, FoundDays } from "./pattern-parts.ts";

/** A date in a text: where it stands (UTF-16), what it means, and the weekday that does not fit, if any. */
export interface FoundDate {
  start: number;
  end: number;
  date: FuzzyDate;
  wrongWeekday: string | null;
}

const boundWords =
  /(?:^|[^\p{L}])(senest(?:\s+i)?|inden(?:\s+udgangen\s+af)?|til\s+og\s+med|frem\s+til|fra(?:\s+og\s+med)?)\s+$/iu;
const longestBound = 30;
/** One expression for all patterns, so a text is walked once; a date never begins inside a word, a number or a code. */
const anyDate = new RegExp(
  `(?<![\\p{L}\\d]|[\\d][.,:/-]|[A-Za-z]\\.)(?:${datePatterns.map((pattern) => withoutNames(pattern.source)).join("|")})`,
  "giu",
);
const each = datePatterns.map((pattern) => ({ pattern, expression: new RegExp(pattern.source, "iuy") }));

/**
 * The dates in a text, in order. Dates without a year take the document's and
 * say so; without one they are left alone rather than guessed.
 *
 * @param documentYear the year the document speaks from, or null
 */
export function findDates(text: string, documentYear: number | null): FoundDate[] {
  const dates: FoundDate[] = [];
  anyDate.lastIndex = 0;
  for (let match = anyDate.exec(text); match; match = anyDate.exec(text)) {
    const understood = understand(text, match.index, documentYear);
    if (!understood) continue;
    anyDate.lastIndex = Math.max(understood.end, match.index + 1);
    dates.push(bounded(text, match.index, understood.end, understood.days));
  }
  return dates;
}

function understand(
  text: string,
  at: number,
  documentYear: number | null,
): { days: FoundDays; end: number } | null {
  for (const { pattern, expression } of each) {
    const read = tryPattern(pattern, expression, text, at, documentYear);
    if (read) return read;
  }
  return null;
}

function tryPattern(
  pattern: DatePattern,
  expression: RegExp,
  text: string,
  at: number,
  documentYear: number | null,
) {
  expression.lastIndex = at;
  const match = expression.exec(text);
  const days = match && pattern.read(match.groups ?? {}, documentYear);
  return days ? { days, end: at + match[0].length } : null;
}

function bounded(text: string, at: number, end: number, days: FoundDays): FoundDate {
  const before = boundWords.exec(text.slice(Math.max(0, at - longestBound), at));
  const word = before?.[1]?.toLowerCase() ?? null;
  const bound = word === null ? null : !word.startsWith("fra") ? "by" : days.range ? null : "from";
  const start = before ? at - (before[0].length - before[0].indexOf(before[1]!)) : at;
  const date: FuzzyDate = {
    from: bound === "by" ? null : days.from,
    to: bound === "from" ? null : endOf(days, word),
    precision: days.precision,
    clock: days.clock,
    bound,
    text: text.slice(start, end),
    yearInferred: !days.yearWritten,
  };
  return { start, end, date, wrongWeekday: days.wrongWeekday };
}

function endOf(days: FoundDays, bound: string | null): string {
  return days.holiday && bound === "inden" ? dayBefore(days.from) : days.to;
}

/** Groups of one name may stand once in an expression; the joint one needs none of them, and its repeated mark is any mark. */
function withoutNames(source: string): string {
  return source.replaceAll("\\k<mark>", "[-./]").replace(/\(\?<(?![=!])\w+>/g, "(?:");
}
