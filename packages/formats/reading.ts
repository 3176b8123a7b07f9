import type { Span } from "./span.ts";

/**
 * A reading: one immutable interpretation of a raw text. The raw text never
 * changes; a reading is the raw text, an ordered list of repairs and the
 * structure found in it. Undoing a repair or teaching a glyph makes a new
 * reading from the same raw text with another recipe. All spans are code points
 * in the raw text, so nothing moves from one reading to the next.
 */
export interface Reading {
  kind: DocumentKind;
  title: string | null;
  blocks: Block[];
  repairs: Repair[];
  doubts: Doubt[];
  facts: Fact[];
  /** A compiled note: what the groups were asked, how many they were, what they said together and one by one. */
  groups: number | null;
  questions: Question[];
  feedback: Passage[];
  points: Point[];
  /** Minutes: the meeting and its items. */
  meeting: Meeting | null;
  items: Item[];
  focusAreas: FocusAreaText[];
  phases: PhaseText[];
}

export type DocumentKind = "compiledNote" | "minutes" | "text";

/** What a person has decided about the reading of one raw text. Same raw text and same recipe: same reading. */
export interface Recipe {
  /** Keys of repairs that are undone (`repairKey`). */
  undone: string[];
  /** Glyphs a person has taught: every occurrence inside a word is repaired. */
  taught: { from: string; to: string }[];
  /** Answers to doubts, by doubt key. */
  answers: Record<string, string>;
  /** A person's word on what kind of document it is; null lets the text decide. */
  kind: DocumentKind | null;
}

export type RepairKind = "glyph" | "bullet" | "join" | "hyphen" | "furniture" | "numbering";

/** One occurrence of one repair. `from` is the raw text of `span`; `to` is what stands in its place in the reading. */
export interface Repair {
  kind: RepairKind;
  from: string;
  to: string;
  span: Span;
  /** Which rule, and what in the document proved it. A stable code; people read its sentence in their own language. */
  reason: RepairReason;
}

export interface RepairReason {
  code: string;
  /** The word or line as it reads after the repair, for people. */
  evidence: string;
}

/** Something only a person can settle. `key` is stable over readings of the same raw text. */
export interface Doubt {
  key: string;
  code: string;
  span: Span;
  /** Values for the sentence that people read. */
  details: Record<string, string>;
  /** The answers on offer; the first keeps things as they are. */
  answers: string[];
}

export interface Passage {
  text: string;
  spans: Span[];
}

export interface Block extends Passage {
  kind: "heading" | "paragraph" | "listItem" | "table" | "point";
  level: number | null;
  /** List items: the number or mark as written. */
  marker: string | null;
}

export interface Question extends Passage {
  number: number;
}

/** A bullet in a compiled note. Group, table and question are null when the note does not say. */
export interface Point extends Passage {
  number: number;
  group: string | null;
  question: number | null;
}

export interface Meeting {
  committee: string | null;
  documentKind: "agenda" | "minutes" | null;
  date: FuzzyDate | null;
  place: string | null;
}

export interface Item {
  number: string | null;
  title: string;
  presenter: string | null;
  caseNumber: CaseNumber | null;
  sections: Section[];
  recommendations: Recommendation[];
  outcome: Outcome | null;
  enclosures: Passage[];
  span: Span;
}

/** KLE case number: subject, facet, running number, year in four digits. Other grammars keep only `text`. */
export interface CaseNumber {
  text: string;
  kle: string | null;
  facet: string | null;
  number: string | null;
  year: number | null;
  spans: Span[];
}

export interface Section extends Passage {
  kind: "summarySection" | "recommendation" | "outcome" | "presentation" | "economy" | "enclosure" | "other";
  title: string;
  /** Headings inside the section, in order. */
  subheadings: Passage[];
}

export interface Recommendation extends Passage {
  number: string;
}

export interface Outcome extends Passage {
  kind:
    | "approved"
    | "noted"
    | "discussed"
    | "postponed"
    | "forwarded"
    | "recommended"
    | "decided"
    | "freeText";
  /** What was promised and to whom it goes on, as written. */
  promises: (Passage & { when: FuzzyDate | null })[];
}

export interface FocusAreaText {
  title: string;
  definition: string;
  titleSpans: Span[];
  definitionSpans: Span[];
}

/** A phase may be worded in several ways in one document: each wording is kept with its place. */
export interface PhaseText {
  number: number;
  title: string;
  when: FuzzyDate | null;
  wordings: Passage[];
}

export type FactKind = "date" | "money" | "caseNumber" | "link" | "email" | "phone" | "cprLike" | "name";

/** `text` is what stands in the reading; `value` is its normal form: a FuzzyDate, a number of øre, a CaseNumber or a string. */
export interface Fact {
  kind: FactKind;
  text: string;
  value: FuzzyDate | number | CaseNumber | string;
  spans: Span[];
}

/** ISO dates, both ends included. `to` may be null for an open end. */
export interface FuzzyDate {
  from: string | null;
  to: string | null;
  precision: DatePrecision;
  /** Local clock, `HH:MM`, when a day is given with one. */
  clock: string | null;
  /** "by" for »senest«, "from" for »fra«, else null. */
  bound: "by" | "from" | null;
  /** The words as written. */
  text: string;
  /** True when the year was not written and was taken from the document. */
  yearInferred: boolean;
}

export type DatePrecision =
  | "day"
  | "month"
  | "earlyYear"
  | "midYear"
  | "lateYear"
  | "season"
  | "quarter"
  | "year"
  | "years"
  | "days";
