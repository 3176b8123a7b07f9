/**
 * Every span in the product counts code points, while JavaScript strings count
 * UTF-16 units. The two differ only at surrogate pairs, so the index keeps the
 * place of each pair and finds the rest by bisection: built in one pass, then
 * O(log pairs) per question. A lone surrogate counts as one code point, as in
 * `for…of`.
 */
export interface CodePointIndex {
  /** Length of the text in code points. */
  readonly length: number;
  /** UTF-16 offset → code point offset. An offset inside a pair gives the pair's own place. */
  toCodePoint(utf16: number): number;
  /** Code point offset → UTF-16 offset. */
  toUtf16(codePoint: number): number;
}

/** @param text any string; indexed once, O(n) */
export function codePointIndex(text: string): CodePointIndex {
  const pairs = surrogatePairs(text);
  return {
    length: text.length - pairs.length,
    toCodePoint: (utf16) => utf16 - countBefore(pairs.length, (i) => pairs[i]! < utf16),
    toUtf16: (codePoint) => codePoint + countBefore(pairs.length, (i) => pairs[i]! - i < codePoint),
  };
}

/**
 * The stretch of `text` from `start` to `end`, in code points. For many slices
 * of one text, give the index along.
 */
export function sliceCodePoints(
  text: string,
  start: number,
  end: number,
  index: CodePointIndex = codePointIndex(text),
): string {
  return text.slice(index.toUtf16(start), index.toUtf16(end));
}

function surrogatePairs(text: string): number[] {
  const places: number[] = [];
  for (const pair of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) places.push(pair.index);
  return places;
}

/** How many of the first items satisfy a condition that holds up to some point and not after. */
function countBefore(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
