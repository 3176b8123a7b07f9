import type { DuplicateParameters } from "#sense/duplicates/parameters.ts";
import type { ContentFlags } from "#sense/rows/content-flags.ts";
import type { DistinctTexts } from "#sense/rows/distinct-texts.ts";

/*
 * Two wordings are near copies when one slip of the hand or one frame makes the other: a letter
 * wrong in one word, a word dropped, an opener or a tail put on. A number or a turning word among
 * what differs makes them two statements, however alike they look.
 */

/** `formula`: near if the addition turns out to be one that stands on many texts; with what is added and where. */
export type Nearness = { kind: "near" } | { kind: "formula"; added: Int32Array; atEnd: boolean };

export interface WordingRules {
  texts: DistinctTexts;
  flags: ContentFlags;
  /** In how many texts each word stands. */
  holders: Uint32Array;
  parameters: DuplicateParameters;
}

const near: Nearness = { kind: "near" };

export function compareWordings(one: number, other: number, rules: WordingRules): Nearness | undefined {
  const { words, wordOffsets } = rules.texts;
  const lengthOf = (text: number) => wordOffsets[text + 1]! - wordOffsets[text]!;
  const [shorter, longer] = lengthOf(one) <= lengthOf(other) ? [one, other] : [other, one];
  const short = lengthOf(shorter);
  const long = lengthOf(longer);
  if (long - short > rules.parameters.longestAddition) return undefined;
  const [from, start] = [wordOffsets[shorter]!, wordOffsets[longer]!];
  let before = 0;
  while (before < short && words[from + before] === words[start + before]) before++;
  let after = 0;
  while (after < short && words[from + short - 1 - after] === words[start + long - 1 - after]) after++;
  if (before === short) return judgeAddition(words.subarray(start + short, start + long), true, short, rules);
  if (after === short) return judgeAddition(words.subarray(start, start + long - short), false, short, rules);
  if (before + after >= short) {
    return long - short === 1 ? judgeDropped(words[start + before]!, short, rules) : undefined;
  }
  if (long - before - after > 2 || short < rules.parameters.fewestForTypo) return undefined;
  const left = words.subarray(from + before, from + short - after);
  return judgeTypo(left, words.subarray(start + before, start + long - after), rules);
}

function judgeDropped(word: number, rest: number, { flags, texts, parameters }: WordingRules) {
  if (flags.isTurning[word] || texts.vocabulary.isNumber[word]) return undefined;
  return rest >= parameters.fewestForDropped ? near : undefined;
}

function judgeAddition(
  added: Int32Array,
  atEnd: boolean,
  rest: number,
  rules: WordingRules,
): Nearness | undefined {
  const { flags, texts, parameters } = rules;
  if (added.length === 1) return judgeDropped(added[0]!, rest, rules);
  let subjects = 0;
  for (const word of added) {
    if (flags.isTurning[word] || texts.vocabulary.isNumber[word]) return undefined;
    if (flags.isContent[word]) subjects++;
  }
  if (rest < parameters.fewestForDropped) return undefined;
  if (subjects === 0 && added.length <= parameters.emptyAddition) return near;
  const isShort =
    added.length <= parameters.shortAddition &&
    subjects <= parameters.shortAdditionSubjects &&
    2 * added.length <= rest;
  return isShort ? near : { kind: "formula", added, atEnd };
}

/** One word against one, or against two where the slip is a space. */
function judgeTypo(left: Int32Array, right: Int32Array, rules: WordingRules): Nearness | undefined {
  const { flags, texts, holders } = rules;
  for (const [these, those] of [
    [left, right],
    [right, left],
  ] as const) {
    for (const word of these) {
      if (texts.vocabulary.isNumber[word]) return undefined;
      if (!flags.isTurning[word]) continue;
      // »ikek« is »ikke« with a slip, for nobody else writes it; »igen« is not »ingen«.
      if (these.length !== 1 || those.length !== 1 || holders[those[0]!]! > 1) return undefined;
    }
  }
  const written = (some: Int32Array) => Array.from(some, (word) => texts.vocabulary.text(word)).join("");
  return isOneSlip(written(left), written(right)) ? near : undefined;
}

/** One letter more, less or other, or two neighbours exchanged (Damerau 1964). */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}
