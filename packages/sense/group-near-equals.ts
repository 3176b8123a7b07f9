import { compare } from "#sense/collection.ts";
import { getLanguage } from "#sense/languages/get-language.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import { type Likeness, likeness, printText, type TextPrint } from "#sense/near-equal-texts.ts";
import type { StatementText } from "#sense/types.ts";

/*
 * Sets of statements that say the same in nearly the same words. Every statement is kept:
 * a set is a way to read and count, never a deletion. Candidates are found through their
 * rarest words and runs (after prefix filtering, Chaudhuri et al. 2006), then compared in full;
 * a statement joins the set of the first one it is like, so sets do not grow by chains.
 */

export interface NearEqualSet {
  /** The loosest likeness within the set: `exact`, `near`, or `within` (one wording inside the other). */
  kind: Likeness;
  /** Two or more; the first is the one the others are like. */
  ids: string[];
}

const keysOfAKind = 6;
const longRun = 9;
const mostCandidates = 60;

/** @returns the sets, by their first statement's text; a statement is in one set at most */
export function groupNearEquals(
  statements: readonly StatementText[],
  options: { language?: LanguageCode } = {},
): NearEqualSet[] {
  const language = getLanguage(options.language ?? "da");
  const ordered = [...statements].sort((a, b) => compare(a.text, b.text) || compare(a.id, b.id));
  const prints = ordered.map((statement) => printText(statement.text, language));
  const keys = keysOf(prints);
  const holders = new Map<string, number[]>();
  const setOf = new Map<number, NearEqualSet>();
  const longestFirst = prints
    .map((_, row) => row)
    .sort((a, b) => prints[b]!.plain.length - prints[a]!.plain.length || a - b);
  for (const row of longestFirst) {
    const found = findLike(row, prints, keys[row]!, holders);
    if (found) join(setOf, found, ordered, row);
    else hold(holders, keys[row]!, row);
  }
  return [...setOf].sort(([a], [b]) => a - b).map(([, set]) => set);
}

function hold(holders: Map<string, number[]>, keys: readonly string[], row: number): void {
  for (const key of keys) {
    const rows = holders.get(key);
    if (!rows) holders.set(key, [row]);
    else if (rows.length < mostCandidates) rows.push(row);
  }
}

function findLike(
  row: number,
  prints: readonly TextPrint[],
  keys: readonly string[],
  holders: ReadonlyMap<string, number[]>,
): { first: number; kind: Likeness } | undefined {
  const candidates = new Set<number>();
  for (const key of keys) for (const other of holders.get(key) ?? []) candidates.add(other);
  for (const first of [...candidates].sort((a, b) => a - b)) {
    const kind = likeness(prints[first]!, prints[row]!);
    if (kind) return { first, kind };
  }
  return undefined;
}

function join(
  setOf: Map<number, NearEqualSet>,
  { first, kind }: { first: number; kind: Likeness },
  ordered: readonly StatementText[],
  row: number,
): void {
  const set = setOf.get(first) ?? { kind, ids: [ordered[first]!.id] };
  set.ids.push(ordered[row]!.id);
  if (looseness.indexOf(kind) > looseness.indexOf(set.kind)) set.kind = kind;
  setOf.set(first, set);
}

const looseness: Likeness[] = ["exact", "near", "within"];

/**
 * What each text is looked up by: its whole wording, and the rarest of the stems and long
 * runs that it shares with any other text. Copies with a slip or a dropped word keep most of them.
 */
function keysOf(prints: readonly TextPrint[]): string[][] {
  const features = prints.map(({ plain, stems }) => ({ stems: [...stems], runs: longRuns(plain) }));
  const counts = new Map<string, number>();
  for (const { stems, runs } of features) {
    for (const key of [...stems, ...runs]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rarest = (keys: readonly string[]) =>
    keys
      .filter((key) => counts.get(key)! > 1)
      .sort((a, b) => counts.get(a)! - counts.get(b)! || compare(a, b))
      .slice(0, keysOfAKind);
  return prints.map(({ plain }, row) => [
    `=${plain}`,
    ...rarest(features[row]!.stems),
    ...rarest(features[row]!.runs),
  ]);
}

function longRuns(plain: string): string[] {
  const runs = new Set<string>();
  for (let at = 0; at + longRun <= plain.length; at++) runs.add(`~${plain.slice(at, at + longRun)}`);
  return [...runs];
}
