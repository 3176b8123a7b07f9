import type { CodingTarget, StandingCoding } from "./coding.ts";

/** What a person decides about one statement. Pressed again, an area or a rejection is taken off. */
export type Decision =
  | { kind: "area"; areaId: string }
  | { kind: "reject"; areaId: string }
  | { kind: "rest"; name: string }
  | { kind: "exclude"; reason: string }
  | { kind: "return" };

export type ActKind = "code" | "reject" | "withdraw" | "rest" | "exclude" | "return" | "move" | "import";

export interface CodingRow {
  target: CodingTarget;
  areaId: string | null;
  reason: string | null;
  state: "confirmed" | "rejected" | "withdrawn";
}

/**
 * The codings that carry out a decision, given what stands. A statement lies in
 * areas, in a rest or outside, never in two of them: the new place takes it from the old.
 */
export function rowsOf(
  decision: Decision,
  standing: readonly StandingCoding[],
): { kind: ActKind; rows: CodingRow[] } {
  const confirmed = standing.filter((coding) => coding.state === "confirmed");
  const withdraw = (...targets: CodingTarget[]): CodingRow[] =>
    confirmed
      .filter((coding) => targets.includes(coding.target))
      .map(({ target, areaId }) => ({ target, areaId, reason: null, state: "withdrawn" }));
  switch (decision.kind) {
    case "area":
    case "reject": {
      const state = decision.kind === "area" ? "confirmed" : "rejected";
      const row = { target: "area" as const, areaId: decision.areaId, reason: null };
      if (standing.some((coding) => coding.areaId === decision.areaId && coding.state === state))
        return { kind: "withdraw", rows: [{ ...row, state: "withdrawn" }] };
      if (state === "rejected") return { kind: "reject", rows: [{ ...row, state }] };
      return { kind: "code", rows: [...withdraw("rest", "exclusion"), { ...row, state }] };
    }
    case "rest":
      return {
        kind: "rest",
        rows: [
          ...withdraw("area", "exclusion"),
          { target: "rest", areaId: null, reason: decision.name, state: "confirmed" },
        ],
      };
    case "exclude":
      return {
        kind: "exclude",
        rows: [
          ...withdraw("area", "rest"),
          { target: "exclusion", areaId: null, reason: decision.reason, state: "confirmed" },
        ],
      };
    case "return":
      return { kind: "return", rows: withdraw("area", "rest", "exclusion") };
  }
}
