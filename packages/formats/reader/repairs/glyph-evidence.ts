import { cutForms } from "./glyph-map.ts";

const signs = [...cutForms.keys()].join("");
const besideLower = new RegExp(`[a-zæøå][${signs}]|[${signs}][a-zæøå]`);
const anySign = new RegExp(`[${signs}]`, "g");
const wordsNeeded = 3;
/** Letters of other languages that no cut form can be. */
const foreign = new RegExp(`(?![${signs}])[\\u0100-\\u024f\\u1e00-\\u1eff]`);

/** Is some of the text in another language, so that a rare letter may well be its own? */
export function holdsForeignLetters(raw: string): boolean {
  return foreign.test(raw);
}

/**
 * Does this document itself prove that the cut forms are damage? When a font
 * lost its letter pairs it lost all of them: several words hold the signs, and
 * the plain pairs are all but gone. A text in Latvian, or with one Ōsaka in it,
 * has its plain pairs and is left alone.
 */
export function cutFormsAreProven(raw: string): boolean {
  const words = new Set<string>();
  let damaged = 0;
  for (const [word] of raw.matchAll(/\p{L}+/gu)) {
    if (!besideLower.test(word)) continue;
    words.add(word);
    damaged += word.match(anySign)!.length;
  }
  if (words.size < wordsNeeded) return false;
  const plain = raw.match(/ti|tt/g)?.length ?? 0;
  return plain * 10 < damaged;
}
