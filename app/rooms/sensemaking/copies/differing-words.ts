export interface Piece {
  text: string;
  /** It does not stand in the wording it is held against. */
  differs: boolean;
}

export interface Difference {
  /** The whole wording, letter for letter, cut where it begins or ceases to differ. */
  pieces: Piece[];
  /** Words of the other that are not here, in order. */
  missing: string[];
}

/** Longer texts than this are not held against each other word by word. */
const mostWords = 400;

/**
 * What a wording has that another has not, and the other way round. Words are compared without
 * case and the signs around them, in order: the longest common subsequence.
 */
export function differingWords(wording: string, other: string): Difference {
  const ours = wording.match(/\s*\S+\s*$|\s*\S+/g) ?? [];
  const theirs = other.match(/\S+/g) ?? [];
  if (ours.length > mostWords || theirs.length > mostWords)
    return { pieces: [{ text: wording, differs: false }], missing: [] };
  const [a, b] = [ours.map(bare), theirs.map(bare)];
  const longest = commonLengths(a, b);
  const pieces: Piece[] = [];
  const missing: string[] = [];
  const add = (text: string, differs: boolean) => {
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += text;
    else pieces.push({ text, differs });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(ours[i++]!, false);
      j++;
    } else if (i < a.length && (j === b.length || longest[i + 1]![j]! >= longest[i]![j + 1]!))
      add(ours[i]!, bare(ours[i++]!) !== "");
    else missing.push(theirs[j++]!);
  }
  return { pieces, missing: missing.map((word) => trimmed(word)).filter((word) => word !== "") };
}

const trimmed = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
const bare = (word: string) => trimmed(word).toLowerCase();

/** At [i][j] how many words the rests from i and j have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i]![j] =
        a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  return longest;
}
