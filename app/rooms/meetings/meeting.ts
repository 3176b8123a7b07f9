import type { FuzzyDate, Item, Section } from "#formats/reading.ts";

/** Kinds of meeting; the same words as in migration 005. */
export type MeetingKind = "committee" | "villageHall" | "stakeholder" | "workplace";

export interface Meeting {
  id: string;
  processId: string;
  documentId: string;
  readingId: string;
  /** Set when a person chose a committee for the document: its members may then read the meeting. */
  committeeId: string | null;
  /** The name as the minutes have it. */
  committeeName: string | null;
  kind: MeetingKind;
  heldOn: FuzzyDate | null;
  place: string | null;
}

export interface AgendaItem {
  id: string;
  processId: string;
  meetingId: string;
  documentId: string;
  readingId: string;
  /** From 1, in the order of the document. */
  position: number;
  content: PlacedItem;
}

/** A paragraph or list item as the reading has it. */
export interface Paragraph {
  text: string;
  /** The list mark as written; null for a paragraph. */
  marker: string | null;
}

/** A section with the paragraphs it is made of: its text alone runs them together. */
export type PlacedSection = Section & { paragraphs?: Paragraph[] };
export type PlacedItem = Omit<Item, "sections"> & { sections: PlacedSection[] };

/** The way a document came in says what kind of meeting it is from; unknown ways are committees', who write minutes. */
export function meetingKindOf(channel: string): MeetingKind {
  return channel === "villageHall" || channel === "stakeholder" || channel === "workplace"
    ? channel
    : "committee";
}
