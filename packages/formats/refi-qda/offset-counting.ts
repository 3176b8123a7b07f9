import { codePointIndex, sliceCodePoints } from "../code-points.ts";
import { evenLineEnds } from "./line-ends.ts";

/*
 * Positions break between programs: some count UTF-16 units, some count a line end of two signs
 * as one, some count the byte order mark, and the standard's words on endPosition have been read
 * as the last sign and as the one after it (ATLAS.ti and QualCoder write the one after, so we do).
 * Most write the beginning of the selected text as the selection's name, so each way of counting
 * can be tried against the names.
 */

export type Counting = "codePoints" | "utf16" | "codePointsJoined" | "utf16Joined" | "afterMark";

/** A selection as the file has it, with the words that may be a quote of it. */
export interface WrittenSelection {
  start: number;
  end: number;
  quotes: readonly string[];
}

export interface ChosenCounting {
  counting: Counting;
  /** True when endPosition is the last sign selected and not the one after it. */
  endsInside: boolean;
  /** Selections whose name stands where the counting puts it, of those whose name stands in the text at all. */
  matched: number;
  of: number;
  /** False when the ways of counting differ in this text and no name tells which is right. */
  isSure: boolean;
  /** Offsets of the file → code points in the evened text, end exclusive. */
  place(start: number, end: number): { start: number; end: number };
}

/**
 * The way of counting that puts most selections where their names stand. The standard's own
 * (code points of the file) wins a tie.
 *
 * @param raw the source as decoded: line ends and byte order mark still there
 */
export function chooseCounting(raw: string, selections: readonly WrittenSelection[]): ChosenCounting {
  const evened = evenLineEnds(raw);
  const ways = waysOfCounting(raw, evened);
  const tried = [false, true].flatMap((endsInside) =>
    ways.map(([counting, at]) => ({
      counting,
      endsInside,
      place: (start: number, end: number) => ({ start: at(start), end: at(endsInside ? end + 1 : end) }),
    })),
  );
  const index = codePointIndex(evened.text);
  const plain = evenSpace(evened.text);
  const checkable = selections.filter(({ quotes }) =>
    quotes.some((quote) => isTelling(quote) && plain.includes(withoutEllipsis(quote))),
  );
  const scored = tried.map((way) => ({
    ...way,
    matched: checkable.filter(({ start, end, quotes }) => {
      const place = way.place(start, end);
      const held = evenSpace(sliceCodePoints(evened.text, place.start, place.end, index));
      return quotes.some((quote) => isTelling(quote) && fits(quote, held));
    }).length,
  }));
  const best = scored.reduce((a, b) => (b.matched > a.matched ? b : a));
  return {
    counting: best.counting,
    endsInside: best.endsInside,
    place: best.place,
    matched: best.matched,
    of: checkable.length,
    isSure: ways.length === 1 || best.matched > 0 || selections.length === 0,
  };
}

type Way = [Counting, (offset: number) => number];

/** Only those that differ from the first in this text. */
function waysOfCounting(raw: string, evened: ReturnType<typeof evenLineEnds>): Way[] {
  const inRaw = codePointIndex(raw);
  const inText = codePointIndex(evened.text);
  const hasPairs = inRaw.length < raw.length;
  const hasJoins = /\r\n/.test(raw);
  const hasMark = raw.startsWith("\ufeff");
  const mark = hasMark ? 1 : 0;
  const ways: Way[] = [["codePoints", (offset) => evened.fromRaw(offset + mark)]];
  if (hasPairs) ways.push(["utf16", (offset) => evened.fromRaw(inRaw.toCodePoint(offset + mark))]);
  if (hasJoins) ways.push(["codePointsJoined", (offset) => offset]);
  if (hasJoins && hasPairs) ways.push(["utf16Joined", (offset) => inText.toCodePoint(offset)]);
  if (hasMark) ways.push(["afterMark", (offset) => evened.fromRaw(offset)]);
  return ways;
}

const evenSpace = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
const withoutEllipsis = (quote: string) => evenSpace(quote).replace(/\s*(?:…|\.\.\.)$/u, "");

/** Too short a name stands everywhere and proves nothing. */
const isTelling = (quote: string) => withoutEllipsis(quote).length >= 3;

/** The whole selection, or its beginning when the name is cut. */
function fits(quote: string, held: string): boolean {
  const begun = withoutEllipsis(quote);
  return held === evenSpace(quote) || (begun.length >= 10 && held.startsWith(begun)) || held === begun;
}
