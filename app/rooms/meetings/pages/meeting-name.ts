import type { Lang } from "#base/i18n.ts";
import type { FuzzyDate } from "#formats/reading.ts";
import { formatDate } from "#shell/format/date.ts";
import type { Meeting } from "../meeting.ts";
import { textsIn } from "../texts.ts";

/** What a meeting is called on a page: whose it was and when. */
export function meetingName(meeting: Meeting, lang: Lang): string {
  const who = meeting.committeeName ?? textsIn(lang).kinds[meeting.kind];
  return meeting.heldOn ? `${who}, ${whenInWords(meeting.heldOn, lang)}` : who;
}

/** »Punkt 42: Nye lokaler«, as minutes write it. */
export function itemName(item: { number: string | null; title: string }, lang: Lang): string {
  return item.number === null ? item.title : `${textsIn(lang).itemNo(item.number)}: ${item.title}`;
}

/** A date in the words of the minutes; on an English page, the days they stand for. */
export function whenInWords(date: FuzzyDate, lang: Lang): string {
  const days = [date.from, date.to]
    .filter((day) => day !== null)
    .map((day) => formatDate(new Date(`${day}T12:00:00Z`), lang));
  if (lang === "da" || days.length === 0) return date.text;
  const bound = date.bound === null ? "" : `${date.bound} `;
  if (date.bound === "by") return bound + days.at(-1);
  return days[0] === days[1] || days.length === 1 ? bound + days[0] : `${days[0]} – ${days[1]}`;
}
