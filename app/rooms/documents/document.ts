import type { Extraction } from "#formats/extraction.ts";
import type { Reading, Recipe } from "#formats/reading.ts";
import type { Renderer } from "./renderer.ts";

/** The ways things come in; the same words as in migration 004. */
export const channels = [
  "committee",
  "villageHall",
  "stakeholder",
  "workplace",
  "web",
  "mail",
  "letter",
  "postcard",
  "unknown",
] as const;

export type Channel = (typeof channels)[number];

export interface Document {
  id: string;
  processId: string;
  sha256: string;
  size: number;
  mediaType: string;
  filename: string;
  title: string;
  channel: Channel;
  committeeId: string | null;
  receivedOn: string | null;
  uploadedAt: Date;
  /** When the original was removed by law: its bytes are gone, and the text of it that had to. */
  removedAt: Date | null;
}

/** What made a reading. */
export type Cause = "first" | "undo" | "redo" | "teach" | "answer" | "kind";

/** The head of a reading, without its content. */
export interface ReadingHead {
  id: string;
  documentId: string;
  number: number;
  kind: Reading["kind"];
  repairs: number;
  openDoubts: number;
  points: number;
  items: number;
  madeBy: string;
  madeAt: Date;
  cause: Cause;
  approvedBy: string | null;
  approvedAt: Date | null;
}

/** A reading with everything it was made from. */
export interface LoadedReading {
  head: ReadingHead;
  document: Document;
  recipe: Recipe;
  reading: Reading;
  extraction: Extraction;
  /** The extraction's text. */
  rawText: string;
  /** The text of raw spans in this reading. */
  render: Renderer;
}

/**
 * When a reading may be approved. Source: product.md promise 9 (people decide);
 * doubts are what only a person can settle, so approval waits for them and
 * for nothing else.
 */
export function whyNotApprovable(head: ReadingHead): "approved" | "doubts" | null {
  if (head.approvedAt) return "approved";
  return head.openDoubts > 0 ? "doubts" : null;
}
