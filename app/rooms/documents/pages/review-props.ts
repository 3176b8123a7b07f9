import type { SignedIn } from "#base/context.ts";
import type { Doubt } from "#formats/reading.ts";
import type { Process } from "#rooms/process/door.ts";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import type { LoadedReading } from "../document.ts";
import type { RawText, Stretch } from "../raw-text.ts";
import type { Acceptance } from "../reading-queries.ts";
import type { PointChanges } from "./changed-points.tsx";

/** What the review page and its parts are given. */
export type ReviewProps = {
  context: SignedIn;
  process: Process;
  /** May the viewer change this reading: the right role, and it is the newest. */
  mayChange: boolean;
  loaded: LoadedReading;
  newestNumber: number;
  raw: RawText;
  stretches: Stretch[];
  /** Which stretch is shown, from 0. */
  shown: number;
  /** A place somebody was led to, in code points. */
  at: number | null;
  /** The kind of repair whose places stand open. */
  open: string | null;
  acceptances: Acceptance[];
  names: Map<string, string>;
  /** Doubts of the first reading: the words of those that have been answered since. */
  firstDoubts: Doubt[];
  /** What this reading changes in the points of the approved one. */
  changes: PointChanges | null;
  errors: FormError[];
  typed: { from: string; to: string };
};

/** The id of the one form behind the many small buttons of the page. */
export const actsForm = "acts";
