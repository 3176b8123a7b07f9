/** A word or a number with its place in the text, in UTF-16 units. */
export interface PlacedWord {
  /** Lower case. */
  word: string;
  written: string;
  start: number;
  end: number;
}

const wordPattern = /[\p{L}\p{M}]+(?:['’][\p{L}]+)?|\d+(?:[.,]\d+)*/gu;

/** Words and numbers in order; signs between them are left out. */
export function placeWords(text: string): PlacedWord[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    word: match[0].toLowerCase(),
    written: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Every place where a phrase stands as whole words, whatever its capitals. */
export function findPhrase(text: string, phrase: string): { start: number; end: number }[] {
  const low = text.toLowerCase();
  const sought = phrase.toLowerCase();
  const places: { start: number; end: number }[] = [];
  if (sought === "") return places;
  for (let at = low.indexOf(sought); at !== -1; at = low.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    const cut = joins(low[at - 1], sought[0]) || joins(sought.at(-1), low[end]);
    if (!cut) places.push({ start: at, end });
  }
  return places;
}

/** Two signs that would belong to one word or one number. */
function joins(before: string | undefined, after: string | undefined): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(before ?? "") && /[\p{L}\p{M}\p{N}]/u.test(after ?? "");
}
