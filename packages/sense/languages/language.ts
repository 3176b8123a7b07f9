/** What the engine asks of a language. A language is data and a stemmer; nothing else in `sense` knows Danish. */
export interface Language {
  code: LanguageCode;
  /** Cuts a lower-case word to its stem; equal stems count as the same word. */
  stem(word: string): string;
  /** Lower-case words that carry no subject of their own. */
  stopWords: ReadonlySet<string>;
  /** Lower-case prepositions of several words, the noun inside them no subject. */
  stopPhrases: readonly string[];
  /** Words that turn a sentence round or weigh it ("ikke", "færre"): texts that differ in them are not near-equal. */
  turningWords: ReadonlySet<string>;
  /** Letters that may stand between the parts of a compound, the empty string included. */
  joints: readonly string[];
}

export type LanguageCode = "da" | "de";
