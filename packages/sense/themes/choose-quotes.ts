import { textOfSpan } from "#sense/code-points.ts";
import { type QuoteSource, similarities, spread } from "#sense/themes/quote-source.ts";
import { quotedSpan } from "#sense/themes/quoted-span.ts";
import { findDissenting, findRare } from "#sense/themes/unusual-quotes.ts";
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

/** Texts tried as quotes, and texts that each is compared with, spread evenly over a large theme. */
const mostCandidates = 120;
const mostCompared = 360;

/**
 * @param members the theme's nodes
 * @param firm for every node whether it is firm; typical quotes are taken from those, where there are any
 * @param terms the theme's terms, which tell the sentence to quote of a long statement
 */
export function chooseQuotes(
  source: QuoteSource,
  members: Int32Array,
  firm: Uint8Array,
  terms: readonly string[],
): Quote[] {
  const quote = (node: number, role: Quote["role"]) => makeQuote(source, node, terms, role);
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
  const quotes = quoted.map((node) => quote(node, "typical"));
  const among = spread(withFittingLength(source, members), mostCompared);
  const dissenting = findDissenting(source, quoted, among);
  if (dissenting !== undefined) quotes.push(quote(dissenting, "dissenting"));
  const rare = findRare(source, [...quoted, ...(dissenting === undefined ? [] : [dissenting])], among);
  if (rare !== undefined) quotes.push(quote(rare, "rare"));
  return quotes;
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
  terms: readonly string[],
  role: Quote["role"],
): Quote {
  const row = texts.rows[texts.rowOffsets[nodes.textOf[node]!]!]!;
  const written = store.text(row);
  const span = quotedSpan(written, terms, parameters);
  return { id: store.ids[row]!, span, text: textOfSpan(written, span), role };
}
