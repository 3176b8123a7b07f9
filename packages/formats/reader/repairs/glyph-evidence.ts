import { cutForms } from "./glyph-map.ts";

const signs = [...cutForms.keys()].join("");
const besideLower = new RegExp(`[a-zæøå][${signs}]|[${signs}][a-zæøå]`);
const anySign = new RegExp(`[${signs}]`, "g");
const wordsNeeded = 3;

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
