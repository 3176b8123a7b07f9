import type { ParagraphTone, Report, ReportLabels } from "#formats/report.ts";

/**
 * A report made ready to print: references numbered in order of appearance,
 * heading levels without jumps, anchors unique, text that every format can
 * carry. The three writers print this tree and decide nothing but looks.
 */
export interface PreparedReport {
  language: Report["language"];
  title: string;
  kicker: string | null;
  lead: string | null;
  byline: string | null;
  /** Whole seconds; PDF and ZIP know no finer. */
  createdAt: Date;
  publisher: string;
  labels: ReportLabels;
  body: PreparedNode[];
  references: PreparedReference[];
  light: boolean;
}

export type PreparedNode =
  | PreparedHeading
  | PreparedParagraph
  | PreparedQuote
  | PreparedTable
  | PreparedFinding
  | { kind: "bullets"; items: PreparedInline[][] }
  | { kind: "numbers"; items: PreparedInline[][]; start: number };

export interface PreparedHeading {
  kind: "heading";
  level: number;
  text: string;
  anchor: string;
}

export interface PreparedParagraph {
  kind: "paragraph";
  inlines: PreparedInline[];
  /** »counts«: the first paragraph of a finding, how many and of how many. */
  tone: ParagraphTone | "counts";
}

export interface PreparedQuote {
  kind: "quote";
  text: string;
  direction: "ltr" | "rtl";
  source: string;
  /** Number of the reference. */
  number: number;
  href: string | null;
}

export interface PreparedTable {
  kind: "table";
  caption: string;
  /** One per column; every row has as many cells. */
  head: string[];
  rows: { cells: PreparedInline[][]; tone: "plain" | "sum" | "sub" }[];
  /** Per column: figures, set to the right. */
  numeric: boolean[];
  /** A sum: parts, their parts, and a total. */
  ledger: boolean;
}

export interface PreparedFinding {
  kind: "finding";
  /** »Fund 1«, or null when the report has no word for it. */
  number: string | null;
  heading: PreparedHeading;
  /** Counts, data, quotes. */
  body: PreparedNode[];
  /** From its first heading on: who says otherwise. */
  minority: PreparedNode[];
  /** Where it points: the end of its thread. */
  onward: PreparedParagraph | null;
  /** Led nowhere: the thread ends in a cross-bar. */
  ends: boolean;
}

export type PreparedInline =
  | { kind: "text"; text: string; strong: boolean }
  | {
      kind: "ref";
      text: string;
      strong: boolean;
      number: number;
      href: string | null;
      /** Print the reference before the text: in a column of figures, so that units stand under units. */
      numberFirst: boolean;
      /** Its number stands with others at the end of the paragraph. */
      gathered?: boolean;
    }
  /** The numbers of all references before it in the paragraph. */
  | { kind: "gathered"; numbers: number[] }
  | { kind: "said"; text: string; direction: "ltr" | "rtl"; number: number | null; href: string | null }
  | { kind: "own"; text: string; sign?: string };

export interface PreparedReference {
  number: number;
  text: string;
  href: string | null;
}

/** The name of a reference's place in the document; one for HTML, DOCX and PDF. */
export function referenceAnchor(number: number): string {
  return `reference-${number}`;
}
