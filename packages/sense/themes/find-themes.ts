import { groupTexts } from "#sense/duplicates/group-texts.ts";
import { gatherCrew } from "#sense/kernel/crew.ts";
import { hasWasm } from "#sense/kernel/make-kernel.ts";
import { getLanguage } from "#sense/languages/get-language.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import { flagWords } from "#sense/rows/content-flags.ts";
import { type DistinctTexts, findDistinctTexts } from "#sense/rows/distinct-texts.ts";
import { type RowStore, storeStatements } from "#sense/rows/row-store.ts";
import { readBackground } from "#sense/themes/background.ts";
import { chooseQuotes } from "#sense/themes/choose-quotes.ts";
import { buildFeatureIndex } from "#sense/themes/feature-index.ts";
import { findLevels, type Levels } from "#sense/themes/find-levels.ts";
import { largestNumber } from "#sense/themes/find-resolution.ts";
import { nodesByGroup } from "#sense/themes/graph.ts";
import { nameGroups } from "#sense/themes/name-themes.ts";
import { makeNeighbourGraph } from "#sense/themes/neighbour-graph.ts";
import { type ThemeParameters, themeParameters } from "#sense/themes/parameters.ts";
import { openScratch } from "#sense/themes/quote-source.ts";
import { makeNodes, type ThemeNodes } from "#sense/themes/theme-nodes.ts";
import { makeThemeReport, type ThemeReport } from "#sense/themes/theme-report.ts";
import { makeWordFeatures } from "#sense/themes/word-features.ts";
import type { StatementText } from "#sense/types.ts";

/*
 * What statements are about, without anybody saying beforehand: near copies are taken as one text,
 * texts are linked to their nearest, and the communities of that graph are the themes, in three
 * nested levels. A theme is a reading aid, to be named, joined and parted by people. Every
 * statement is in one theme or in the named rest, and the same statements give the same answer,
 * in any order, on any machine and however many threads.
 */

export interface ThemeOptions {
  /** Default `da`. */
  language?: LanguageCode;
  /** Plain text of the same language or house, a line a document: teaches compounds and which words are common. */
  background?: string;
  /** As many themes as this; else as many as the resolution gives. */
  themes?: number;
  /** Decides the visiting orders. Default 1. */
  seed?: number;
  /** Default 1. Changes nothing in the result. */
  threads?: number;
  /** Which kernel; default WASM where it is there. Changes nothing in the result. */
  kernel?: "wasm" | "js";
  /** Group of a statement by id: no group gets more than its share of a theme's quotes. */
  groups?: ReadonlyMap<string, string>;
  parameters?: Partial<ThemeParameters>;
  /** Told of each step and how much of it is done, from 0 to 1. */
  progress?: (step: ThemeStep, share: number) => void;
}

export type ThemeStep = "copies" | "features" | "neighbours" | "themes" | "quotes";

export interface ThemeOfStatement {
  id: string;
  /** `t1` is the largest; `rest` for what is near to nothing. */
  theme: string;
  parent: string;
  grandparent: string;
  firm: boolean;
}

export interface Themes {
  statements: ThemeOfStatement[];
  report: ThemeReport;
}

/** @returns a theme for each statement, in the order given, and what the themes are about */
export async function findThemes(
  statements: readonly StatementText[],
  options: ThemeOptions = {},
): Promise<Themes> {
  const found = await findThemeRows(storeStatements(statements), options);
  return { statements: statements.map((_, row) => found.placeOf(row)), report: found.report };
}

export interface ThemeRows {
  /** Where a row is, made when asked for: a million of them are never held. */
  placeOf(row: number): ThemeOfStatement;
  report: ThemeReport;
}

/** The same for statements read from a file. */
export async function findThemeRows(store: RowStore, options: ThemeOptions = {}): Promise<ThemeRows> {
  const { language: code = "da", seed = 1, threads = 1, kernel = "wasm", progress = () => {} } = options;
  const parameters = { ...themeParameters, ...options.parameters };
  const language = getLanguage(code);
  const crew = gatherCrew(threads, kernel === "wasm" && hasWasm());
  try {
    const texts = findDistinctTexts(store);
    const flags = flagWords(texts.vocabulary, language);
    progress("copies", 0);
    const sets = await groupTexts(texts, flags, crew);
    progress("features", 0);
    const nodes = makeNodes(texts, sets.nearOf);
    const background = readBackground(options.background ?? "", language);
    const words = makeWordFeatures(
      texts.vocabulary,
      flags,
      countOccurrences(texts),
      language,
      parameters,
      background.stems,
    );
    const index = buildFeatureIndex(texts, nodes, flags, words, {
      parameters,
      threads,
      forWasm: crew.forWasm,
      ...background.holdersOf(words, texts.vocabulary),
    });
    progress("neighbours", 0);
    await crew.run(
      { kind: "link", memory: index.memory, task: index.task, scratch: index.scratch },
      (share) => progress("neighbours", share),
    );
    const graph = makeNeighbourGraph(index.memory, index.task);
    progress("themes", 0);
    const levels = await findLevels(graph, index, crew, {
      parameters,
      seed,
      ...(options.themes ? { wanted: options.themes } : {}),
    });
    progress("quotes", 0);
    const naming = { store, texts, nodes, flags, words, parameters };
    const source = {
      ...naming,
      graph,
      scratch: openScratch(index),
      ...(options.groups ? { groups: options.groups } : {}),
    };
    const parent = levels.theme.map((one) => (one === -1 ? -1 : levels.parentOf[one]!));
    const grandparent = parent.map((one) => (one === -1 ? -1 : levels.grandparentOf[one]!));
    const members = nodesByGroup(
      levels.theme.map((one) => one + 1),
      levels.themes + 1,
    );
    const terms = {
      theme: nameGroups(naming, levels.theme, levels.themes),
      parent: nameGroups(naming, parent, largestNumber(levels.parentOf) + 1),
      grandparent: nameGroups(naming, grandparent, largestNumber(levels.grandparentOf) + 1),
    };
    const report = makeThemeReport({
      store,
      texts,
      nodes,
      sets,
      levels,
      parameters,
      manifest: { language: code, seed, wanted: options.themes ?? null },
      terms,
      quotes: Array.from({ length: levels.themes }, (_, theme) => {
        progress("quotes", theme / levels.themes);
        const own = members.nodes.subarray(members.offsets[theme + 1]!, members.offsets[theme + 2]!);
        return chooseQuotes(source, own, levels.firm, terms.theme[theme]!);
      }),
      placeOf: placesOf(store, texts, nodes, levels),
    });
    return { placeOf: placesOf(store, texts, nodes, levels), report };
  } finally {
    await crew.close();
  }
}

function placesOf(
  store: RowStore,
  texts: DistinctTexts,
  nodes: ThemeNodes,
  { theme, parentOf, grandparentOf, firm }: Levels,
): (row: number) => ThemeOfStatement {
  return (row) => {
    const id = store.ids[row]!;
    const text = texts.ofRow[row]!;
    const node = text === -1 ? -1 : nodes.ofText[text]!;
    const one = node === -1 ? -1 : theme[node]!;
    if (one === -1) return { id, theme: "rest", parent: "rest", grandparent: "rest", firm: false };
    const parent = parentOf[one]!;
    return {
      id,
      theme: `t${one + 1}`,
      parent: `p${parent + 1}`,
      grandparent: `g${grandparentOf[parent]! + 1}`,
      firm: firm[node] === 1,
    };
  };
}

function countOccurrences(texts: DistinctTexts): Uint32Array {
  const counts = new Uint32Array(texts.vocabulary.count);
  for (const word of texts.words) counts[word]!++;
  return counts;
}
