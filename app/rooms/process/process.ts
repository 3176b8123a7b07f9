import type { FuzzyDate } from "#formats/reading.ts";

/** A public strategy process, from white book to follow-up. */
export interface Process {
  id: string;
  slug: string;
  name: string;
  municipality: string;
  purpose: string;
  caseNumber: string | null;
  /** Raised by each edit; a form carries it, so that two editors notice each other. */
  revision: number;
}

export interface Phase {
  id: string;
  position: number;
  name: string;
  description: string;
  start: FuzzyDate | null;
  end: FuzzyDate | null;
}

export interface FocusArea {
  id: string;
  position: number;
  name: string;
  definition: string;
}

export interface Decision {
  id: string;
  position: number;
  what: string;
  decidedBy: string;
  decidedOn: FuzzyDate | null;
  caseNumber: string | null;
}

export interface DatedPromise {
  id: string;
  position: number;
  what: string;
  due: FuzzyDate;
  keptOn: FuzzyDate | null;
  note: string;
}

export interface BudgetLine {
  id: string;
  position: number;
  covers: string;
  /** Whole øre; null where an amount covers several things and is not split. */
  amountOere: number | null;
  amountText: string;
  isTotal: boolean;
}
