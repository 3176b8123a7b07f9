import { unitLength } from "#sense/themes/feature-index.ts";
import { fullWeight } from "#sense/themes/neighbour-graph.ts";
import { type QuoteSource, similarities } from "#sense/themes/quote-source.ts";

/** Cosines: how near a text must be to a quote to gainsay it, how far to be rare, how near to its own company. */
const dissentNearness = 0.35;
const rareNearness = 0.1;
const rareCompany = 0.3;

/** The text that is closest to a quote and has other turning words than it. */
export function findDissenting(
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
export function findRare(
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
      .some((weight) => weight >= rareCompany * fullWeight);
    if (!hasCompany) return;
    least = nearest[at]!;
    best = node;
  });
  return best;
}
