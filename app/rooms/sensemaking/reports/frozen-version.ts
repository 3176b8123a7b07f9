import type { Report } from "#formats/report.ts";
import type { Channel } from "#rooms/documents/door.ts";
import type { NamedGroup } from "./finding-templates.ts";
import type { Place } from "./queries.ts";

/**
 * A report a person approved, with everything its numbers and quotes stood on at
 * that moment. Never altered: what is coded differently later is told beside it
 * (`listMoved`), not in it. Only lawful removal of words reaches into it.
 */
export interface FrozenVersion {
  id: string;
  processId: string;
  draftId: string;
  kind: "summary" | "compiledNote";
  /** From 1 within its draft. */
  number: number;
  approvedBy: { id: string; name: string };
  approvedAt: Date;
  /** SHA-256 of report, lists, statements and areas as canonical JSON. */
  contentHash: string;
  /** As it is printed, in the language it was written in. */
  report: Report;
  lists: FrozenList[];
  /** Every statement counted when it was approved, in order of number. */
  statements: FrozenStatement[];
  /** The focus areas as they were called. */
  areas: { id: string; name: string }[];
  /** Findings whose sentence was proposed of one place, kind of sender, source or way in; absent where there are none. */
  named?: (NamedGroup & { finding: string })[];
}

/** A version in a list: all but what it holds. */
export interface VersionHead {
  id: string;
  draftId: string;
  processId: string;
  kind: FrozenVersion["kind"];
  language: "da" | "en";
  title: string;
  number: number;
  approvedBy: { id: string; name: string };
  approvedAt: Date;
  contentHash: string;
}

/** What one number of the report counted; `ref` is the id of the reference it opens. */
export interface FrozenList {
  ref: string;
  unit: "statement" | "contribution" | "note" | "group";
  /** In the language of the report. */
  what: string;
  count: number;
  statementNumbers: number[];
  contributionIds: string[];
}

export interface FrozenStatement {
  id: string;
  number: number;
  text: string;
  contributionId: string;
  kind: "compiledNote" | "input";
  /** Title of the document it stands in, or null when it came without one. */
  title: string | null;
  channel: Channel;
  place: Place;
  /** The name of its rest, or why it was left out. */
  reason: string | null;
  areaIds: string[];
}

/** What stands elsewhere now than when a version was approved. */
export interface Moved {
  statementId: string;
  number: number;
  from: string;
  to: string;
}
