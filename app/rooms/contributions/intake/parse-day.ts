/**
 * A day as sheets write it: »2026-06-03«, »03-06-2026«, »3/6 2026«, »3. juni 2026«,
 * with or without a time after it. Day before month, as in Denmark.
 *
 * @returns ISO date, or null when it is none
 */
export function parseDay(text: string): string | null {
  const written = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t].*)?$/.exec(written);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const numbers = /^(\d{1,2})[./-] ?(\d{1,2})[./ -] ?(\d{4}|\d{2})(?:[ ,t].*)?$/.exec(written);
  if (numbers) return dayOf(yearOf(numbers[3]!), numbers[2]!, numbers[1]!);
  const named = /^(\d{1,2})\.? ?([a-zæøå]{3,9})\.? (\d{4})(?:[ ,].*)?$/.exec(written);
  const month = named ? months.findIndex((names) => names.includes(named[2]!)) : -1;
  return named && month >= 0 ? dayOf(named[3]!, String(month + 1), named[1]!) : null;
}

const months = [
  ["januar", "january", "jan"],
  ["februar", "february", "feb"],
  ["marts", "march", "mar"],
  ["april", "apr"],
  ["maj", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["august", "aug"],
  ["september", "sep", "sept"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

const yearOf = (digits: string) => (digits.length === 2 ? `20${digits}` : digits);

function dayOf(year: string, month: string, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isThere = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isThere && Number(year) >= 1900 && Number(year) <= 2100 ? date.toISOString().slice(0, 10) : null;
}
