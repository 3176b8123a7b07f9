import { bounds, needUnit, shares, verbsAfter } from "#sense/verify/amount-words.ts";
import { readNumberWords } from "#sense/verify/number-words.ts";
import { type PlacedWord, placeWords } from "#sense/verify/placed-words.ts";

/** How the written amount bounds the true one: »over halvdelen«, »knap 40«, »omkring en tredjedel«. */
export type Bound = "is" | "over" | "under" | "atLeast" | "atMost" | "justUnder" | "justOver" | "about";

/** Something in a text that says how many. */
export interface Amount {
  kind: "count" | "percent" | "share";
  /** A number, a percentage (0–100) or a share (0–1). */
  value: number;
  bound: Bound;
  /** Decimals of a percentage as written. */
  decimals: number;
  written: string;
  start: number;
  end: number;
}

const percentWords = new Set(["procent", "pct", "percent"]);

/**
 * Every amount in the writer's own words, in order.
 *
 * @param own the sentence with its quotes and dates blanked out
 * @param isUnit whether a lower-case word names something that is counted
 */
export function findAmounts(own: string, language: "da" | "en", isUnit: (word: string) => boolean): Amount[] {
  const words = placeWords(own);
  const amounts: Amount[] = [];
  for (let at = 0; at < words.length; ) {
    const found = readShare(words, at, language, isUnit) ?? readNumber(own, words, at, language);
    if (!found) {
      at++;
      continue;
    }
    amounts.push(withBound(own, words, at, found, language));
    at += found.words;
  }
  return amounts;
}

interface Found {
  kind: Amount["kind"];
  value: number;
  bound: Bound;
  decimals: number;
  words: number;
  end: number;
}

function readShare(
  words: readonly PlacedWord[],
  at: number,
  language: "da" | "en",
  isUnit: (word: string) => boolean,
): Found | null {
  for (const [phrase, value, bound] of shares[language]) {
    const parts = phrase.split(" ");
    if (!parts.every((part, offset) => words[at + offset]?.word === part)) continue;
    const following = words.slice(at + parts.length, at + parts.length + 3).map(({ word }) => word);
    const speaksForAll = verbsAfter.has(following[0] ?? "");
    if (needUnit.has(phrase) && !speaksForAll && !following.some(isUnit)) continue;
    const end = words[at + parts.length - 1]!.end;
    return { kind: "share", value, bound, decimals: 0, words: parts.length, end };
  }
  return null;
}

function readNumber(
  own: string,
  words: readonly PlacedWord[],
  at: number,
  language: "da" | "en",
): Found | null {
  const first = words[at]!;
  let value: number;
  let decimals = 0;
  let taken = 1;
  if (/^\d/.test(first.word)) {
    ({ value, decimals } = readDigits(first.word, language));
  } else {
    const written = readNumberWords(words, at, language);
    if (!written) return null;
    value = written.value;
    taken = written.words;
  }
  const last = words[at + taken - 1]!;
  const next = words[at + taken];
  const sign = /^\s?%/u.exec(own.slice(last.end));
  if (sign)
    return { kind: "percent", value, bound: "is", decimals, words: taken, end: last.end + sign[0].length };
  if (next?.word === "per" && words[at + taken + 1]?.word === "cent")
    return {
      kind: "percent",
      value,
      bound: "is",
      decimals,
      words: taken + 2,
      end: words[at + taken + 1]!.end,
    };
  if (next && percentWords.has(next.word))
    return { kind: "percent", value, bound: "is", decimals, words: taken + 1, end: next.end };
  return { kind: "count", value, bound: "is", decimals, words: taken, end: last.end };
}

/** Danish writes 1.250,5 and English 1,250.5; a point before other than three digits is a decimal point in both. */
function readDigits(written: string, language: "da" | "en"): { value: number; decimals: number } {
  const thousands = language === "da" ? "." : ",";
  const grouped = new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?!\\d)`).test(written);
  const plain = (grouped ? written.replaceAll(thousands, "") : written).replace(",", ".");
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  return { value: Number(plain), decimals };
}

function withBound(
  own: string,
  words: readonly PlacedWord[],
  at: number,
  found: Found,
  language: "da" | "en",
): Amount {
  const { kind, value, decimals, end } = found;
  for (const [phrase, bound] of bounds[language]) {
    const parts = phrase.split(" ");
    const from = at - parts.length;
    if (from < 0 || !parts.every((part, offset) => words[from + offset]!.word === part)) continue;
    const start = words[from]!.start;
    const between = own.slice(words[at - 1]!.end, words[at]!.start);
    if (!/^[.\s]*$/u.test(between)) continue;
    return { kind, value, decimals, end, bound, start, written: own.slice(start, end) };
  }
  const { start } = words[at]!;
  return { kind, value, decimals, end, bound: found.bound, start, written: own.slice(start, end) };
}
