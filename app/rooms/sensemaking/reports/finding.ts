/** A finding: a sentence and the query that proves it. The numbers are counted anew each time it is shown. */
export interface Finding {
  id: string;
  position: number;
  sentence: string;
  query: FindingQuery;
  /** Statements quoted under it, by id. */
  quotes: string[];
}

/** Which statements prove a finding: those in the area, with the words. */
export interface FindingQuery {
  focusAreaId: string | null;
  words: string | null;
}
