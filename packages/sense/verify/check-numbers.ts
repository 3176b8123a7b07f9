import { speaksOf } from "#sense/verify/content-stems.ts";
import type { Count, DraftSentence, Facts, Fault, NumberClaim } from "#sense/verify/draft.ts";
import type { Amount } from "#sense/verify/find-amounts.ts";
import { findPhrase, placeWords } from "#sense/verify/placed-words.ts";
import { unitOf } from "#sense/verify/unit-words.ts";

/** A claim with the places where its words stand in the sentence. */
export interface PlacedClaim {
  claim: NumberClaim;
  start: number;
  end: number;
}

/**
 * Puts each claim where it stands. Claims with the same words take the places in order; the last
 * of them takes what is left, so that one claim serves a number said twice.
 */
export function placeClaims(own: string, claims: readonly NumberClaim[]): PlacedClaim[] {
  const placed: PlacedClaim[] = [];
  for (const text of new Set(claims.map((claim) => claim.text))) {
    const same = claims.filter((claim) => claim.text === text);
    findPhrase(own, text).forEach((place, at) => {
      placed.push({ claim: same[Math.min(at, same.length - 1)]!, ...place });
    });
  }
  return placed;
}

/** Every amount has a query, equals it, counts the same thing and, as a percentage, has its denominator beside it. */
export function checkNumbers(
  own: string,
  amounts: readonly Amount[],
  placed: readonly PlacedClaim[],
  sentence: DraftSentence,
  facts: Facts,
  language: "da" | "en",
): Fault[] {
  const faults = amounts.flatMap((amount): Fault[] => {
    const found = claimOf(amount, placed);
    const count = found && facts.counts[found.claim.key];
    if (!found || !count) return [{ code: "numberWithoutQuery", written: amount.written }];
    return [
      ...checkValue(amount, found.claim, count),
      ...checkUnit(own, amount, amounts, count),
      ...checkAbout(own, amount, found.claim, amounts, placed, facts, language),
      ...(amount.kind === "percent" ? checkDenominator(amount, count, amounts) : []),
    ];
  });
  const unplaced = (sentence.numbers ?? []).filter(
    (claim) => !placed.some((one) => one.claim.text === claim.text),
  );
  return [
    ...faults,
    ...unplaced.map((claim): Fault => ({ code: "numberWithoutQuery", written: claim.text })),
  ];
}

/** The claim that stands on the same words; of several the one that fits them closest. */
function claimOf(amount: Amount, placed: readonly PlacedClaim[]): PlacedClaim | undefined {
  return placed
    .filter(({ start, end }) => start < amount.end && amount.start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function checkValue(amount: Amount, claim: NumberClaim, count: Count): Fault[] {
  if (amount.kind === "count") {
    const known = claim.as === "of" ? count.of : count.value;
    if (known !== null && holds(amount, known, 0)) return [];
    return [{ code: "wrongNumber", written: amount.written, known: known === null ? "–" : String(known) }];
  }
  const known = count.of === null ? "–" : `${count.value}/${count.of}`;
  const fault: Fault = { code: "wrongShare", written: amount.written, known };
  if (count.of === null || count.of === 0) return [fault];
  return shareHolds(amount, count.value / count.of) ? [] : [fault];
}

/** Percentages are right to their last figure, shares in words to two and a half in a hundred; none and all are exact. */
export function shareHolds(amount: Amount, share: number): boolean {
  if (amount.kind === "percent") return holds(amount, 100 * share, 0.5 / 10 ** amount.decimals);
  return holds(amount, share, amount.value === 0 || amount.value === 1 ? 0 : 0.025);
}

/**
 * Whether the true amount lies where the words put it. »Knap« and »godt« reach a tenth of the
 * amount, »omkring« a twentieth to each side; plain words must be right to the rounding.
 */
export function holds({ bound, value }: Amount, known: number, rounding: number): boolean {
  const slack = rounding + 1e-9;
  switch (bound) {
    case "is":
      return Math.abs(known - value) <= slack;
    case "over":
      return known > value;
    case "under":
      return known < value;
    case "atLeast":
      return known >= value;
    case "atMost":
      return known <= value;
    case "justUnder":
      return known < value && known >= value * 0.9;
    case "justOver":
      return known > value && known <= value * 1.1;
    case "about":
      return Math.abs(known - value) <= value * 0.05 + slack;
  }
}

/** The noun that follows within four words, as long as no other amount comes first. */
export function checkUnit(
  own: string,
  { written, end }: { written: string; end: number },
  amounts: readonly Amount[],
  count: Count,
): Fault[] {
  const next = amounts.find((one) => one.start >= end)?.start ?? own.length;
  const clauseEnd = own.slice(end, next).search(/[,;:.()]/u);
  const reach = clauseEnd === -1 ? next : end + clauseEnd;
  for (const noun of placeWords(own.slice(end, reach)).slice(0, 4)) {
    const unit = unitOf(noun.word);
    if (unit === undefined) continue;
    if (unit === count.unit) return [];
    return [{ code: "mixedUnits", written: `${written} ${noun.written}`, known: count.unit }];
  }
  return [];
}

const articles = new Set(["en", "a", "one"]);

/** »En borger ønsker …«: a statement is not a person, unless the facts say that each is one person's. */
export function checkSpeakers(own: string, sourceWords: ReadonlySet<string>, facts: Facts): Fault[] {
  if (facts.oneVoiceEach) return [];
  const words = placeWords(own);
  return words.flatMap(({ word, written }, at): Fault[] => {
    const isSingle = articles.has(words[at - 1]?.word ?? "") && unitOf(word) === "person";
    return isSingle && !sourceWords.has(word) ? [{ code: "mixedUnits", written, known: "statement" }] : [];
  });
}

/** What was counted is named beside its number, before another number with a subject of its own comes. */
function checkAbout(
  own: string,
  amount: Amount,
  claim: NumberClaim,
  amounts: readonly Amount[],
  placed: readonly PlacedClaim[],
  facts: Facts,
  language: "da" | "en",
): Fault[] {
  const about = facts.counts[claim.key]?.about;
  if (about === undefined || claim.as === "of") return [];
  const others = amounts.filter((one) => {
    const other = claimOf(one, placed)?.claim;
    return other !== undefined && other.key !== claim.key && facts.counts[other.key]?.about !== undefined;
  });
  const from = Math.max(0, ...others.filter((one) => one.end <= amount.start).map((one) => one.end));
  const to = Math.min(own.length, ...others.filter((one) => one.start >= amount.end).map((one) => one.start));
  if (speaksOf(own.slice(from, to), about, language)) return [];
  return [{ code: "numberAboutOther", written: amount.written, known: about }];
}

function checkDenominator(amount: Amount, count: Count, amounts: readonly Amount[]): Fault[] {
  const stands = amounts.some((one) => one.kind === "count" && one.value === count.of);
  if (stands || count.of === null) return [];
  return [{ code: "shareWithoutDenominator", written: amount.written, known: `${count.value}/${count.of}` }];
}
