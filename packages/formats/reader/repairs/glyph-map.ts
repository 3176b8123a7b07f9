/**
 * Calibri draws some letter pairs as one glyph without a code point. A PDF with
 * a wrong map then yields the glyph number itself: U+100000 + number, or the
 * number cut to 16 bits, which lands on a rare Latin letter.
 * Source: Unicode mailing list, March 2016; smalot/pdfparser #646.
 */
export const cutForms: ReadonlyMap<string, string> = new Map([
  ["\u0129", "fb"],
  ["\u012b", "ff"],
  ["\u012c", "fh"],
  ["\u012e", "fi"],
  ["\u0138", "ffi"],
  ["\u0147", "fl"],
  ["\u014c", "ft"],
  ["\u019e", "tf"],
  ["\u019f", "ti"],
  ["\u01a9", "tt"],
  ["\u01ab", "tti"],
]);

/** Cut forms that may begin a word: no Danish word begins with tt, ft, ff … */
export const opensWord: ReadonlySet<string> = new Set(["\u019f", "\u012e", "\u0147"]);

/** Cut forms that are everyday letters of other languages: in a capitalised word they are likelier part of a name. */
export const livingLetters: ReadonlySet<string> = new Set(["\u0129", "\u012b", "\u0138"]);

/** Letters with a place of their own in Unicode, put there for old fonts. */
export const presentationForms: ReadonlyMap<string, string> = new Map([
  ["\ufb00", "ff"],
  ["\ufb01", "fi"],
  ["\ufb02", "fl"],
  ["\ufb03", "ffi"],
  ["\ufb04", "ffl"],
  ["\ufb05", "st"],
  ["\ufb06", "st"],
]);

const letterPairs = ["fj", "fk", "ffl", "fti", "ftt", "ttf", "tfi", "ti", "tt", "ft", "fi", "fl", "ff"];
const all = new Set([...letterPairs, ...cutForms.values()]);

/** What a sign may stand for when a person must choose: what the map says first. */
export function candidatesFor(sign: string): string[] {
  const known = cutForms.get(sign);
  return known === undefined ? letterPairs : [known, ...letterPairs.filter((letters) => letters !== known)];
}

export const isCandidate = (letters: string): boolean => all.has(letters);

/** The letters of a private-use sign U+100100–U+1002FF, or null when its glyph is not in the map. */
export function privateUseLetters(sign: string): string | null {
  const code = sign.codePointAt(0)!;
  if (code < 0x100100 || code > 0x1002ff) return null;
  return cutForms.get(String.fromCharCode(code - 0x100000)) ?? null;
}
