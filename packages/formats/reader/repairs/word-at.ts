import type { Place } from "../pieces.ts";

/** Everything a damaged word may be made of: letters, marks, private-use signs, lost signs, control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: damaged words hold them
const inWord = /[\p{L}\p{M}\p{Co}\ufffd\u00ad'’\ud800-\udfff\u0000-\u0008\u000e-\u001f]/u;
/** No word is longer; beyond this the search stops, so one endless line stays cheap. */
const longestWord = 60;

/** The word around a place in the raw text, damage and all. */
export function wordAt(raw: string, at: number): Place & { text: string } {
  let start = at;
  let end = at;
  while (start > 0 && at - start < longestWord && isInWord(raw, start - 1)) start -= 1;
  while (end < raw.length && end - at < longestWord && isInWord(raw, end)) end += 1;
  if (end === at) end = Math.min(raw.length, at + 1);
  return { start, end, text: raw.slice(start, end) };
}

function isInWord(raw: string, at: number): boolean {
  const sign = raw[at]!;
  // A bullet from a symbol font stands before a word, never in it.
  return inWord.test(sign) && !(sign >= "\uf000" && sign <= "\uf0ff");
}
