import type { Channel } from "#rooms/documents/door.ts";
import type { Found } from "./intake-tables.ts";
import type { Mapping } from "./mapping.ts";

/** One bringing in of contributions that do not come from a document: a sheet, or a paste. */
export interface Intake {
  id: string;
  processId: string;
  kind: "sheet" | "paste";
  title: string;
  /** For rows that do not say theirs. */
  channel: Channel;
  found: Found;
  mapping: Mapping | null;
  checkedAt: Date | null;
  madeBy: string;
  madeAt: Date;
  /** Until then its rows wait for a mapping. */
  waitsUntil: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  givenUpAt: Date | null;
  /** Rows that became contributions, and rows that were here already. */
  taken: number;
  known: number;
  rowsTotal: number;
  takenBackAt: Date | null;
}

export type IntakeState = "waiting" | "running" | "finished" | "takenBack" | "givenUp";

/** Where an intake stands, told from who did what when. A waiting one whose time is up was given up by itself. */
export function stateOf(intake: Intake, now: Date): IntakeState {
  if (intake.takenBackAt) return "takenBack";
  if (intake.finishedAt) return "finished";
  if (intake.startedAt) return "running";
  if (intake.givenUpAt || (intake.waitsUntil && intake.waitsUntil <= now)) return "givenUp";
  return "waiting";
}
