import type { DraftSentence, Facts, Fault } from "#sense/verify/draft.ts";
import { findPhrase, placeWords } from "#sense/verify/placed-words.ts";
import { unitOf } from "#sense/verify/unit-words.ts";

/** A stretch of the text that says when. */
export interface TimeMention {
  written: string;
  start: number;
  end: number;
  /** Parts that can be held against a date. */
  year?: number;
  month?: number;
  day?: number;
  /** Words whose truth hangs on the day the text is written. */
  relative?: (today: Day) => Partial<Day>;
}

interface Day {
  year: number;
  month: number;
  day: number;
}

const months = new Map(
  [
    "januar|january",
    "februar|february",
    "marts|march",
    "april",
    "maj|may",
    "juni|june",
    "juli|july",
    "august",
    "september",
    "oktober|october",
    "november",
    "december",
  ].flatMap((forms, at) => forms.split("|").map((form) => [form, at + 1] as const)),
);

const relatives: readonly [string, ((today: Day) => Partial<Day>) | null][] = [
  ["i dag", (today) => today],
  ["today", (today) => today],
  ["i år", ({ year }) => ({ year })],
  ["this year", ({ year }) => ({ year })],
  ["sidste år", ({ year }) => ({ year: year - 1 })],
  ["i fjor", ({ year }) => ({ year: year - 1 })],
  ["last year", ({ year }) => ({ year: year - 1 })],
  ["næste år", ({ year }) => ({ year: year + 1 })],
  ["next year", ({ year }) => ({ year: year + 1 })],
  ["denne måned", ({ year, month }) => ({ year, month })],
  [
    "sidste måned",
    ({ year, month }) => (month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }),
  ],
  [
    "næste måned",
    ({ year, month }) => (month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }),
  ],
  ["i går", null],
  ["i morgen", null],
  ["i aften", null],
  ["sidste uge", null],
  ["næste uge", null],
  ["for nylig", null],
  ["for nyligt", null],
  ["for tiden", null],
  ["de seneste år", null],
  ["de sidste år", null],
  ["snart", null],
  ["hidtil", null],
  ["stadig flere", null],
  ["stigende", null],
  ["faldende", null],
  ["yesterday", null],
  ["tomorrow", null],
  ["last week", null],
  ["next week", null],
  ["recently", null],
  ["lately", null],
  ["soon", null],
  ["increasingly", null],
  ["mandag", null],
  ["tirsdag", null],
  ["onsdag", null],
  ["torsdag", null],
  ["fredag", null],
  ["lørdag", null],
  ["søndag", null],
];

/** Dates, years, months and words of time, in order, none inside another. */
export function findTimes(own: string): TimeMention[] {
  const found = [...findDates(own), ...findRelatives(own)].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, at) => !found.slice(0, at).some((other) => one.start < other.end));
}

function findDates(own: string): TimeMention[] {
  const words = placeWords(own);
  return words.flatMap(({ word, written, start, end }, at): TimeMention[] => {
    const before = words[at - 1];
    const after = words[at + 1];
    const month = months.get(word);
    if (month !== undefined && !(word === "may" || word === "march" ? written[0] === "m" : false)) {
      const day = before && /^\d{1,2}$/.test(before.word) && Number(before.word) <= 31 ? before : undefined;
      const year = after && isYear(after.word) ? after : undefined;
      const place = { start: day?.start ?? start, end: year?.end ?? end };
      return [
        {
          ...place,
          written: own.slice(place.start, place.end),
          month,
          ...(day ? { day: Number(day.word) } : {}),
          ...(year ? { year: Number(year.word) } : {}),
        },
      ];
    }
    const countsSomething = after && unitOf(after.word) !== undefined;
    if (isYear(word) && !countsSomething) return [{ written, start, end, year: Number(word) }];
    return [];
  });
}

const isYear = (word: string) => /^(?:19|20)\d\d$/.test(word);

function findRelatives(own: string): TimeMention[] {
  return relatives.flatMap(([phrase, relative]) =>
    findPhrase(own, phrase).map(({ start, end }) => ({
      written: own.slice(start, end),
      start,
      end,
      ...(relative ? { relative } : {}),
    })),
  );
}

/** Words of time stand in a cited source, or on a date that is known and says the same. */
export function checkTimes(
  own: string,
  times: readonly TimeMention[],
  sentence: DraftSentence,
  sourceTexts: readonly string[],
  facts: Facts,
): Fault[] {
  const claims = (sentence.dates ?? []).flatMap(({ text, key }) =>
    findPhrase(own, text).map((place) => ({ ...place, key })),
  );
  return times.flatMap((time): Fault[] => {
    if (sourceTexts.some((text) => findPhrase(text, time.written).length > 0)) return [];
    const claim = claims.find(({ start, end }) => start < time.end && time.start < end);
    const date = claim && facts.dates?.[claim.key];
    if (!date) return [{ code: "timeWithoutDate", written: time.written }];
    return timeFits(time, date, facts.writtenOn)
      ? []
      : [{ code: "timeWithoutDate", written: time.written, known: date }];
  });
}

/** @param day `2026`, `2026-05` or `2026-05-12` */
export function timeFits(time: TimeMention, day: string, writtenOn: string | undefined): boolean {
  const date = readDay(day);
  const today = writtenOn === undefined ? undefined : readDay(writtenOn);
  const said = time.relative
    ? today?.year && today.month && today.day
      ? time.relative(today as Day)
      : null
    : { year: time.year, month: time.month, day: time.day };
  if (!said || Object.values(said).every((part) => part === undefined)) return false;
  return (["year", "month", "day"] as const).every(
    (part) => said[part] === undefined || said[part] === date[part],
  );
}

function readDay(iso: string): Partial<Day> {
  const [year, month, day] = iso.split("-").map(Number);
  return { ...(year ? { year } : {}), ...(month ? { month } : {}), ...(day ? { day } : {}) };
}
