/** A sample of statements that a second person codes blind. */
export interface Sample {
  id: string;
  processId: string;
  number: number;
  seed: number;
  /** Percent of the counted statements. */
  share: number;
  /** Counted statements when it was drawn. */
  counted: number;
  /** Those of them the second coder had coded before, which could not be drawn. */
  leftOut: number;
  coderId: string;
  drawnBy: string;
  drawnAt: Date;
  deliveredAt: Date | null;
  reopenedAt: Date | null;
  reopenReason: string | null;
  endedAt: Date | null;
  endReason: string | null;
}

type SampleState = "open" | "delivered" | "ended";

export function stateOf({ deliveredAt, endedAt }: Pick<Sample, "deliveredAt" | "endedAt">): SampleState {
  if (endedAt) return "ended";
  return deliveredAt ? "delivered" : "open";
}

/** How far the second coder has come. */
export interface SampleProgress {
  /** Statements of the sample that are still counted. */
  size: number;
  judged: number;
}

/** What the second coder says of one statement: areas, or the rest by name, or outside by reason; nothing yet is none of them. */
export interface BlindJudgement {
  areaIds: string[];
  rest: string | null;
  exclusion: string | null;
}

const notJudged: BlindJudgement = { areaIds: [], rest: null, exclusion: null };

export function isJudged({ areaIds, rest, exclusion }: BlindJudgement): boolean {
  return areaIds.length > 0 || rest !== null || exclusion !== null;
}

export type BlindDecision =
  | { kind: "area"; areaId: string }
  | { kind: "rest"; name: string }
  | { kind: "exclude"; reason: string }
  | { kind: "return" };

/** The judgement after a decision. An area pressed again is taken off; a statement lies in areas, in the rest or outside. */
export function judgementAfter(decision: BlindDecision, standing: BlindJudgement): BlindJudgement {
  switch (decision.kind) {
    case "area": {
      const { areaIds } = standing;
      const without = areaIds.filter((id) => id !== decision.areaId);
      return {
        ...notJudged,
        areaIds: without.length < areaIds.length ? without : [...areaIds, decision.areaId],
      };
    }
    case "rest":
      return { ...notJudged, rest: decision.name };
    case "exclude":
      return { ...notJudged, exclusion: decision.reason };
    case "return":
      return notJudged;
  }
}

/** Where somebody, or the machine, has laid a statement: what is compared. `none`: not judged. */
export interface Codes {
  target: "area" | "rest" | "exclusion" | "none";
  areaIds: string[];
}

export function codesOf({ areaIds, rest, exclusion }: BlindJudgement): Codes {
  if (areaIds.length > 0) return { target: "area", areaIds: [...areaIds].sort() };
  if (rest !== null) return { target: "rest", areaIds: [] };
  return { target: exclusion === null ? "none" : "exclusion", areaIds: [] };
}

export function sameCodes(one: Codes, other: Codes): boolean {
  return one.target === other.target && one.areaIds.join() === other.areaIds.join();
}
