/**
 * A report: what the house prints. Rooms compose it; `writeHtml`, `writeDocx`
 * and `writePdf` print the same tree, so the three never tell different stories.
 * The tree is plain data in one language, already worded; writers add no words
 * of their own except those in `labels`.
 */
export interface Report {
  language: "da" | "en";
  title: string;
  /** One line above the title: who, to whom, case number. */
  kicker: string | null;
  lead: string | null;
  /** Version, date, who. */
  byline: string | null;
  /** Written into file metadata; ISO date-time. Same report, same bytes: writers never look at the clock. */
  createdAt: string;
  publisher: string;
  body: ReportNode[];
  references: Reference[];
  labels: ReportLabels;
  /**
   * Set lightly: the numbers of references stand together at the end of their paragraph, and the
   * list of references is folded away on a page. Reports from before are without it and print as they did.
   */
  light?: boolean;
}

export interface ReportLabels {
  references: string;
  page: string;
  /** e.g. »af«, between page number and page count */
  of: string;
  /** e.g. »Fund«, printed before a finding's number; without it no number is printed. */
  finding?: string;
}

/**
 * »note« is a caveat in smaller type, »data« is what the statistics say beside
 * a finding, »onward« is where a finding points: the knot that ends its thread.
 */
export type ParagraphTone = "normal" | "note" | "data" | "onward";

export type ReportNode =
  | { kind: "heading"; level: 2 | 3 | 4; text: string; id: string }
  | { kind: "paragraph"; inlines: Inline[]; tone?: ParagraphTone }
  | { kind: "bullets"; items: Inline[][] }
  | { kind: "numbers"; items: Inline[][]; start?: number }
  | { kind: "quote"; text: string; source: string; ref: string }
  | {
      kind: "table";
      caption: string;
      head: string[];
      rows: { cells: Inline[][]; tone?: "sum" | "sub" }[];
      numeric: number[];
    }
  | {
      kind: "finding";
      number: number;
      heading: string;
      headingId: string;
      body: ReportNode[];
      ends: boolean;
    };

export type Inline =
  | { kind: "text"; text: string; strong?: boolean }
  /** A number or sentence that opens its list or source. `href` is followed in HTML; every form prints the reference number. */
  | { kind: "ref"; text: string; ref: string; strong?: boolean }
  /** Words people said, verbatim: set in serif, between »«. */
  | { kind: "said"; text: string; ref: string | null }
  /** A mark after a sentence that has no source, saying whose words it is: »redaktørens egne ord«. */
  /** »sign«: words that stand in every report of the house are told by a sign alone, explained once where it first matters. */
  | { kind: "own"; text: string; sign?: string };

/** Where a number or sentence comes from. Numbered in order of appearance by the writers. */
export interface Reference {
  id: string;
  /** The source in words: »22 pointer i Notat fra SektorMED Sundhed, nr. 1–22«. */
  text: string;
  /** Path of the list or source inside the house, or null when the reader has no way in. */
  href: string | null;
}
