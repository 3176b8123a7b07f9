import { checkUnit, type PlacedClaim } from "#sense/verify/check-numbers.ts";
import { speaksOf } from "#sense/verify/content-stems.ts";
import type { Count, Facts, Fault } from "#sense/verify/draft.ts";
import type { Amount } from "#sense/verify/find-amounts.ts";
import { type PlacedWord, placeWords } from "#sense/verify/placed-words.ts";

export const moreWords = new Set("flere mere oftere hyppigere more".split(" "));
export const fewerWords = new Set("færre mindre sjældnere fewer less".split(" "));
export const thanWords = new Set(["end", "than"]);

export const mostWords = new Set(
  "flest mest oftest hyppigst hyppigste størst største øverst topper vigtigst vigtigste bedst bedste stærkest stærkeste most largest biggest greatest strongest highest".split(
    " ",
  ),
);
export const fewestWords = new Set(
  "færrest mindst mindste sjældnest sjældneste nederst dårligst dårligste fewest least smallest lowest weakest".split(
    " ",
  ),
);

/** »Flere nævner vand end veje«: both counts are known, and it is so. */
export function checkComparisons(
  own: string,
  amounts: readonly Amount[],
  placed: readonly PlacedClaim[],
  facts: Facts,
  language: "da" | "en",
): Fault[] {
  const words = placeWords(own);
  return words.flatMap((one, at): Fault[] => {
    const says = moreWords.has(one.word) ? 1 : fewerWords.has(one.word) ? -1 : 0;
    if (says === 0 || isPartOfAmount(one, amounts)) return [];
    const clause = words.slice(at + 1);
    const claim = claimAt(one, placed);
    if (!claim?.against) {
      return clause.some(({ word }) => thanWords.has(word)) && !claim?.ranking
        ? [{ code: "numberWithoutQuery", written: one.written }]
        : [];
    }
    const a = facts.counts[claim.key];
    const b = facts.counts[claim.against];
    if (!a || !b) return [{ code: "numberWithoutQuery", written: one.written }];
    if (a.unit !== b.unit) return [{ code: "mixedUnits", written: one.written, known: a.unit }];
    const mixed = checkUnit(own, one, amounts, a);
    if (mixed.length > 0) return mixed;
    if (Math.sign(a.value - b.value) === says) return checkSides(own, one, a, b, language);
    return [{ code: "wrongComparison", written: one.written, known: `${a.value} / ${b.value}` }];
  });
}

/** What is said to be more stands before »end«, the other after it. */
function checkSides(own: string, one: PlacedWord, a: Count, b: Count, language: "da" | "en"): Fault[] {
  const turn = placeWords(own).find(({ word, start }) => start > one.start && thanWords.has(word));
  if (!turn) return [];
  const wrong = [[a, own.slice(0, turn.start)] as const, [b, own.slice(turn.end)] as const].find(
    ([count, side]) => count.about !== undefined && !speaksOf(side, count.about, language),
  );
  return wrong ? [{ code: "numberAboutOther", written: one.written, known: wrong[0].about! }] : [];
}

/** A superlative has a ranking behind it, or stands in a source; a shared first place is no first place. */
export function checkSuperlatives(
  own: string,
  amounts: readonly Amount[],
  placed: readonly PlacedClaim[],
  sourceWords: ReadonlySet<string>,
  facts: Facts,
  language: "da" | "en",
): Fault[] {
  return placeWords(own).flatMap((one): Fault[] => {
    const says = mostWords.has(one.word) ? 1 : fewestWords.has(one.word) ? -1 : 0;
    if (says === 0 || isPartOfAmount(one, amounts)) return [];
    const claim = claimAt(one, placed);
    if (!claim) return sourceWords.has(one.word) ? [] : [without(one)];
    const ranked = claim.ranking === undefined ? undefined : facts.rankings?.[claim.ranking];
    const count = facts.counts[claim.key];
    if (!ranked || !count || !ranked.includes(claim.key)) return [without(one)];
    const others = ranked.filter((key) => key !== claim.key);
    const better = others.filter((key) => {
      const value = facts.counts[key]?.value;
      return value === undefined || Math.sign(count.value - value) !== says;
    });
    const mixed = checkUnit(own, one, amounts, count);
    if (mixed.length > 0) return mixed;
    if (better.length === 0 && others.length > 0) {
      const isAbout = count.about === undefined || speaksOf(own, count.about, language);
      return isAbout ? [] : [{ code: "numberAboutOther", written: one.written, known: count.about! }];
    }
    const known = better.map((key) => `${key} ${facts.counts[key]?.value ?? "?"}`).join(", ");
    return [{ ...without(one), known: `${claim.key} ${count.value}, ${known}` }];
  });
}

const without = ({ written }: PlacedWord): Fault => ({ code: "superlativeWithoutRanking", written });

/** Words of comparison and rank that a claim stands on: they say how many, not what somebody wants. */
export function rankingWords(own: string, placed: readonly PlacedClaim[]): PlacedWord[] {
  return placeWords(own).filter(
    (one) =>
      [moreWords, fewerWords, mostWords, fewestWords].some((words) => words.has(one.word)) &&
      claimAt(one, placed),
  );
}

const isPartOfAmount = (one: PlacedWord, amounts: readonly Amount[]) =>
  amounts.some(({ start, end }) => start <= one.start && one.end <= end);

const claimAt = (one: PlacedWord, placed: readonly PlacedClaim[]) =>
  placed.find(({ start, end }) => start <= one.start && one.end <= end)?.claim;
