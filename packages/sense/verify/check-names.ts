import { isCommonWord, isSupported, stemOf } from "#sense/verify/content-stems.ts";
import type { DraftSentence, Facts, Fault } from "#sense/verify/draft.ts";
import { type PlacedWord, placeWords } from "#sense/verify/placed-words.ts";

/**
 * No name that is neither known nor in a cited statement. A capital inside a sentence makes a
 * name; the first word of a sentence is one when nobody knows it as an ordinary word and no
 * statement writes it with a small letter.
 */
export function checkNames(
  own: string,
  sentence: DraftSentence,
  sourceTexts: readonly string[],
  facts: Facts,
  language: "da" | "en",
): Fault[] {
  const known = new Set(
    [
      ...(facts.names ?? []),
      ...(facts.words ?? []),
      ...Object.keys(facts.groups ?? {}),
      ...sourceTexts,
    ].flatMap((text) => placeWords(text).map(({ word }) => word)),
  );
  const stems = new Set([...known].map((word) => stemOf(word, language)));
  const isKnown = ({ word }: PlacedWord) => known.has(word) || known.has(withoutPossessive(word));
  const words = placeWords(own);
  const names = words.filter((one, at) => {
    if (!/^\p{Lu}/u.test(one.written) || one.word === "i" || isKnown(one)) return false;
    if (!opensSentence(own, one)) return true;
    const next = words[at + 1];
    const nextIsName = next && /^\p{Lu}/u.test(next.written) && /^\s+$/u.test(own.slice(one.end, next.start));
    if (nextIsName && !isCommonWord(one.word, language)) return true;
    const stem = stemOf(one.word, language);
    return (
      !isCommonWord(one.word, language) &&
      !isNumberLike(one) &&
      !isSupported(stem, stems) &&
      !isWrittenSmall(stem, facts)
    );
  });
  const claimed = (sentence.names ?? []).filter((name) => !placeWords(name).every(isKnown));
  return [...new Set([...names.map(({ written }) => written), ...claimed])].map(
    (written): Fault => ({ code: "newName", written }),
  );
}

/** Somebody has written it with a small letter, so it is a word like others. */
function isWrittenSmall(stem: string, { statements }: Facts): boolean {
  if (stem.length < 3) return false;
  const begins = new RegExp(`(?<![\\p{L}\\p{M}])${stem}`, "u");
  return statements.some(({ text }) => begins.test(text));
}

const withoutPossessive = (word: string) => word.replace(/(?:['’]?s|['’])$/u, "");

function opensSentence(own: string, { start }: PlacedWord): boolean {
  return /(?:^|[.!?:]\s)\s*$/u.test(own.slice(0, start));
}

const isNumberLike = ({ word }: PlacedWord) => /^\d/.test(word);
