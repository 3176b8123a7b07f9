import { textOfSpan, toCodePoints } from "#sense/code-points.ts";
import { u16, u32 } from "#sense/kernel/shared-memory.ts";
import { sentenceStretches } from "#sense/languages/da/segment-sentences.ts";
import type { ContentFlags } from "#sense/rows/content-flags.ts";
import type { DistinctTexts } from "#sense/rows/distinct-texts.ts";
import type { RowStore } from "#sense/rows/row-store.ts";
import { type FeatureIndex, unitLength } from "#sense/themes/feature-index.ts";
import type { Graph } from "#sense/themes/graph.ts";
import type { ThemeParameters } from "#sense/themes/parameters.ts";
import type { ThemeNodes } from "#sense/themes/theme-nodes.ts";
import type { Span } from "#sense/types.ts";

/*
 * Quotes that stand for a theme: greedy facility location (Nemhauser et al. 1978), each quote the
 * one that brings most statements near to some quote, with no more than its share from any one
 * group. Beside them one that turns what a quote says round, and one of the few that no quote is
 * near to but that does not stand alone, where there are such. A quote is a place in a statement,
 * so it is letter for letter what was written.
 */

export interface Quote {
  id: string;
  /** Where in the statement, in code points. */
  span: Span;
  text: string;
  role: "typical" | "dissenting" | "rare";
}

export interface QuoteSource {
  store: RowStore;
  texts: DistinctTexts;
  nodes: ThemeNodes;
  flags: ContentFlags;
  graph: Graph;
  /** Group of a statement by id; a group gets no more quotes than its share. */
  groups?: ReadonlyMap<string, string>;
  parameters: ThemeParameters;
  scratch: Scratch;
}

interface Scratch {
  offsets: Uint32Array;
  features: Uint32Array;
  weights: Uint16Array;
  own: Uint16Array;
}

/** What all quotes are chosen with, opened once. */
export function openScratch({ memory, task }: FeatureIndex): Scratch {
  return {
    offsets: u32(memory, task.textOffsets),
    features: u32(memory, task.textFeatures),
    weights: u16(memory, task.textWeights),
    own: new Uint16Array(task.postingOffsets.length - 1),
  };
}

const mostCandidates = 120;
const mostCompared = 360;
const dissentNearness = 0.35;
const rareNearness = 0.1;
const rareCompany = 0.3;

/** @param members the theme's nodes, firm ones first of all considered */
export function chooseQuotes(source: QuoteSource, members: Int32Array, firm: Uint8Array): Quote[] {
  const hearts = members.filter((node) => firm[node] === 1);
  const sample = spread(members, mostCompared);
  const fitting = withFittingLength(source, hearts.length > 0 ? hearts : members);
  const candidates = spread(fitting, mostCandidates);
  const near = candidates.map((node) => similarities(source, node, sample));
  const covered = new Float64Array(sample.length);
  const chosen: number[] = [];
  const limits = groupLimits(source, members);
  while (chosen.length < source.parameters.quotes) {
    let best = -1;
    let most = 0;
    near.forEach((row, candidate) => {
      if (chosen.includes(candidate) || limits.isFull(candidates[candidate]!)) return;
      let gain = 0;
      for (let at = 0; at < row.length; at++) gain += Math.max(0, row[at]! - covered[at]!);
      if (gain > most) {
        most = gain;
        best = candidate;
      }
    });
    if (best === -1) break;
    chosen.push(best);
    limits.take(candidates[best]!);
    near[best]!.forEach((one, at) => {
      if (one > covered[at]!) covered[at] = one;
    });
  }
  const quoted = chosen.map((candidate) => candidates[candidate]!);
  const quotes = quoted.map((node) => makeQuote(source, node, "typical"));
  const among = spread(withFittingLength(source, members), mostCompared);
  const dissenting = findDissenting(source, quoted, among);
  if (dissenting !== undefined) quotes.push(makeQuote(source, dissenting, "dissenting"));
  const rare = findRare(source, [...quoted, ...(dissenting === undefined ? [] : [dissenting])], among);
  if (rare !== undefined) quotes.push(makeQuote(source, rare, "rare"));
  return quotes;
}

/** So many of the nodes at even distances, in their order. */
function spread(nodes: Int32Array, most: number): number[] {
  if (nodes.length <= most) return [...nodes];
  return Array.from({ length: most }, (_, at) => nodes[Math.floor((at * nodes.length) / most)]!);
}

/** As sums of products of weights; whole numbers. `own` is empty scratch space, one place a feature. */
function similarities({ scratch }: QuoteSource, node: number, others: readonly number[]): Float64Array {
  const { offsets, features, weights, own } = scratch;
  const [first, last] = [offsets[node]!, offsets[node + 1]!];
  for (let at = first; at < last; at++) own[features[at]!] = weights[at]!;
  const sums = new Float64Array(others.length);
  for (let k = 0; k < others.length; k++) {
    const end = offsets[others[k]! + 1]!;
    let sum = 0;
    for (let at = offsets[others[k]!]!; at < end; at++) sum += own[features[at]!]! * weights[at]!;
    sums[k] = sum;
  }
  for (let at = first; at < last; at++) own[features[at]!] = 0;
  return sums;
}

/** The text that is closest to a quote and has other turning words than it. */
function findDissenting(
  source: QuoteSource,
  quoted: readonly number[],
  among: readonly number[],
): number | undefined {
  let best: number | undefined;
  let nearest = dissentNearness * unitLength * unitLength;
  for (const quote of quoted) {
    const turns = turningWords(source, quote);
    const near = similarities(source, quote, among);
    among.forEach((node, at) => {
      if (near[at]! <= nearest || quoted.includes(node) || turningWords(source, node) === turns) return;
      nearest = near[at]!;
      best = node;
    });
  }
  return best;
}

function turningWords({ texts, nodes, flags }: QuoteSource, node: number): string {
  const text = nodes.textOf[node]!;
  const found = new Set<number>();
  for (let at = texts.wordOffsets[text]!; at < texts.wordOffsets[text + 1]!; at++)
    if (flags.isTurning[texts.words[at]!]) found.add(texts.words[at]!);
  return [...found].sort((a, b) => a - b).join(" ");
}

/** The text farthest from all quotes among those that have company of their own. */
function findRare(
  source: QuoteSource,
  quoted: readonly number[],
  among: readonly number[],
): number | undefined {
  const nearest = new Float64Array(among.length);
  for (const quote of quoted)
    similarities(source, quote, among).forEach((one, at) => {
      if (one > nearest[at]!) nearest[at] = one;
    });
  const { graph } = source;
  let best: number | undefined;
  let least = rareNearness * unitLength * unitLength;
  among.forEach((node, at) => {
    if (nearest[at]! >= least || quoted.includes(node)) return;
    const first = graph.offsets[node]!;
    const hasCompany = graph.weights
      .subarray(first, graph.offsets[node + 1])
      .some((weight) => weight >= 1000 * rareCompany);
    if (!hasCompany) return;
    least = nearest[at]!;
    best = node;
  });
  return best;
}

function groupLimits({ groups, nodes, store, texts, parameters }: QuoteSource, members: Int32Array) {
  const groupOf = (node: number) => {
    const id = store.ids[texts.rows[texts.rowOffsets[nodes.textOf[node]!]!]!]!;
    return groups?.get(id) ?? null;
  };
  const sizes = new Map<string, number>();
  if (groups) {
    for (const node of members) {
      const group = groupOf(node);
      if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    }
  }
  const taken = new Map<string, number>();
  return {
    isFull(node: number): boolean {
      const group = groups ? groupOf(node) : null;
      if (group === null) return false;
      const share = Math.ceil((parameters.quotes * sizes.get(group)!) / members.length);
      return (taken.get(group) ?? 0) >= share;
    },
    take(node: number): void {
      const group = groups ? groupOf(node) : null;
      if (group !== null) taken.set(group, (taken.get(group) ?? 0) + 1);
    },
  };
}

/** Those whose text, or a sentence of it, is long enough and not too long; all, when none is. */
function withFittingLength(source: QuoteSource, members: Int32Array): Int32Array {
  const { parameters, store, texts, nodes } = source;
  const some = spread(members, 4 * mostCompared);
  const fitting = some.filter((node) => {
    const bytes = store.byteLength(texts.rows[texts.rowOffsets[nodes.textOf[node]!]!]!);
    return bytes >= parameters.shortestQuote;
  });
  return Int32Array.from(fitting.length > 0 ? fitting : some);
}

function makeQuote(
  { store, texts, nodes, parameters }: QuoteSource,
  node: number,
  role: Quote["role"],
): Quote {
  const row = texts.rows[texts.rowOffsets[nodes.textOf[node]!]!]!;
  const written = store.text(row);
  const span = quotedSpan(written, parameters);
  return { id: store.ids[row]!, span, text: textOfSpan(written, span), role };
}

/** The whole text without the white space around it, or the first sentence of a fitting length, or what comes nearest to one. */
function quotedSpan(written: string, { shortestQuote, longestQuote }: ThemeParameters): Span {
  const start = written.length - written.trimStart().length;
  const [whole] = toCodePoints(written, [{ start, end: start + written.trim().length }]);
  if (whole!.end - whole!.start <= longestQuote) return whole!;
  const sentences = toCodePoints(written, sentenceStretches(written));
  const length = ({ start, end }: Span) => end - start;
  const fitting = sentences.filter((one) => length(one) >= shortestQuote && length(one) <= longestQuote);
  return (
    fitting[0] ??
    sentences.reduce((best, one) => (length(one) < length(best) ? one : best), sentences[0] ?? whole!)
  );
}
