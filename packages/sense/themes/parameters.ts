/** Everything that can change themes; recorded in the report. */
export interface ThemeParameters {
  /** Letters at either edge of a word that are compared too: they join what endings and compounds part. */
  edgeLetters: number;
  /** Weight of the edges beside stems and compound parts. */
  edgeWeight: number;
  /** Neighbours a text is linked to. */
  neighbours: number;
  /** Entries of the inverted index read per text, rarest features first; small collections are compared in full. */
  postingBudget: number;
  /** Cosine below which two texts are not neighbours. */
  leastSimilarity: number;
  /** Resolution of themes, parents and grandparents. */
  resolutions: readonly [number, number, number];
  /** Runs with different visiting orders whose agreement makes the themes. */
  runs: number;
  /** … and how many from `manyTexts` different texts on. */
  runsWhenMany: number;
  manyTexts: number;
  /** Share of the runs in which a text lies in the heart of its theme, from where on it is firm. */
  firmShare: number;
  /** Fewest texts in a theme, and as a share of all; smaller groups are laid beside the nearest theme, or go to the rest. */
  fewestTexts: number;
  fewestShare: number;
  /** Terms listed for a theme, and how many of them make its label. */
  terms: number;
  labelTerms: number;
  /** Quotes of a theme, besides a dissenting and a rare one, and their length in code points. */
  quotes: number;
  shortestQuote: number;
  longestQuote: number;
}

export const themeParameters: ThemeParameters = {
  edgeLetters: 5,
  edgeWeight: 1,
  neighbours: 20,
  postingBudget: 16_384,
  leastSimilarity: 0.05,
  resolutions: [2, 1, 0.6],
  runs: 10,
  runsWhenMany: 5,
  manyTexts: 50_000,
  firmShare: 0.8,
  fewestTexts: 3,
  fewestShare: 0.0005,
  terms: 8,
  labelTerms: 3,
  quotes: 3,
  shortestQuote: 40,
  longestQuote: 240,
};
