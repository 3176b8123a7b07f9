import { createHash } from "node:crypto";
import type { DisclosureKind } from "#sense/disclosure/disclosure.ts";
import type { Whereabouts } from "./artefact-texts.ts";

/** A place in what would be published that may tell who somebody is. */
export interface Hit {
  /** Where it stands, as a hash and offsets: the same words in the same place are the same place. */
  place: string;
  kind: DisclosureKind;
  certainty: "sure" | "likely";
  words: string;
  /** A little of what stands around it. */
  before: string;
  after: string;
  statement: { statementId: string; number: number } | null;
  /** Null for a statement. */
  where: Whereabouts | null;
  /** In code points of the text. */
  start: number;
  end: number;
}

export type Verdict = "stands" | "masked" | "heldBack";

export interface Decision {
  id: string;
  place: string;
  kind: string;
  verdict: Verdict;
  reason: string;
  decidedBy: string;
  decidedAt: Date;
}

export interface DecidedHit extends Hit {
  /** Null until a person has decided. */
  decision: Decision | null;
  /** True when it is not shown whatever is decided: its statement is held back. */
  moot: boolean;
}

/** The name of a text without its words: who reads it can not work out what it said. */
export function placeOf(
  text: string,
  { start, end }: { start: number; end: number },
  statementId: string | null,
): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 32);
  return `${statementId === null ? "text" : `statement:${statementId}`}:${hash}:${start}-${end}`;
}

/** One key for a place and what was found in it. */
export const hitKey = ({ place, kind }: { place: string; kind: string }) => `${kind}@${place}`;
