const pad = (n: number, length = 2) => String(n).padStart(length, "0");

/** ISO day, or null when the calendar has no such day. Gregorian, no time zone. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export interface Days {
  from: string;
  to: string;
}

export function monthDays(year: number, month: number): Days {
  return { from: isoDay(year, month, 1)!, to: isoDay(year, month, daysIn(year, month))! };
}

export function monthsDays(year: number, first: number, last: number): Days {
  return { from: monthDays(year, first).from, to: monthDays(year, last).to };
}

export function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** »27« beside 2024 is 2027: the two digits in the century of the first year. */
export function fullYear(digits: string, beside: number): number {
  const year = Number(digits);
  return digits.length === 4 ? year : Math.floor(beside / 100) * 100 + year;
}
