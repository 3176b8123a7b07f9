export interface PlacedQuote {
  /** Between the marks, as it stands. */
  text: string;
  /** With the marks, in UTF-16 units. */
  start: number;
  end: number;
}

const marks =
  /»([^«]*)«|«([^»]*)»|“([^”]*)”|„([^“”]*)[“”]|"([^"]*)"|‘([^’]*)’(?!\p{L})|(?<![\p{L}\p{N}])'([^']+)'(?!\p{L})/gu;

/** What stands in quotation marks. */
export function findQuotes(text: string): PlacedQuote[] {
  return [...text.matchAll(marks)].map((match) => ({
    text: match.slice(1).find((held) => held !== undefined) ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text with some places filled with blanks, so that all others stay where they are. */
export function blankOut(text: string, places: readonly { start: number; end: number }[]): string {
  let own = text;
  for (const { start, end } of places) own = own.slice(0, start) + " ".repeat(end - start) + own.slice(end);
  return own;
}

/** A mark that opens and never closes, or the other way round: nobody can tell what is quoted. */
export function findLooseMark(own: string): string | null {
  return /[»«“”„"]/u.exec(own)?.[0] ?? null;
}
