import type { Ledger } from "../ledger/ledger.ts";

/** The coding of one process as it leaves the house: read in one transaction, so that the numbers belong together. */
export interface ExchangeData {
  process: { id: string; slug: string; name: string; municipality: string };
  language: "da" | "en";
  /** When something last happened in the process, never when it is written; null when nothing has. */
  at: Date | null;
  ledger: Ledger;
  /** Parents before their children, in the order people gave them. */
  codes: ExchangeCode[];
  sources: ExchangeSource[];
  /** Counted statements, in order of number. */
  statements: ExchangeStatement[];
  /** What stands, by statement number, then in the order of the codes. */
  codings: ExchangeCoding[];
  people: { id: string; name: string }[];
}

export type CodeKind = "area" | "theme" | "rest" | "exclusion";

export interface ExchangeCode {
  /** The same in every export; a code that came from another program keeps that program's id. */
  guid: string;
  kind: CodeKind;
  /** Of the focus area or the theme; null for a rest and for a reason to leave out, which are known by name. */
  id: string | null;
  name: string;
  definition: string;
  useWhen: string;
  notWhen: string;
  /** Guid of the code it lies under. */
  parent: string | null;
  /** No longer in use; it is told because codings still name it. */
  ended: boolean;
}

/** The words of a document or an input as the house reads them, whole. */
export interface ExchangeSource {
  id: string;
  title: string;
  /** Line ends are \n. */
  text: string;
  sha256: string;
  channel: string;
  senderKind: string | null;
  place: string | null;
  saidOn: string | null;
}

export interface ExchangeStatement {
  id: string;
  number: number;
  /** Empty when its words are not letter for letter what its reading says: such words are not printed. */
  text: string;
  /** Of the text; empty without one. */
  sha256: string;
  sourceId: string;
  /** Code points in the text of its source, end exclusive; null when it has no place there. */
  span: { start: number; end: number } | null;
  /** Number of the reading its words are in; null when they are in the input itself. */
  reading: number | null;
  basis: string;
  group: string | null;
  question: string | null;
  place: "coded" | "waiting" | "rest" | "excluded";
  /** The name of the rest, or why it is left out. */
  reason: string | null;
}

export interface ExchangeCoding {
  /** Unique within the process. */
  id: string;
  statementId: string;
  /** Guid of the code. */
  code: string;
  /** placed: it came along with an accepted theme; confirmed: a person looked at it. */
  state: "confirmed" | "rejected" | "placed";
  personId: string;
  at: Date;
  /** Number of the run the person had before them, if any. */
  run: number | null;
  /** Number of the reading it was made in. */
  reading: number | null;
}
