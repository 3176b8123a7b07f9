import { compare } from "#sense/collection.ts";
import { type ContentFlags, eachContentWord } from "#sense/rows/content-flags.ts";
import type { DistinctTexts } from "#sense/rows/distinct-texts.ts";
import type { RowStore } from "#sense/rows/row-store.ts";
import { steadyLog } from "#sense/rows/steady-log.ts";
import { nodesByGroup } from "#sense/themes/graph.ts";
import type { ThemeParameters } from "#sense/themes/parameters.ts";
import type { ThemeNodes } from "#sense/themes/theme-nodes.ts";
import type { WordFeatures } from "#sense/themes/word-features.ts";
import { tokenise } from "#sense/tokenise.ts";

/*
 * The words that tell a group of texts from the others: class-based TF-IDF over stems
 * (Grootendorst 2022), each stem shown as the word that people wrote most often, as they wrote it.
 * A word that only varies one already named is passed over.
 */

export interface Naming {
  store: RowStore;
  texts: DistinctTexts;
  nodes: ThemeNodes;
  flags: ContentFlags;
  words: WordFeatures;
  parameters: ThemeParameters;
}

const textsReadForSpelling = 9;
/** A word inside another, or sharing so many letters at its start, says nothing new. */
const sharedStart = 6;

/** @returns the terms of each group, the most telling first */
export function nameGroups(naming: Naming, groupOf: Int32Array, groups: number): string[][] {
  const { texts, nodes, flags, words, parameters } = naming;
  const members = nodesByGroup(
    groupOf.map((one) => one + 1),
    groups + 1,
  );
  const everywhere = new Float64Array(words.count);
  let all = 0;
  const eachWord = (node: number, found: (word: number) => void) => {
    const text = nodes.textOf[node]!;
    eachContentWord(texts.words, texts.wordOffsets[text]!, texts.wordOffsets[text + 1]!, flags, found);
  };
  for (let node = 0; node < nodes.count; node++) {
    eachWord(node, (word) => {
      everywhere[words.stemOf[word]!]!++;
      all++;
    });
  }
  const held = new Float64Array(words.count);
  const heldWord = new Float64Array(texts.vocabulary.count);
  return Array.from({ length: groups }, (_, group) => {
    const stems: number[] = [];
    const written: number[] = [];
    const own = members.nodes.subarray(members.offsets[group + 1]!, members.offsets[group + 2]!);
    for (const node of own) {
      eachWord(node, (word) => {
        const stem = words.stemOf[word]!;
        if (held[stem]!++ === 0) stems.push(stem);
        if (heldWord[word]!++ === 0) written.push(word);
      });
    }
    const least = own.length > 4 ? 2 : 1;
    const score = (stem: number) => held[stem]! * steadyLog(1 + all / (groups * everywhere[stem]!));
    const telling = stems
      .filter((stem) => held[stem]! >= least)
      .map((stem) => ({ stem, score: score(stem) }))
      .sort((a, b) => b.score - a.score || a.stem - b.stem);
    const commonest = new Map<number, number>();
    for (const word of written) {
      const known = commonest.get(words.stemOf[word]!);
      if (
        known === undefined ||
        heldWord[word]! > heldWord[known]! ||
        (heldWord[word] === heldWord[known] && word < known)
      )
        commonest.set(words.stemOf[word]!, word);
    }
    const chosen: number[] = [];
    const shown: string[] = [];
    for (const { stem } of telling) {
      if (chosen.length === parameters.terms) break;
      const word = texts.vocabulary.text(commonest.get(stem)!);
      if (shown.some((other) => saysTheSame(word, other))) continue;
      shown.push(word);
      chosen.push(commonest.get(stem)!);
    }
    for (const stem of stems) held[stem] = 0;
    for (const word of written) heldWord[word] = 0;
    return spellings(naming, own, chosen);
  });
}

function saysTheSame(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  return one.length >= sharedStart && one.slice(0, sharedStart) === other.slice(0, sharedStart);
}

/** Each word as it is most often written in the first texts that have it, ties by letters. */
function spellings({ store, texts, nodes }: Naming, own: Int32Array, words: readonly number[]): string[] {
  const seen = new Map(words.map((word) => [word, { texts: 0, forms: new Map<string, number>() }]));
  let open = seen.size;
  for (const node of own) {
    if (open === 0) break;
    const text = nodes.textOf[node]!;
    const wanted = new Map<string, Map<string, number>>();
    for (let at = texts.wordOffsets[text]!; at < texts.wordOffsets[text + 1]!; at++) {
      const one = seen.get(texts.words[at]!);
      if (!one || one.texts >= textsReadForSpelling) continue;
      if (++one.texts === textsReadForSpelling) open--;
      wanted.set(texts.vocabulary.text(texts.words[at]!), one.forms);
    }
    if (wanted.size === 0) continue;
    for (const { word, written } of tokenise(store.text(texts.rows[texts.rowOffsets[text]!]!))) {
      const forms = wanted.get(word);
      if (forms) forms.set(written, (forms.get(written) ?? 0) + 1);
    }
  }
  return words.map((word) => {
    const forms = [...seen.get(word)!.forms].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
    return forms[0]?.[0] ?? texts.vocabulary.text(word);
  });
}
