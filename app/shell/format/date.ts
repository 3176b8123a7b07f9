import type { Lang } from "#base/i18n.ts";
import { hardSpace } from "#shell/format/number.ts";

/** The clock on the wall in the town hall, wherever the machine stands. */
export const houseTimeZone = "Europe/Copenhagen";

const locales: Record<Lang, string> = { da: "da-DK", en: "en-GB" };

function partsOf(date: Date, lang: Lang, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const format = new Intl.DateTimeFormat(locales[lang], { timeZone: houseTimeZone, ...options });
  return Object.fromEntries(format.formatToParts(date).map((part) => [part.type, part.value]));
}

/** "15. august 2025" (da), "15 August 2025" (en). */
export function formatDate(date: Date, lang: Lang): string {
  const { day, month, year } = partsOf(date, lang, { day: "numeric", month: "long", year: "numeric" });
  return `${day}${lang === "da" ? "." : ""}${hardSpace}${month} ${year}`;
}

/** "fredag d. 15. august 2025" (da), "Friday 15 August 2025" (en). */
export function formatDayAndDate(date: Date, lang: Lang): string {
  const { weekday } = partsOf(date, lang, { weekday: "long" });
  return lang === "da"
    ? `${weekday} d.${hardSpace}${formatDate(date, lang)}`
    : `${weekday} ${formatDate(date, lang)}`;
}

/** "august 2025". */
export function formatMonth(date: Date, lang: Lang): string {
  const { month, year } = partsOf(date, lang, { month: "long", year: "numeric" });
  return `${month} ${year}`;
}

/** "kl. 9.14" (da), "9:14" (en). */
export function formatClock(date: Date, lang: Lang): string {
  const { hour, minute } = partsOf(date, "en", { hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  const plainHour = String(Number(hour));
  return lang === "da" ? `kl.${hardSpace}${plainHour}.${minute}` : `${plainHour}:${minute}`;
}

/** "15. august 2025 kl. 9.14" (da), "15 August 2025, 9:14" (en). */
export function formatDateAndClock(date: Date, lang: Lang): string {
  const separator = lang === "da" ? " " : ", ";
  return formatDate(date, lang) + separator + formatClock(date, lang);
}
