import type { Draft } from "./draft.ts";
import type { Place } from "./pieces.ts";

const hashes = /^(#{1,6})\s+(?=\S)/;
const wholeBold = /^\*\*(?=\S)([^*]+)(?<=\S)\*\*:?$/;
const strong = /\*\*(?=\S)([^*\n]{1,300}?)(?<=\S)\*\*/g;

/** Level and bare words of a line that Markdown makes a heading, or null. Bold on a line of its own counts as one, without level. */
export function headingSigns(draft: Draft, line: Place): { level: number | null; words: Place } | null {
  if (draft.raw[line.start] !== "#" && draft.raw[line.start] !== "*") return null;
  const text = draft.raw.slice(line.start, line.end);
  const hash = hashes.exec(text);
  const inner = { start: line.start + (hash?.[0].length ?? 0), end: line.end };
  if (hash) {
    const closing = /\s+#+$/.exec(text);
    if (closing && inner.end - closing[0].length > inner.start) inner.end -= closing[0].length;
  }
  const bold = wholeBold.exec(draft.raw.slice(inner.start, inner.end));
  if (bold) {
    const words = { start: inner.start + 2, end: inner.start + 2 + bold[1]!.length };
    return { level: hash ? hash[1]!.length : null, words };
  }
  return hash ? { level: hash[1]!.length, words: inner } : null;
}

/** Parts a place at its **strong** words, leaving the signs out. Only where space stands around them, so no word is torn. */
export function withoutStrongSigns(draft: Draft, place: Place): { places: Place[]; lead: Place | null } {
  const text = draft.raw.slice(place.start, place.end);
  if (!text.includes("**")) return { places: [place], lead: null };
  const places: Place[] = [];
  let lead: Place | null = null;
  let at = 0;
  const put = (from: number, until: number) => {
    const part = text.slice(from, until);
    const start = from + part.length - part.trimStart().length;
    const end = start + part.trim().length;
    if (end > start) places.push({ start: place.start + start, end: place.start + end });
  };
  for (const match of text.matchAll(strong)) {
    const end = match.index + match[0].length;
    if (!/^\s?$/.test(text[match.index - 1] ?? "") || !/^\s?$/.test(text[end] ?? "")) continue;
    put(at, match.index);
    const inner = { start: place.start + match.index + 2, end: place.start + end - 2 };
    if (places.length === 0 && end < text.length) lead = inner;
    places.push(inner);
    at = end;
  }
  put(at, text.length);
  return { places, lead };
}
