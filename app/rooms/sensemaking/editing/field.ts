import type { Counted } from "../reports/report-refs.ts";

/** What stands in a text and is filled in from the data: a number that opens its list, a quote, a source. */
export type Field =
  /** Statements counted; printed with unit and denominator. */
  | { kind: "list"; counted: Counted }
  /** Notes, inputs or groups behind statements. */
  | { kind: "sources"; counted: Counted }
  /** A statement's exact words. */
  | { kind: "said"; statement: string }
  /** A paragraph of overall feedback, in its exact words. */
  | { kind: "feedback"; feedback: string }
  /** A statement as a source, its words not set. */
  | { kind: "cite"; statement: string }
  | { kind: "document"; document: string }
  | { kind: "definition"; area: string }
  | { kind: "run" };
