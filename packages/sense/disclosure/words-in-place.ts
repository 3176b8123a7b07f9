/** A word with its place in UTF-16 units of a folded text, and what stands before it. */
export interface PlacedWord {
  start: number;
  end: number;
  written: string;
  lower: string;
  /** The first letter is a capital. */
  capital: boolean;
  /** More than one letter, all capitals. */
  shouted: boolean;
  /** First in the text, a line or a sentence: its capital says nothing. */
  opens: boolean;
  /** A space, an initial's full stop or nothing but those stands between it and the word before. */
  joined: boolean;
  /** Only a line break stands between it and the word before. */
  nextLine: boolean;
}

const word = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;
const longest = 40;

/** The words of a folded text, in order; those too long to be words are left out. */
export function wordsInPlace(folded: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let before = 0;
  for (const match of folded.matchAll(word)) {
    const start = match.index;
    const end = start + match[0].length;
    const gap = folded.slice(Math.max(before, start - 6), start);
    const isFirst = before === 0 && start - before <= 6 && gap.trim() === "";
    before = end;
    if (match[0].length > longest) continue;
    const written = match[0];
    const lower = written.toLowerCase();
    const upper = written.toUpperCase();
    words.push({
      start,
      end,
      written,
      lower,
      capital: written[0] !== lower[0],
      shouted: written.length > 1 && written === upper && written !== lower,
      opens: isFirst || /[.!?:\n\r•*"»«“”()\-–;/|>][\s"'»(•*-]*$/u.test(gap),
      joined: /^\.? {1,2}$/.test(gap),
      nextLine: /^,? ?\r?\n ?$/.test(gap),
    });
  }
  return words;
}
