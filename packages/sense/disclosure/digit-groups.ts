/** A run of digits, with what stands between it and the run before it, when that is a separator and no more. */
export interface DigitGroup {
  start: number;
  end: number;
  digits: string;
  /** Null when the run before is not its neighbour: words, letters or too much space between. */
  gap: string | null;
}

const digitRun = /\d+/g;
const separator = /^[ \n\r.\-/:()]{1,4}$/;
const longest = 40;

/** Runs of digits in order, in UTF-16 units of a folded text. Runs grown into a word (»A12«) are kept: people forget spaces. */
export function digitGroups(folded: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (const match of folded.matchAll(digitRun)) {
    const before = groups.at(-1);
    const between = before ? folded.slice(before.end, Math.min(match.index, before.end + 5)) : "";
    groups.push({
      start: match.index,
      end: match.index + match[0].length,
      digits: match[0].length > longest ? match[0].slice(0, longest) : match[0],
      gap: before && match.index - before.end <= 4 && separator.test(between) ? between : null,
    });
  }
  return groups;
}

/**
 * The groups from `first` on whose lengths are `shape`, each a neighbour of the one before.
 * @returns null when they are not of that shape
 */
export function groupsOfShape(
  groups: readonly DigitGroup[],
  first: number,
  shape: readonly number[],
): DigitGroup[] | null {
  const found: DigitGroup[] = [];
  for (let n = 0; n < shape.length; n++) {
    const group = groups[first + n];
    if (!group || group.end - group.start !== shape[n] || (n > 0 && group.gap === null)) return null;
    found.push(group);
  }
  return found;
}
