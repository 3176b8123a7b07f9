import { toCodePoints } from "#sense/code-points.ts";
import { sentenceStretches } from "#sense/languages/da/segment-sentences.ts";
import type { ThemeParameters } from "#sense/themes/parameters.ts";
import type { Span } from "#sense/types.ts";

/**
 * What of a statement is quoted, in code points: all of it but the white space around it, or of a
 * long one the sentence of a fitting length that has most of the theme's terms, ties to the first.
 */
export function quotedSpan(
  written: string,
  terms: readonly string[],
  { shortestQuote, longestQuote }: ThemeParameters,
): Span {
  const start = written.length - written.trimStart().length;
  const [whole] = toCodePoints(written, [{ start, end: start + written.trim().length }]);
  if (length(whole!) <= longestQuote) return whole!;
  const stretches = sentenceStretches(written);
  const sentences = toCodePoints(written, stretches);
  const fitting = [...sentences.keys()].filter((at) => {
    const signs = length(sentences[at]!);
    return signs >= shortestQuote && signs <= longestQuote;
  });
  if (fitting.length === 0)
    return sentences.reduce((best, one) => (length(one) < length(best) ? one : best), sentences[0] ?? whole!);
  const lowered = terms.map((term) => term.toLowerCase());
  const hits = (at: number) => {
    const sentence = written.slice(stretches[at]!.start, stretches[at]!.end).toLowerCase();
    return lowered.filter((term) => sentence.includes(term)).length;
  };
  return sentences[fitting.reduce((best, at) => (hits(at) > hits(best) ? at : best))]!;
}

function length({ start, end }: Span): number {
  return end - start;
}
