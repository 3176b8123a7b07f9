import type { Lang } from "#base/i18n.ts";
import type { FuzzyDate } from "#formats/reading.ts";
import { formatDate } from "#shell/format/date.ts";

const day = (iso: string, lang: Lang) => formatDate(new Date(`${iso}T12:00:00Z`), lang);

const bounds = { da: { by: "senest", from: "fra" }, en: { by: "by", from: "from" } } as const;

/** How a date of any precision was understood, in whole days: »senest maj 2026« → "senest 31. maj 2026". */
export function formatReading(date: FuzzyDate, lang: Lang): string {
  const { from, to, bound } = date;
  const words = bounds[lang];
  if (to !== null && (bound === "by" || from === null)) return `${words.by} ${day(to, lang)}`;
  if (from !== null && (bound === "from" || to === null)) return `${words.from} ${day(from, lang)}`;
  if (from === null || to === null) return date.text;
  return from === to ? day(from, lang) : `${day(from, lang)} – ${day(to, lang)}`;
}

/** A date for people: the words as written; on an English page, the days they stand for. */
export function formatWhen(date: FuzzyDate, lang: Lang): string {
  return lang === "da" ? date.text : formatReading(date, lang);
}

/** From one fuzzy date to another: »16. juni 2025 – senest maj 2026«, »Fra primo 2027«. Empty when neither is known. */
export function formatSpan(start: FuzzyDate | null, end: FuzzyDate | null, lang: Lang): string {
  const words = bounds[lang];
  if (start && end) return capitalise(`${formatWhen(start, lang)} – ${formatWhen(end, lang)}`);
  if (start) {
    const when = formatWhen(start, lang);
    return capitalise(
      start.bound === null && !when.startsWith(`${words.from} `) ? `${words.from} ${when}` : when,
    );
  }
  if (end) {
    const when = formatWhen(end, lang);
    return capitalise(end.bound === null ? `${lang === "da" ? "til" : "until"} ${when}` : when);
  }
  return "";
}

export function capitalise(words: string): string {
  return words.charAt(0).toLocaleUpperCase("da") + words.slice(1);
}
