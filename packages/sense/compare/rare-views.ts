import { groupTexts } from "#sense/duplicates/group-texts.ts";
import { gatherCrew } from "#sense/kernel/crew.ts";
import { hasWasm } from "#sense/kernel/make-kernel.ts";
import { u32 } from "#sense/kernel/shared-memory.ts";
import { getLanguage } from "#sense/languages/get-language.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import { flagWords } from "#sense/rows/content-flags.ts";
import { findDistinctTexts } from "#sense/rows/distinct-texts.ts";
import { storeStatements } from "#sense/rows/row-store.ts";
import { readBackground } from "#sense/themes/background.ts";
import { buildFeatureIndex, unitLength } from "#sense/themes/feature-index.ts";
import { themeParameters } from "#sense/themes/parameters.ts";
import { openScratch, similarities } from "#sense/themes/quote-source.ts";
import { makeNodes } from "#sense/themes/theme-nodes.ts";
import { makeWordFeatures } from "#sense/themes/word-features.ts";
import type { StatementText } from "#sense/types.ts";

/*
 * What few have said, but said together. A rare view has a word of its own: a stem or a part of
 * a compound that a handful of different statements have and hardly anyone else. Many a rare
 * word is a chance; a view is where those who share it are alike in the rest too. Sets that
 * overlap are one view. Copies and campaigns are one voice. Linear in the statements.
 */

export interface RareView {
  /** The statement most like the others; it stands for them. */
  shown: string;
  /** All of them with their copies, the shown one first, then by likeness to the others. */
  statements: string[];
  /** Different ones: copies counted once. */
  size: number;
  /** Mean cosine over all pairs of different ones, to six decimals. */
  coherence: number;
}

export interface RareViewParameters {
  /** Different statements it takes to be a view. */
  fewest: number;
  /** At so many different statements it is no longer rare: this share of all, but at least and at most so many. */
  mostShare: number;
  mostAtLeast: number;
  mostAtMost: number;
  /** Mean cosine from where on they are alike. */
  leastCoherence: number;
  /** Mean cosine that a shared rare word alone brings, and how far above it, times the root of the pairs, is no chance. */
  chance: number;
  leastStrength: number;
  /** Share of the smaller set that must lie in the larger for the two to be one view. */
  overlap: number;
}

export const rareViewParameters: RareViewParameters = {
  fewest: 3,
  mostShare: 0.01,
  mostAtLeast: 8,
  mostAtMost: 30,
  leastCoherence: 0.3,
  chance: 0.2,
  leastStrength: 0.45,
  overlap: 0.5,
};

export interface RareViewOptions {
  /** Default `da`. */
  language?: LanguageCode;
  /** Which kernel; default WASM where it is there. Changes nothing in the result. */
  kernel?: "wasm" | "js";
  parameters?: Partial<RareViewParameters>;
}

interface Candidate {
  nodes: number[];
  /** Sum of products of weights over all pairs, and for each of the nodes. */
  total: number;
  own: number[];
  strength: number;
}

/** @returns the views, surest first; the same whatever the order of the statements */
export async function findRareViews(
  statements: readonly StatementText[],
  { language: code = "da", kernel = "wasm", parameters: given }: RareViewOptions = {},
): Promise<RareView[]> {
  const parameters = { ...rareViewParameters, ...given };
  const { store, texts, nodes, index } = await indexTexts(statements, code, kernel);
  const scratch = { scratch: openScratch(index) } as Parameters<typeof similarities>[0];
  const most = Math.min(
    parameters.mostAtMost,
    Math.max(parameters.mostAtLeast, Math.floor(nodes.count * parameters.mostShare)),
  );
  const measure = (some: number[]) => measureSet(scratch, some, parameters);
  const offsets = u32(index.memory, index.task.postingOffsets);
  const holders = u32(index.memory, index.task.postingTexts);
  const candidates = new Map<string, Candidate>();
  for (let feature = 0; feature < offsets.length - 1; feature++) {
    const count = offsets[feature + 1]! - offsets[feature]!;
    if (count < parameters.fewest || count > most) continue;
    const some = Array.from(holders.subarray(offsets[feature]!, offsets[feature + 1]!)).sort((a, b) => a - b);
    const key = some.join();
    if (!candidates.has(key)) candidates.set(key, measure(some));
  }
  const alike = [...candidates.values()]
    .filter(
      (one) => coherenceOf(one) >= parameters.leastCoherence && one.strength >= parameters.leastStrength,
    )
    .sort((a, b) => b.strength - a.strength || compareLists(a.nodes, b.nodes));
  const views = joinOverlapping(alike, measure, most, parameters);
  const idsOf = (node: number): string[] => copies[node]!;
  const copies: string[][] = Array.from({ length: nodes.count }, () => []);
  for (let text = 0; text < texts.count; text++)
    for (let at = texts.rowOffsets[text]!; at < texts.rowOffsets[text + 1]!; at++)
      copies[nodes.ofText[text]!]!.push(store.ids[texts.rows[at]!]!);
  return views.map((view): RareView => {
    const ordered = view.nodes
      .map((node, at) => ({ node, own: view.own[at]! }))
      .sort((a, b) => b.own - a.own || a.node - b.node);
    const ids = ordered.flatMap(({ node }) => idsOf(node));
    return {
      shown: ids[0]!,
      statements: ids,
      size: view.nodes.length,
      coherence: Math.round(coherenceOf(view) * 1e6) / 1e6,
    };
  });
}

async function indexTexts(statements: readonly StatementText[], code: LanguageCode, kernel: "wasm" | "js") {
  const language = getLanguage(code);
  const store = storeStatements(statements);
  const texts = findDistinctTexts(store);
  const crew = gatherCrew(1, kernel === "wasm" && hasWasm());
  try {
    const flags = flagWords(texts.vocabulary, language);
    const { nearOf, campaignOf } = await groupTexts(texts, flags, crew);
    // A campaign is one voice too, in many wordings.
    const setOf = nearOf.map((near, text) =>
      campaignOf[text] === -1 ? near : texts.count + campaignOf[text]!,
    );
    const nodes = makeNodes(texts, setOf);
    const occurrences = new Uint32Array(texts.vocabulary.count);
    for (const word of texts.words) occurrences[word]!++;
    const { stems } = readBackground("", language);
    const words = makeWordFeatures(texts.vocabulary, flags, occurrences, language, themeParameters, stems);
    const options = { parameters: themeParameters, threads: 1, forWasm: crew.forWasm };
    return { store, texts, nodes, index: buildFeatureIndex(texts, nodes, flags, words, options) };
  } finally {
    await crew.close();
  }
}

function measureSet(
  source: Parameters<typeof similarities>[0],
  nodes: number[],
  { chance }: RareViewParameters,
): Candidate {
  const own = nodes.map(() => 0);
  let total = 0;
  for (let at = 0; at < nodes.length - 1; at++) {
    similarities(source, nodes[at]!, nodes.slice(at + 1)).forEach((similarity, offset) => {
      total += similarity;
      own[at]! += similarity;
      own[at + 1 + offset]! += similarity;
    });
  }
  const candidate = { nodes, total, own, strength: 0 };
  // How far the likeness is from chance, in units of its own spread: more pairs make it surer.
  candidate.strength = (coherenceOf(candidate) - chance) * Math.sqrt(pairsOf(nodes.length));
  return candidate;
}

const pairsOf = (count: number) => (count * (count - 1)) / 2;

const coherenceOf = ({ total, nodes }: Pick<Candidate, "total" | "nodes">) =>
  total / (pairsOf(nodes.length) * unitLength * unitLength);

/** The strongest first; one that overlaps a stronger one joins it where both together are still alike, else it is left out. */
function joinOverlapping(
  candidates: readonly Candidate[],
  measure: (nodes: number[]) => Candidate,
  most: number,
  { overlap, leastCoherence }: RareViewParameters,
): Candidate[] {
  const views: (Candidate | null)[] = [];
  const viewsOf = new Map<number, Set<number>>();
  const enter = (nodes: readonly number[], view: number) => {
    for (const node of nodes) {
      const known = viewsOf.get(node);
      if (known) known.add(view);
      else viewsOf.set(node, new Set([view]));
    }
  };
  for (const candidate of candidates) {
    const shared = new Map<number, number>();
    for (const node of candidate.nodes)
      for (const view of viewsOf.get(node) ?? []) shared.set(view, (shared.get(view) ?? 0) + 1);
    const [into] = [...shared]
      .filter(([view, count]) => {
        const smaller = Math.min(views[view]!.nodes.length, candidate.nodes.length);
        return count >= overlap * smaller;
      })
      .sort(([a, x], [b, y]) => y - x || a - b);
    if (!into) {
      enter(candidate.nodes, views.push(candidate) - 1);
      continue;
    }
    const [view] = into;
    const union = [...new Set([...views[view]!.nodes, ...candidate.nodes])].sort((a, b) => a - b);
    if (union.length === views[view]!.nodes.length || union.length > most) continue;
    const joined = measure(union);
    if (coherenceOf(joined) < leastCoherence) continue;
    views[view] = joined;
    enter(candidate.nodes, view);
  }
  return views
    .filter((view) => view !== null)
    .sort((a, b) => b.strength - a.strength || compareLists(a.nodes, b.nodes));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}
