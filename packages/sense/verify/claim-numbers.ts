import { fewerWords, fewestWords, moreWords, mostWords, thanWords } from "#sense/verify/check-comparisons.ts";
import { holds, shareHolds } from "#sense/verify/check-numbers.ts";
import { findTimes, timeFits } from "#sense/verify/check-times.ts";
import { contentWordsOf, isSupported, speaksOf, stemOf } from "#sense/verify/content-stems.ts";
import type { Count, Facts, NumberClaim } from "#sense/verify/draft.ts";
import { type Amount, findAmounts } from "#sense/verify/find-amounts.ts";
import { blankOut, findQuotes } from "#sense/verify/find-quotes.ts";
import { type PlacedWord, placeWords } from "#sense/verify/placed-words.ts";
import { unitOf } from "#sense/verify/unit-words.ts";

/*
 * A text from elsewhere says »12 udsagn handler om stier« and names no query. This finds the count
 * it must mean: one it cites, or one about what it speaks of. It only guesses; `verifyDraft` then
 * holds the guess against the facts, and a number nobody can have meant has no query and is struck.
 * A count of everything, which is about nothing in particular, is taken as a denominator alone, or
 * in a sentence that says nothing else: any other number would find a total to lean on.
 */

export interface Claims {
  numbers: NumberClaim[];
  dates: { text: string; key: string }[];
}

/**
 * @param cited keys in `facts.counts` that the sentence gives as its sources, tried before all others
 */
export function claimNumbers(
  text: string,
  facts: Facts,
  language: "da" | "en",
  cited: readonly string[] = [],
): Claims {
  const own = blankOut(text, findQuotes(text));
  const times = findTimes(own);
  const timeless = blankOut(own, times);
  const amounts = findAmounts(timeless, language, (word) => unitOf(word) !== undefined);
  const keys = [...new Set([...cited, ...spokenOf(own, facts, language)])].filter((key) => facts.counts[key]);
  const wholes = saysNothingElse(blankOut(timeless, amounts), facts, language)
    ? Object.keys(facts.counts).filter((key) => facts.counts[key]!.about === undefined)
    : [];
  const numbers = claimAmounts(timeless, amounts, { keys, cited, wholes }, facts, language);
  return {
    numbers: [...numbers, ...claimComparisons(timeless, keys, amounts, facts, language)],
    dates: times.flatMap((time) => {
      const key = Object.keys(facts.dates ?? {}).find((one) =>
        timeFits(time, facts.dates![one]!, facts.writtenOn),
      );
      return key === undefined ? [] : [{ text: time.written, key }];
    }),
  };
}

/** Counts about something the text speaks of, those with most words in common first. */
function spokenOf(own: string, facts: Facts, language: "da" | "en"): string[] {
  const said = contentWordsOf(own, language).map(({ stem }) => stem);
  const scored = Object.entries(facts.counts).flatMap(([key, { about }]) => {
    if (about === undefined || !speaksOf(own, about, language)) return [];
    const stems = new Set(placeWords(about).map(({ word }) => stemOf(word, language)));
    return [{ key, score: said.filter((stem) => isSupported(stem, stems)).length }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ key }) => key);
}

function saysNothingElse(uncounted: string, facts: Facts, language: "da" | "en"): boolean {
  const free = new Set(
    [...(facts.words ?? []), ...(facts.names ?? [])].flatMap((words) =>
      placeWords(words).map(({ word }) => stemOf(word, language)),
    ),
  );
  const speaks = Object.values(facts.counts).some(
    ({ about }) => about !== undefined && speaksOf(uncounted, about, language),
  );
  return !speaks && contentWordsOf(uncounted, language).every(({ stem }) => free.has(stem));
}

interface Candidates {
  keys: readonly string[];
  cited: readonly string[];
  wholes: readonly string[];
}

function claimAmounts(
  own: string,
  amounts: readonly Amount[],
  { keys, cited, wholes }: Candidates,
  facts: Facts,
  language: "da" | "en",
): NumberClaim[] {
  const claims = new Map<Amount, NumberClaim>();
  for (const amount of amounts.filter((one) => !isDenominator(own, one))) {
    const near = keys.filter(
      (key) => cited.includes(key) || isNear(own, amount, amounts, facts.counts[key]!, language),
    );
    // A sentence that says what it counts is not let off with a count of something else.
    const others = cited.length > 0 ? [] : keys;
    const fits = [...near, ...others, ...wholes].find((key) => amountFits(amount, facts.counts[key]!));
    const key = fits ?? (countsSomething(own, amount) ? [...near, ...keys][0] : undefined);
    if (key !== undefined) claims.set(amount, { text: amount.written, key });
  }
  for (const amount of amounts.filter((one) => isDenominator(own, one))) {
    const beside = [...claims].sort(([a], [b]) => distance(a, amount) - distance(b, amount));
    const equal = beside.find(([, { key }]) => facts.counts[key]!.of === amount.value);
    const meant = equal ?? (countsSomething(own, amount) ? beside[0] : undefined);
    if (meant) claims.set(amount, { text: amount.written, key: meant[1].key, as: "of" });
  }
  return amounts.flatMap((amount) => claims.get(amount) ?? []);
}

const distance = (a: Amount, b: Amount) => Math.abs(a.start - b.start);

/** »af de 120 udsagn«. */
function isDenominator(own: string, { start }: Amount): boolean {
  return /(?<!\p{L})(?:af|ud af|of|out of)\s+(?:(?:de|alle|i alt|the|all)\s+)*$/iu.test(own.slice(0, start));
}

/** What is counted is named before the next amount, or after the last. */
function isNear(
  own: string,
  amount: Amount,
  amounts: readonly Amount[],
  count: Count,
  language: "da" | "en",
) {
  if (count.about === undefined) return false;
  const next = amounts.find((one) => one.start >= amount.end && !isDenominator(own, one));
  return speaksOf(own.slice(amount.end, next?.start ?? own.length), count.about, language);
}

function amountFits(amount: Amount, count: Count): boolean {
  if (amount.kind === "count") return holds(amount, count.value, 0);
  return count.of !== null && count.of > 0 && shareHolds(amount, count.value / count.of);
}

/** A share, or a number with a noun that is counted here: it means some query, if a wrong one. */
function countsSomething(own: string, amount: Amount): boolean {
  if (amount.kind !== "count") return true;
  const after = placeWords(own.slice(amount.end).split(/[,;:.()]/u)[0] ?? "").slice(0, 3);
  return after.some(({ word }) => unitOf(word) !== undefined);
}

function claimComparisons(
  own: string,
  keys: readonly string[],
  amounts: readonly Amount[],
  facts: Facts,
  language: "da" | "en",
): NumberClaim[] {
  const words = placeWords(own);
  const spoken = (side: string) =>
    keys.find(
      (key) => facts.counts[key]!.about !== undefined && speaksOf(side, facts.counts[key]!.about!, language),
    );
  return words.flatMap((one, at): NumberClaim[] => {
    if (amounts.some(({ start, end }) => start <= one.start && one.end <= end)) return [];
    if (moreWords.has(one.word) || fewerWords.has(one.word)) {
      const turn = words.slice(at + 1).find(({ word }) => thanWords.has(word));
      if (!turn) return [];
      const [key, against] = [spoken(own.slice(0, turn.start)), spoken(own.slice(turn.end))];
      return key && against && key !== against ? [{ text: one.written, key, against }] : [];
    }
    if (mostWords.has(one.word) || fewestWords.has(one.word)) return ranked(one, keys, facts);
    return [];
  });
}

function ranked(one: PlacedWord, keys: readonly string[], facts: Facts): NumberClaim[] {
  for (const key of keys)
    for (const [ranking, ranks] of Object.entries(facts.rankings ?? {}))
      if (ranks.includes(key)) return [{ text: one.written, key, ranking }];
  return [];
}
