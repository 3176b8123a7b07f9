import type { DraftSentence, Facts, Fault } from "#sense/verify/draft.ts";
import { blankOut, findLooseMark, type PlacedQuote } from "#sense/verify/find-quotes.ts";

type Statement = Facts["statements"][number];

/** A quote is a stretch of a cited statement, sign for sign, from whole word to whole word. */
export function checkQuotes(sentence: DraftSentence, quotes: readonly PlacedQuote[], facts: Facts): Fault[] {
  const cited = facts.statements.filter((one) => sentence.sources.includes(one.id));
  const claimed = (sentence.quotes ?? []).filter(({ text }) => !quotes.some((one) => one.text === text));
  const loose = findLooseMark(blankOut(sentence.text, quotes));
  return [
    ...(loose === null ? [] : [{ code: "inventedQuote", written: loose } satisfies Fault]),
    ...quotes.flatMap(({ text }) => {
      const source = sentence.quotes?.find((one) => one.text === text)?.source;
      const own = source === undefined ? cited : cited.filter((one) => one.id === source);
      return judge(text, own, facts.statements);
    }),
    ...claimed.map(({ text }): Fault => ({ code: "inventedQuote", written: text })),
  ];
}

function judge(quote: string, cited: readonly Statement[], all: readonly Statement[]): Fault[] {
  if (cited.some((one) => holdsWhole(one.text, quote))) return [];
  if (isMerged(quote)) return [{ code: "mergedQuote", written: quote }];
  const other = all.find((one) => holdsWhole(one.text, quote));
  if (other) return [{ code: "quoteFromOther", written: quote, known: other.id }];
  for (const { text } of cited) {
    const known = sameWithoutEmphasis(text, quote);
    if (known !== null) return [{ code: "changedEmphasis", written: quote, known }];
  }
  return [{ code: "inventedQuote", written: quote }];
}

function isMerged(quote: string): boolean {
  return /…|\.\.\.|\[.*?\]|\(\s*\.*\s*\)/u.test(quote);
}

/** Where the quote stands without cutting a word at either end; -1 when it does not. */
export function placeOfQuote(source: string, quote: string): number {
  if (quote.trim() === "") return -1;
  for (let at = source.indexOf(quote); at !== -1; at = source.indexOf(quote, at + 1)) {
    const before = source.slice(0, at).slice(-1) + quote[0];
    const after = quote.slice(-1) + source.slice(at + quote.length, at + quote.length + 1);
    if (!cutsWord(before) && !cutsWord(after)) return at;
  }
  return -1;
}

const holdsWhole = (source: string, quote: string) => placeOfQuote(source, quote) !== -1;
const cutsWord = (pair: string) => /^[\p{L}\p{M}\p{N}]{2}$/u.test(pair);

/** The words of the source, when the quote differs in capitals, emphasis signs and exclamation marks alone. */
function sameWithoutEmphasis(source: string, quote: string): string | null {
  const plain = even(quote).plain.trim();
  const evened = even(source);
  const at = evened.plain.indexOf(plain);
  if (plain === "" || at === -1) return null;
  const known = source.slice(evened.places[at], evened.places[at + plain.length - 1]! + 1);
  return holdsWhole(source, known) ? known : null;
}

/** Lower case without emphasis signs, with the place each sign came from. */
function even(text: string): { plain: string; places: number[] } {
  const places: number[] = [];
  let plain = "";
  for (let at = 0; at < text.length; at++) {
    if (/[*_!]/.test(text[at]!)) continue;
    const low = text[at]!.toLowerCase();
    if (low.length !== 1) continue;
    plain += low;
    places.push(at);
  }
  return { plain, places };
}
