import type { Place } from "../pieces.ts";

/** Everything a damaged word may be made of: letters, marks, private-use signs, lost signs, control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: damaged words hold them
const inWord = /[\p{L}\p{M}\p{Co}\ufffd\u00ad'’\ud800-\udfff\u0000-\u0008\u000e-\u001f]/u;
/** No word is longer; beyond this the search stops, so one endless line stays cheap. */
const longestWord = 60;

/** The word around a place in the raw text, damage and all. */
export function wordAt(raw: string, at: number): Place & { text: string } {
  const word = wordAround(raw, { start: at, end: at });
  if (word.end > at) return word;
  const end = Math.min(raw.length, at + 1);
  return { start: word.start, end, text: raw.slice(word.start, end) };
}

/**
 * The word that a sign stands in, also when the sign itself is no letter (»pla[orm«).
 *
 * @param sign where else the sign stands, the word goes on: »a[e[s«
 */
export function wordAround(raw: string, place: Place, sign?: string): Place & { text: string } {
  let { start, end } = place;
  const from = Math.max(0, start - longestWord);
  const until = Math.min(raw.length, end + longestWord);
  for (let step = 1; step > 0 && start > from; start -= step)
    step = isInWord(raw, start - 1) ? 1 : sign && raw.endsWith(sign, start) ? sign.length : 0;
  for (let step = 1; step > 0 && end < until; end += step)
    step = isInWord(raw, end) ? 1 : sign && raw.startsWith(sign, end) ? sign.length : 0;
  return { start, end, text: raw.slice(start, end) };
}

function isInWord(raw: string, at: number): boolean {
  const sign = raw[at]!;
  // A bullet from a symbol font stands before a word, never in it.
  return inWord.test(sign) && !(sign >= "\uf000" && sign <= "\uf0ff");
}
