import type { LoadedReading } from "./document.ts";

/** Letters outside what Danish, its neighbours and the languages of its residents write with day to day. */
const unusual = /[\u0130-\u024f\ue000-\uf8ff\ufffd\u{100100}-\u{1002ff}\u0100-\u0129\u012c-\u012f]/gu;

interface UnusualSign {
  sign: string;
  count: number;
}

/** Signs in words of the raw text that may be damaged and that no repair has taken, the most frequent first. */
export function listUnusualSigns({ rawText, reading, extraction }: LoadedReading, most = 8): UnusualSign[] {
  const counts = new Map<string, number>();
  for (const [sign] of extraction.text.matchAll(unusual)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  if (counts.size === 0 || rawText === "") return [];
  for (const repair of reading.repairs)
    if (counts.has(repair.from)) counts.set(repair.from, counts.get(repair.from)! - 1);
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([sign, count]) => ({ sign, count }))
    .sort((a, b) => b.count - a.count || (a.sign < b.sign ? -1 : 1))
    .slice(0, most);
}
