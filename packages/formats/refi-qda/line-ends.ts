import { codePointIndex } from "../code-points.ts";

/** A text with \n alone, and the way from its old offsets to the new ones. */
export interface EvenedText {
  text: string;
  /** Code points of the text as it was → code points of `text`. Inside a \r\n gives the place of the \n. */
  fromRaw(codePoint: number): number;
}

/** Line ends become \n, and a byte order mark at the beginning goes: what other programs count the same way. */
export function evenLineEnds(raw: string): EvenedText {
  const mark = raw.startsWith("\ufeff") ? 1 : 0;
  const index = codePointIndex(raw);
  const joined = [...raw.matchAll(/\r\n/g)].map((match) => index.toCodePoint(match.index) + 1);
  return {
    text: raw.slice(mark).replace(/\r\n?/g, "\n"),
    fromRaw(codePoint) {
      let low = 0;
      let high = joined.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (joined[middle]! < codePoint) low = middle + 1;
        else high = middle;
      }
      const inside = joined[low] === codePoint ? 1 : 0;
      return Math.max(0, codePoint - low - inside - mark);
    },
  };
}
