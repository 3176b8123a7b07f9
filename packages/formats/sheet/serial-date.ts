/**
 * Spreadsheets count days from an epoch of their own: 1900 (with a 29 February
 * 1900 that never was, ECMA-376 part 1, 18.17.4.1) or, from old Macs, 1904.
 *
 * @param serial days and parts of a day, as stored
 * @returns »2026-06-03«, »2026-06-03 14:05«, or »14:05« for a time without a day; null when it is no date
 */
export function serialDate(serial: number, epoch: 1900 | 1904): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  const minutes = Math.round((serial % 1) * 24 * 60);
  const days = Math.floor(serial) + (minutes === 24 * 60 ? 1 : 0);
  const clock = clockOf(minutes % (24 * 60));
  if (days === 0 && epoch === 1900) return clock;
  if (epoch === 1900 && days === 60) return null;
  // Before the day that never was, the count is one behind.
  const first = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = new Date(first + days * 86_400_000).toISOString().slice(0, 10);
  return minutes % (24 * 60) === 0 ? day : `${day} ${clock}`;
}

function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Built-in formats that show a date or a time (ECMA-376 part 1, 18.8.30). */
const builtIn = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Does this number format show a date? Colours, text in quotes and escaped signs say nothing. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id);
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, "")
    .split(";")[0]!;
  return /[dmyhs]/i.test(bare) && !/[#0?]\s*[dmy]|general/i.test(bare);
}
