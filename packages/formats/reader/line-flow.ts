import type { Line } from "./lines.ts";

const unfinished = /[^.!?:;…"”»)\]]$/u;
const startsLower = /^[("”»'’]?\p{Ll}/u;
/** Longer lines were not broken for a page: the file breaks only where the writer did. */
const longestWrapped = 160;

/** Begins with a small letter, so hardly a sentence of its own. */
export const startsSmall = (line: Line) => startsLower.test(line.text);
/** Ends without a stop of any kind. */
export const endsOpen = (line: Line) => unfinished.test(line.text);

/** How this document breaks its lines: by width or by meaning, and whether its sentences begin with a capital. */
export interface LineFlow {
  /** The next line, right below, belongs to the same paragraph. */
  wraps(previous: Line, next: Line): boolean;
  /** The next paragraph goes on where the previous one was cut, as by a page. */
  goesOn(previous: Line, next: Line): boolean;
}

export function measureFlow(lines: readonly Line[], isText: (i: number) => boolean): LineFlow {
  let width = 0;
  let longest = 0;
  let capitals = 0;
  let smalls = 0;
  lines.forEach((line, i) => {
    if (line.blank || !isText(i)) return;
    longest = Math.max(longest, line.text.length);
    if (line.text.length <= longestWrapped) width = Math.max(width, line.text.length);
    if (lines[i - 1]?.blank === false) return;
    if (startsLower.test(line.text)) smalls += 1;
    else capitals += 1;
  });
  const byWidth = longest <= longestWrapped;
  const usesCapitals = smalls * 3 <= capitals;
  return {
    wraps: (previous, next) => {
      const firstWord = /^\S+/.exec(next.text.slice(0, 60))?.[0].length ?? 0;
      if (byWidth && previous.text.length + 1 + firstWord > width * 0.85) return true;
      const half = (byWidth ? width : longestWrapped) / 2;
      return startsLower.test(next.text) && unfinished.test(previous.text) && previous.text.length >= half;
    },
    goesOn: (previous, next) =>
      usesCapitals &&
      startsLower.test(next.text) &&
      unfinished.test(previous.text) &&
      previous.text.length > 30,
  };
}
