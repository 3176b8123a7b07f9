/** What is counted. Two of them never share a number. */
export type CountUnit =
  | "person"
  | "statement"
  | "contribution"
  | "table"
  | "meeting"
  | "place"
  | "channel"
  | "theme";

/** One sentence somebody wants to print, person or model, with what it claims to stand on. */
export interface DraftSentence {
  /** Quotes stand in »…«, “…”, „…“ or "…". */
  text: string;
  /** Ids of the statements it speaks of. */
  sources: readonly string[];
  /** Every number, share, comparison and superlative in the text, each with its query. */
  numbers?: readonly NumberClaim[];
  /** Which statement a quote is from; without it, any cited one will do. */
  quotes?: readonly { text: string; source: string }[];
  names?: readonly string[];
  dates?: readonly { text: string; key: string }[];
}

export interface NumberClaim {
  /** As it stands in the sentence: »12«, »tolv«, »over halvdelen«, »flere«, »flest«. */
  text: string;
  /** Key in `Facts.counts`. */
  key: string;
  /** `of` when the denominator is meant. Default `value`. */
  as?: "value" | "of";
  /** For »flere … end«: the key of the other count. */
  against?: string;
  /** For superlatives: key in `Facts.rankings`. */
  ranking?: string;
}

export interface Count {
  value: number;
  /** What a share of it is a share of; null where no share may be told. */
  of: number | null;
  unit: CountUnit;
  /** What was counted, in words: the theme's label and terms. With it, a true number beside the wrong thing is struck. */
  about?: string;
  /** The group the count is a cell of. */
  group?: string;
}

/** All that may be said. What is not here is not known. */
export interface Facts {
  statements: readonly { id: string; text: string; group?: string | null }[];
  counts: Readonly<Record<string, Count>>;
  /** True when every statement is one person's own. A point in a compiled note is not. */
  oneVoiceEach?: boolean;
  /** Proper names that may be used. Names in a cited statement may be used too. */
  names?: readonly string[];
  /** Words that need no source: labels of themes and areas, the name of the process. */
  words?: readonly string[];
  /** Size of every group, in people. */
  groups?: Readonly<Record<string, number>>;
  /** Key → `2026`, `2026-05` or `2026-05-12`. */
  dates?: Readonly<Record<string, string>>;
  /** Key → the counts that were compared. */
  rankings?: Readonly<Record<string, readonly string[]>>;
  /** The day the text is written, for »sidste år« and its like: `2026-05-12`. */
  writtenOn?: string;
}

/** Stable codes of what a sentence can be struck for. */
export type FaultCode =
  | "noSource"
  | "unknownSource"
  | "offTopicSource"
  | "unsupportedWords"
  | "inventedQuote"
  | "quoteFromOther"
  | "mergedQuote"
  | "changedEmphasis"
  | "wrongNumber"
  | "wrongShare"
  | "numberWithoutQuery"
  | "numberAboutOther"
  | "shareWithoutDenominator"
  | "mixedUnits"
  | "wrongComparison"
  | "superlativeWithoutRanking"
  | "timeWithoutDate"
  | "newName"
  | "swappedAgreement"
  | "smallGroup";

export interface Fault {
  code: FaultCode;
  /** The words at fault, and what the facts say where there is something to say. */
  written: string;
  known?: string;
}

export interface Verdict {
  text: string;
  passes: boolean;
  /** Empty when it passes. */
  faults: Fault[];
}

/** Under this many people a group is not named. */
export const smallestGroup = 5;
