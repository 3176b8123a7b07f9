import { groupTexts, type TextSets } from "#sense/duplicates/group-texts.ts";
import { gatherCrew } from "#sense/kernel/crew.ts";
import { hasWasm } from "#sense/kernel/make-kernel.ts";
import { getLanguage } from "#sense/languages/get-language.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import { flagWords } from "#sense/rows/content-flags.ts";
import { type DistinctTexts, findDistinctTexts } from "#sense/rows/distinct-texts.ts";
import { type RowStore, storeStatements } from "#sense/rows/row-store.ts";
import type { StatementText } from "#sense/types.ts";

/*
 * Statements that are copies of each other. Nothing is taken away: a set is a way to read and to
 * count, as so many statements and as one wording. Exact: the same words and numbers in the same
 * order. Near: one slip, one dropped word, an opener or a tail away (compare-wordings.ts). Campaign:
 * many wordings of one template (find-campaigns.ts). The cost is linear in the statements.
 */

export interface DuplicateSet {
  /** The loosest likeness within the set. */
  kind: "exact" | "near" | "campaign";
  /** Two or more, first the one that stands for the set. A statement is in one set at most. */
  ids: string[];
  /** How many different wordings they are. */
  wordings: number;
}

export interface DuplicateOptions {
  /** Default `da`. */
  language?: LanguageCode;
  /** Default 1. Changes nothing in the result. */
  threads?: number;
  /** Which kernel; default WASM where it is there. Changes nothing in the result. */
  kernel?: "wasm" | "js";
}

/** @returns the sets in an order that their texts decide; the same whatever the order of the statements */
export async function findDuplicates(
  statements: readonly StatementText[],
  options: DuplicateOptions = {},
): Promise<DuplicateSet[]> {
  return findDuplicateRows(storeStatements(statements), options);
}

/** The same for statements read from a file. */
export async function findDuplicateRows(
  store: RowStore,
  { language = "da", threads = 1, kernel = "wasm" }: DuplicateOptions = {},
): Promise<DuplicateSet[]> {
  const texts = findDistinctTexts(store);
  const crew = gatherCrew(threads, kernel === "wasm" && hasWasm());
  try {
    const sets = await groupTexts(texts, flagWords(texts.vocabulary, getLanguage(language)), crew);
    return listSets(store, texts, sets);
  } finally {
    await crew.close();
  }
}

/** Sets of two statements or more, from the sets of their texts. */
export function listSets(
  store: RowStore,
  texts: DistinctTexts,
  { nearOf, campaignOf }: TextSets,
): DuplicateSet[] {
  const members = new Map<string, { kind: DuplicateSet["kind"]; texts: number[] }>();
  for (let text = 0; text < texts.count; text++) {
    const [kind, number] =
      campaignOf[text] !== -1
        ? (["campaign", campaignOf[text]] as const)
        : nearOf[text] !== -1
          ? (["near", nearOf[text]] as const)
          : (["exact", text] as const);
    if (kind === "exact" && texts.rowOffsets[text + 1]! - texts.rowOffsets[text]! < 2) continue;
    const key = `${kind} ${number}`;
    const known = members.get(key);
    if (known) known.texts.push(text);
    else members.set(key, { kind, texts: [text] });
  }
  return [...members.values()].map((set) => ({
    kind: set.kind,
    ids: idsOf(store, texts, set.texts),
    wordings: set.texts.length,
  }));
}

/** The commonest wording first, ties by canonical order; within a wording by text, then id. */
function idsOf(store: RowStore, texts: DistinctTexts, members: readonly number[]): string[] {
  const rowsOf = (text: number) => texts.rows.subarray(texts.rowOffsets[text]!, texts.rowOffsets[text + 1]!);
  const ordered = [...members].sort((a, b) => rowsOf(b).length - rowsOf(a).length || a - b);
  return ordered.flatMap((text) => Array.from(rowsOf(text), (row) => store.ids[row]!));
}
