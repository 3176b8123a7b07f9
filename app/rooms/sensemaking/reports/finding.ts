import type { TemplateUse } from "./finding-templates.ts";

/** A finding: a sentence and the query that proves it. The numbers are counted anew each time it is shown. */
export interface Finding {
  id: string;
  position: number;
  sentence: string;
  query: FindingQuery;
  /** Statements quoted under it, by id; none chosen: the house chooses among the proof. */
  quotes: string[];
  /** Statements quoted because they say otherwise. */
  counterQuotes: string[];
  /** A person stands for the sentence though its statements do not bear it out; it carries a mark. */
  own: boolean;
}

/**
 * Which statements prove a finding: those in the area that hold the words, and
 * those chosen one by one beside them. Where only chosen ones are named, they are
 * all of it, and the area says where the finding belongs. An area alone counts
 * all in it; a query that asks for nothing finds all.
 */
export interface FindingQuery {
  focusAreaId: string | null;
  words: string | null;
  statementIds: string[];
  /** Those in a rest, by its name. */
  rest: string | null;
  themeId: string | null;
  /** The sentence is one the house set from counts; it is counted again each time it is shown. */
  template: TemplateUse | null;
}

/** A query that asks for nothing: all statements. */
export const anyStatement: FindingQuery = {
  focusAreaId: null,
  words: null,
  statementIds: [],
  rest: null,
  themeId: null,
  template: null,
};
