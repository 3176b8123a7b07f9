import { DisjointSets } from "#sense/duplicates/disjoint-sets.ts";
import type { DuplicateParameters } from "#sense/duplicates/parameters.ts";
import type { ContentFlags } from "#sense/rows/content-flags.ts";
import type { DistinctTexts } from "#sense/rows/distinct-texts.ts";

/*
 * A campaign is many wordings of one template: most of its wordings share most of their words.
 * Texts that merely borrow from each other in a chain (the half of one, the half of another) have
 * no words in common as a whole, and are none. Groups are sought among loose likeness first; one
 * that does not hold as a whole is tried again, and may come apart, at the next stricter share.
 */

/** Two texts and the share of their words they have in common. */
export interface LoosePairs {
  one: number[];
  other: number[];
  share: number[];
}

/** @returns for each text the number of its campaign (its lowest text), or -1 */
export function findCampaigns(
  texts: DistinctTexts,
  pairs: LoosePairs,
  flags: ContentFlags,
  parameters: DuplicateParameters,
): Int32Array {
  const campaignOf = new Int32Array(texts.count).fill(-1);
  const fewest = Math.max(
    parameters.fewestWordings,
    Math.ceil(parameters.fewestByRoot * Math.sqrt(texts.count)),
  );
  for (const least of parameters.templateShares) {
    const groups = new DisjointSets(texts.count);
    for (let at = 0; at < pairs.one.length; at++) {
      const [one, other] = [pairs.one[at]!, pairs.other[at]!];
      if (pairs.share[at]! >= least && campaignOf[one] === -1 && campaignOf[other] === -1)
        groups.join(one, other);
    }
    for (const group of groupsOf(groups, campaignOf, fewest)) {
      for (const text of fittingWordings(group, fewest, texts, flags, parameters))
        campaignOf[text] = group[0]!;
    }
  }
  return campaignOf;
}

function groupsOf(groups: DisjointSets, campaignOf: Int32Array, fewest: number): number[][] {
  const members = new Map<number, number[]>();
  for (let text = 0; text < campaignOf.length; text++) {
    const first = groups.find(text);
    if (first === text) continue;
    const known = members.get(first);
    if (known) known.push(text);
    else members.set(first, [first, text]);
  }
  return [...members.values()].filter((group) => group.length >= fewest);
}

/** The wordings of a group that fit its template; none when the group has no template worth the name. */
function fittingWordings(
  group: readonly number[],
  fewest: number,
  texts: DistinctTexts,
  flags: ContentFlags,
  parameters: DuplicateParameters,
): number[] {
  const wordsOf = (text: number) =>
    texts.words.subarray(texts.wordOffsets[text]!, texts.wordOffsets[text + 1]!);
  const holders = new Map<number, number>();
  for (const text of group)
    for (const word of new Set(wordsOf(text))) holders.set(word, (holders.get(word) ?? 0) + 1);
  // Words with a subject, and numbers: dates that differ make no template of a sentence.
  const tells = (word: number) => flags.isContent[word] === 1 || texts.vocabulary.isNumber[word] === 1;
  const fitting: number[] = [];
  let shares = 0;
  for (const text of group) {
    let telling = 0;
    let held = 0;
    let known = 0;
    for (const word of wordsOf(text)) {
      if (!tells(word)) continue;
      const share = holders.get(word)! / group.length;
      telling++;
      held += share;
      if (share >= parameters.templateWordShare) known++;
    }
    if (telling === 0) continue;
    shares += held / telling;
    if (known >= parameters.templateCoverage * telling) fitting.push(text);
  }
  const alikeness = shares / group.length;
  const least =
    group.length >= parameters.largeGroupShare * texts.count
      ? parameters.largeGroupAlikeness
      : parameters.alikeness;
  const enough = Math.max(fewest, parameters.fittingShare * group.length);
  return alikeness >= least && fitting.length >= enough ? fitting : [];
}

/**
 * A function from two texts to their words in common as a share of all their words, each counted
 * once; 0 when fewer than two of them carry a subject, for everybody's sentences share the small words.
 */
export function shareOfWords(
  texts: DistinctTexts,
  { isContent }: ContentFlags,
): (one: number, other: number) => number {
  const seen = new Int32Array(texts.vocabulary.count);
  let mark = 0;
  return (one, other) => {
    mark += 2;
    let first = 0;
    for (let at = texts.wordOffsets[one]!; at < texts.wordOffsets[one + 1]!; at++) {
      if (seen[texts.words[at]!] === mark) continue;
      seen[texts.words[at]!] = mark;
      first++;
    }
    let common = 0;
    let subjects = 0;
    let second = 0;
    for (let at = texts.wordOffsets[other]!; at < texts.wordOffsets[other + 1]!; at++) {
      const word = texts.words[at]!;
      if (seen[word] === mark + 1) continue;
      if (seen[word] === mark) {
        common++;
        subjects += isContent[word]!;
      } else second++;
      seen[word] = mark + 1;
    }
    return subjects < 2 ? 0 : common / (first + second);
  };
}
