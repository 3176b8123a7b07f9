import { compare } from "#sense/collection.ts";
import { correctForMany } from "#sense/compare/benjamini-hochberg.ts";
import { naturalLog } from "#sense/compare/natural-log.ts";
import { twoSidedTail } from "#sense/compare/normal-tail.ts";

/** One text as the terms it holds; the caller cuts and stems. */
export interface GroupedTerms {
  group: string;
  terms: readonly string[];
}

export interface DistinctiveTerm {
  group: string;
  term: string;
  /** Texts of the group that hold the term. */
  texts: number;
  /** Log-odds of the term here against everywhere else, in standard errors, to six decimals. */
  z: number;
  corrected: number;
}

export interface DistinctiveOptions {
  /** Texts of the group that must hold a term. Default 5, the small-cell rule: a rarer word may tell who said it. */
  fewest?: number;
  /** Weight of the prior, in words. Default a tenth of all words, at most 500. */
  prior?: number;
  /** Largest corrected p value. Default .05. */
  level?: number;
}

/**
 * The words a group uses more than the others do, most distinctive first.
 * Log-odds with an informative Dirichlet prior: each term's share of all words, so that rare words
 * do not win by chance. Source: B. Monroe, M. Colaresi and K. Quinn, "Fightin' Words", 2008, section 3.5.
 */
export function distinctiveTerms(
  texts: readonly GroupedTerms[],
  { fewest = 5, prior: given, level = 0.05 }: DistinctiveOptions = {},
): DistinctiveTerm[] {
  const all = new Map<string, number>();
  const groups = new Map<
    string,
    { words: number; counts: Map<string, number>; texts: Map<string, number> }
  >();
  let words = 0;
  for (const { group, terms } of texts) {
    const held = groups.get(group) ?? { words: 0, counts: new Map(), texts: new Map() };
    groups.set(group, held);
    for (const term of terms) {
      add(held.counts, term);
      add(all, term);
    }
    for (const term of new Set(terms)) add(held.texts, term);
    held.words += terms.length;
    words += terms.length;
  }
  if (groups.size < 2) return [];
  const prior = given ?? Math.min(500, words / 10);
  const tested = [...groups].flatMap(([group, held]) =>
    [...held.texts]
      .filter(([, count]) => count >= fewest)
      .map(([term, count]) => {
        const here = held.counts.get(term)!;
        const expected = (prior * all.get(term)!) / words;
        const z = logOddsScore(
          { count: here + expected, of: held.words + prior },
          { count: all.get(term)! - here + expected, of: words - held.words + prior },
        );
        return { group, term, texts: count, z: Math.round(z * 1e6) / 1e6 };
      }),
  );
  tested.sort((a, b) => compare(a.group, b.group) || b.z - a.z || compare(a.term, b.term));
  const corrected = correctForMany(tested.map(({ z }) => twoSidedTail(z)));
  return tested
    .map((one, at) => ({ ...one, corrected: corrected[at]! }))
    .filter((one) => one.z > 0 && one.corrected <= level);
}

interface Smoothed {
  count: number;
  of: number;
}

function logOddsScore(here: Smoothed, there: Smoothed): number {
  const odds = ({ count, of }: Smoothed) => naturalLog(count / (of - count));
  return (odds(here) - odds(there)) / Math.sqrt(1 / here.count + 1 / there.count);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
