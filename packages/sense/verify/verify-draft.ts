import { checkComparisons, checkSuperlatives, rankingWords } from "#sense/verify/check-comparisons.ts";
import { checkGroups } from "#sense/verify/check-groups.ts";
import { checkNames } from "#sense/verify/check-names.ts";
import { checkNumbers, checkSpeakers, placeClaims } from "#sense/verify/check-numbers.ts";
import { checkPolarity } from "#sense/verify/check-polarity.ts";
import { checkQuotes } from "#sense/verify/check-quotes.ts";
import { checkSources } from "#sense/verify/check-sources.ts";
import { checkTimes, findTimes } from "#sense/verify/check-times.ts";
import type { DraftSentence, Facts, Verdict } from "#sense/verify/draft.ts";
import { findAmounts } from "#sense/verify/find-amounts.ts";
import { blankOut, findQuotes } from "#sense/verify/find-quotes.ts";
import { placeWords } from "#sense/verify/placed-words.ts";
import { unitOf } from "#sense/verify/unit-words.ts";

/*
 * The gate every text passes that a person or a model has written about what was said. It knows
 * only the facts it is given and compares words and numbers; it cannot follow an argument. It is
 * built to strike too much: a sentence that passes is not thereby wise, only covered.
 */

/**
 * Judges each sentence by itself, in order.
 *
 * @param language of the draft and of the statements
 */
export function verifyDraft(
  draft: readonly DraftSentence[],
  facts: Facts,
  language: "da" | "en" = "da",
): Verdict[] {
  return draft.map((sentence) => verifySentence(sentence, facts, language));
}

function verifySentence(sentence: DraftSentence, facts: Facts, language: "da" | "en"): Verdict {
  const text = sentence.text.normalize("NFC");
  const quotes = findQuotes(sentence.text);
  const own = blankOut(sentence.text, quotes);
  const times = findTimes(own);
  const timeless = blankOut(own, times);
  const isUnit = (word: string) => unitOf(word) !== undefined;
  const amounts = findAmounts(timeless, language, isUnit);
  const placed = placeClaims(timeless, sentence.numbers ?? []);
  const sourceTexts = facts.statements
    .filter((one) => sentence.sources.includes(one.id))
    .map((one) => one.text);
  const sourceWords = new Set(sourceTexts.flatMap((source) => placeWords(source).map(({ word }) => word)));
  const uncounted = blankOut(timeless, amounts);
  const wanted = blankOut(blankOut(own, amounts), rankingWords(timeless, placed));
  const faults = [
    ...checkQuotes(sentence, quotes, facts),
    ...checkNumbers(timeless, amounts, placed, sentence, facts, language),
    ...checkSpeakers(timeless, sourceWords, facts),
    ...checkComparisons(timeless, amounts, placed, facts, language),
    ...checkSuperlatives(timeless, amounts, placed, sourceWords, facts, language),
    ...checkTimes(own, times, sentence, sourceTexts, facts),
    ...checkNames(uncounted, sentence, sourceTexts, facts, language),
    ...checkPolarity(sentence, wanted, quotes, facts, language),
    ...checkGroups(text, placed, facts),
    ...checkSources(sentence, uncounted, quotes.map((quote) => quote.text).join(" "), facts, language),
  ];
  return { text: sentence.text, passes: faults.length === 0, faults };
}
