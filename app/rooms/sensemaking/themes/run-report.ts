import { createHash } from "node:crypto";
import type { Level } from "./theme.ts";

/** What a run says of its groups: their words, and quotes as places, so that what was said stands in one place only. */
export type RunReport = Record<Level, ReportGroup[]>;

export interface ReportGroup {
  number: number;
  label: string;
  terms: string[];
  statements: number;
  /** The same with near copies counted once. */
  wordings: number;
  /** The group of the next coarser level it lies in; the coarsest lie in none. */
  within?: number;
  /** Quotes are chosen for the finest groups. */
  quotes?: QuotePlace[];
}

export interface QuotePlace {
  statementId: string;
  /** Code points in the statement's text as it was then. */
  start: number;
  end: number;
  /** Tells whether the text is still the one the place was found in. */
  textHash: string;
  role: "typical" | "dissenting" | "rare";
}

export function hashText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}
