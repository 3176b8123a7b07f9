import { contentWords } from "#sense/content-words.ts";
import type { Language } from "#sense/languages/language.ts";
import { tokenise } from "#sense/tokenise.ts";

/** What is compared of a text when looking for texts that say the same in nearly the same words. */
export interface TextPrint {
  /** Lower case, signs and spacing evened out; equal here is exactly equal. */
  plain: string;
  runs: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  /** Numbers and turning words: near-equal texts agree in all of them. */
  decisive: string;
}

const runLength = 4;
const nearRuns = 0.75;
const nearStems = 0.8;
const fewestStems = 3;
const leastOfLonger = 0.6;

export function printText(text: string, language: Language): TextPrint {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  const runs = new Set<string>();
  const edged = ` ${plain} `;
  for (let at = 0; at + runLength <= edged.length; at++) runs.add(edged.slice(at, at + runLength));
  const turning = tokenise(text).flatMap((token) =>
    language.turningWords.has(token.word) ? [token.word] : [],
  );
  const numbers = plain.match(/\p{N}+/gu) ?? [];
  return {
    plain,
    runs,
    stems: new Set(contentWords(text, language).map((token) => language.stem(token.word))),
    decisive: [...turning.sort(), "|", ...numbers.sort()].join(" "),
  };
}

export type Likeness = "exact" | "near" | "within";

/** How alike two texts are: the same, in nearly the same words, or the one wording within the other. */
export function likeness(a: TextPrint, b: TextPrint): Likeness | undefined {
  if (a.plain === b.plain) return "exact";
  if (a.decisive !== b.decisive) return undefined;
  if (jaccard(a.runs, b.runs) >= nearRuns) return "near";
  const enough = Math.min(a.stems.size, b.stems.size) >= fewestStems;
  if (!enough) return undefined;
  if (jaccard(a.stems, b.stems) >= nearStems) return "near";
  const [shorter, longer] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  const within = common(shorter, longer) === shorter.size && shorter.size >= leastOfLonger * longer.size;
  return within ? "within" : undefined;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = common(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}
