import type { LeftOut } from "#formats/refi-qda/left-out.ts";
import type { QdaCode } from "#formats/refi-qda/qda-project.ts";
import type { OffsetNotice } from "#formats/refi-qda/read-sources.ts";

/** What we keep of a file while it waits: its codes, and where codings stand, never the words they stand on. */
export interface ForeignFile {
  kind: "codebook" | "project";
  codes: QdaCode[];
  sources: ForeignSource[];
  selections: ForeignSelection[];
  /** What the reader could not hold. */
  left: LeftOut[];
  notices: OffsetNotice[];
  /** What was read and has no place here. */
  counts: Record<ForeignKind, number>;
}

export const foreignKinds = [
  "notes",
  "sets",
  "cases",
  "variables",
  "users",
  "sourceCodings",
  "emptySelections",
] as const;
export type ForeignKind = (typeof foreignKinds)[number];

export interface ForeignSource {
  guid: string;
  name: string;
  /** Of the text, line ends \n. */
  sha256: string;
}

export interface ForeignSelection {
  guid: string;
  /** Index among the sources. */
  source: number;
  start: number;
  end: number;
  /** Of the words selected. */
  sha256: string;
  /** Guids of the codes laid on it, each once. */
  codes: string[];
}
