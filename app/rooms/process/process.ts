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

/** What a person writes when a process is made or edited; the slug only when it is made. */
export type ProcessValues = Pick<Process, "name" | "municipality" | "purpose" | "caseNumber">;

export interface Phase {
  id: string;
  /** From 1, without gaps, as people see it. So for all lists of a process. */
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

export interface ProcessParts {
  phases: Phase[];
  focusAreas: FocusArea[];
  decisions: Decision[];
  promises: DatedPromise[];
  budget: BudgetLine[];
}

/** What a person writes of a part; the house gives the rest. */
export type Values<Part> = Omit<Part, "id" | "position">;
