import { findCandidatePairs } from "#sense/duplicates/candidate-pairs.ts";
import { compareWordings, type WordingRules } from "#sense/duplicates/compare-wordings.ts";
import { DisjointSets } from "#sense/duplicates/disjoint-sets.ts";
import { findCampaigns, type LoosePairs, shareOfWords } from "#sense/duplicates/find-campaigns.ts";
import { duplicateParameters } from "#sense/duplicates/parameters.ts";
import type { Crew } from "#sense/kernel/crew.ts";
import type { ContentFlags } from "#sense/rows/content-flags.ts";
import type { DistinctTexts } from "#sense/rows/distinct-texts.ts";

/** What of the distinct texts belongs together; the lowest text of a set is its number. */
export interface TextSets {
  /** Set of near copies of each text, or -1. */
  nearOf: Int32Array;
  /** Campaign of each text, or -1. A whole set of near copies is in a campaign or none of it is. */
  campaignOf: Int32Array;
}

export async function groupTexts(
  texts: DistinctTexts,
  flags: ContentFlags,
  crew: Crew,
  parameters = duplicateParameters,
): Promise<TextSets> {
  const rules: WordingRules = { texts, flags, holders: countHolders(texts), parameters };
  const near = new DisjointSets(texts.count);
  const loose: LoosePairs = { one: [], other: [], share: [] };
  const framed = new Map<string, { pairs: Map<number, number> }>();
  const shareOf = shareOfWords(texts, flags);
  await findCandidatePairs(texts, crew, parameters.window, (one, other) => {
    if (near.find(one) === near.find(other)) return;
    const found = compareWordings(one, other, rules);
    let share = 1;
    if (found?.kind === "near") near.join(one, other);
    else share = shareOf(one, other);
    if (found?.kind === "formula") {
      const key = `${found.atEnd ? "…" : ""}${found.added.join(" ")}`;
      const frame = framed.get(key) ?? { pairs: new Map<number, number>() };
      frame.pairs.set(Math.min(one, other) * texts.count + Math.max(one, other), one);
      framed.set(key, frame);
    }
    if (share < parameters.templateShares[0]!) return;
    loose.one.push(one);
    loose.other.push(other);
    loose.share.push(share);
  });
  for (const { pairs } of framed.values()) {
    const bodies = new Set([...pairs.keys()].map((pair) => near.find(Math.floor(pair / texts.count))));
    if (bodies.size < parameters.formulaTexts) continue;
    for (const pair of pairs.keys()) near.join(Math.floor(pair / texts.count), pair % texts.count);
  }
  return settle(near, findCampaigns(texts, loose, flags, parameters));
}

function settle(near: DisjointSets, campaigns: Int32Array): TextSets {
  const count = campaigns.length;
  const sizes = new Uint32Array(count);
  for (let text = 0; text < count; text++) sizes[near.find(text)]!++;
  const campaignOf = new Int32Array(count).fill(-1);
  for (let text = 0; text < count; text++) {
    const first = near.find(text);
    if (campaigns[text] !== -1 && campaignOf[first] === -1) campaignOf[first] = campaigns[text]!;
  }
  const nearOf = new Int32Array(count).fill(-1);
  for (let text = 0; text < count; text++) {
    const first = near.find(text);
    if (sizes[first]! > 1) nearOf[text] = first;
    campaignOf[text] = campaignOf[first]!;
  }
  return { nearOf, campaignOf };
}

function countHolders(texts: DistinctTexts): Uint32Array {
  const holders = new Uint32Array(texts.vocabulary.count);
  const lastIn = new Int32Array(holders.length).fill(-1);
  for (let text = 0; text < texts.count; text++) {
    for (let at = texts.wordOffsets[text]!; at < texts.wordOffsets[text + 1]!; at++) {
      const word = texts.words[at]!;
      if (lastIn[word] === text) continue;
      lastIn[word] = text;
      holders[word]!++;
    }
  }
  return holders;
}
