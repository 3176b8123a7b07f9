import type { Lang } from "#base/i18n.ts";
import type { Report } from "#formats/report.ts";
import type { Channel } from "#rooms/documents/door.ts";
import type { ProcessParts } from "#rooms/process/door.ts";

/*
 * The artefact: all that the public sees of one published thing, as data in no
 * language but its own. The front words it; the check runs on what the front
 * made of it. Words of statements stand in `statements` alone and are named by
 * number everywhere else, so that holding back, masking and lawful removal each
 * have one place to change.
 */

export type ArtefactKind = "process" | "focusArea" | "summary";

export interface Artefact {
  kind: ArtefactKind;
  page: ProcessFace | FocusAreaFace | SummaryFace;
  lists: ArtefactList[];
  statements: ArtefactStatement[];
}

/**
 * A number as the public sees it. It opens the list of that key in the same
 * artefact. `count` null is »fewer than 5«: its list shows one of them and says no more.
 */
export interface PublicCount {
  count: number | null;
  /** Its denominator, where it is a share. */
  of: number | null;
  list: string;
  /** Not told, though they are not few: taken from what else is told it would tell of few. Opens no list. */
  hidden?: true;
}

/** What a number counted, unit by unit; units are never mixed in one list. */
export interface ArtefactList {
  key: string;
  unit: "statement" | "contribution" | "note" | "group" | "moved";
  /** What is counted, in both languages: »udsagn i Gode boliger«. */
  heading: Record<Lang, string>;
  /** The number that opened the list; null when few. */
  count: number | null;
  /** Statements by number, in order; for other units empty. */
  statements: number[];
  /** Contributions or notes behind the number; for statements empty. */
  sources: ArtefactSource[];
}

/** A note or an input as the public may know it; title and channel are null where they would point at few people. */
export interface ArtefactSource {
  title: string | null;
  channel: Channel | null;
  /** Groups the note speaks for, when it says so. */
  groups: number | null;
  /** Of those counted; null where few are counted. */
  statements: number | null;
}

export interface ArtefactStatement {
  statementId: string;
  number: number;
  /** Null when held back. Masked words read »[udeladt: telefonnummer]« in the text itself. */
  text: string | null;
  heldBack: "leftOut" | "decided" | "removed" | null;
  masked: boolean;
  /**
   * Null. Where a single statement comes from is never told: with some named and a few not, or
   * with a list of each source, a stranger would know where a rare view comes from.
   */
  title: string | null;
  channel: Channel | null;
}

/** The process page: where are we now, what has been said, what comes next. */
export interface ProcessFace {
  kind: "process";
  name: string;
  municipality: string;
  purpose: string;
  caseNumber: string | null;
  /** Phases, decisions, promises, money as they stood; kept or late is judged on the day the page is read. */
  parts: Omit<ProcessParts, "focusAreas">;
  areas: { id: string; position: number; name: string; definition: string; statements: PublicCount }[];
  said: SaidSoFar | null;
}

export interface SaidSoFar {
  /** ISO date-time of the newest event counted. */
  countedAt: string;
  statements: PublicCount;
  inputs: PublicCount;
  notes: PublicCount;
  groups: PublicCount | null;
  /** Inputs and notes by the way they came; cells under 5 are folded together, and a second one with them where subtraction would tell. */
  channels: { channels: Channel[]; inputs: PublicCount; notes: PublicCount }[];
  ledger: {
    coded: PublicCount;
    waiting: PublicCount;
    rest: { name: string; count: PublicCount }[];
    excluded: { reason: string; count: PublicCount }[];
    total: PublicCount;
  };
}

/** A focus area: definition, counts, what was said in exact words, the rest, what happens next. */
export interface FocusAreaFace {
  kind: "focusArea";
  id: string;
  position: number;
  /** How many focus areas there are. */
  areas: number;
  name: string;
  definition: string;
  processName: string;
  countedAt: string;
  statements: PublicCount;
  inputs: PublicCount;
  notes: PublicCount;
  /**
   * What the statements of the area are about, largest first: themes that people have accepted and that
   * hold five of them or more. Absent in what was published before there were themes.
   */
  themes?: PublicTheme[];
  findings: PublicFinding[];
  /** Statements quoted where no finding or theme quotes them, by number. */
  quotes: number[];
  /** All statements outside the areas: the rest, by name. */
  rest: { name: string; count: PublicCount }[];
  /** For »what happens next«. */
  parts: Pick<ProcessParts, "phases" | "decisions" | "promises">;
}

export interface PublicTheme {
  name: string;
  definition: string;
  /** Of the area's statements. */
  statements: PublicCount;
  quotes: number[];
}

export interface PublicFinding {
  sentence: string;
  statements: PublicCount;
  quotes: number[];
  counter: PublicCount | null;
  counterQuotes: number[];
}

/** An approved summary or compiled note, as it was frozen. */
export interface SummaryFace {
  kind: "summary";
  of: "summary" | "compiledNote";
  versionId: string;
  version: number;
  approvedBy: string;
  approvedAt: string;
  contentHash: string;
  /**
   * The report with words of statements taken out: quotes and said inlines carry
   * text "" and the reference »statement-N«. Hrefs of references are public paths or null.
   */
  report: Report;
  /** Printed when it was published, kept in the object store under their hash. */
  files: { format: "pdf" | "docx"; sha256: string; size: number }[];
}
