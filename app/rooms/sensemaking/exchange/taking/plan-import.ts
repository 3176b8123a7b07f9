import type { ExchangeData, ExchangeStatement } from "../exchange-data.ts";
import { takeTurns } from "../take-turns.ts";
import type { ForeignFile } from "./foreign-file.ts";
import { type CodeTarget, type MatchedCodes, matchCodes } from "./match-codes.ts";
import { matchSelections, type Unmatched } from "./match-selections.ts";

export type Conflict = "rejected" | "rest" | "excluded" | "coded" | "otherPlace";

/** One coding that could be laid in. */
export interface PlannedCoding {
  statement: ExchangeStatement;
  target: CodeTarget;
}

/** What a file would do here, worked out from how the coding stands now. Nothing in it overwrites anything. */
export interface ImportPlan {
  codes: MatchedCodes;
  fresh: PlannedCoding[];
  /** Codings that stand here already. */
  known: number;
  /** What people here have decided otherwise: it stays. */
  conflicts: { statement: ExchangeStatement; code: string; why: Conflict }[];
  unmatched: Unmatched[];
  /** Codings on codes that cannot be here. */
  homeless: number;
  /** What the same words or codes said twice: told once. */
  repeated: number;
}

/** @param rejectedThemes »theme statement« of pairs that a person has rejected */
export async function planImport(
  file: ForeignFile,
  data: ExchangeData,
  rejectedThemes: ReadonlySet<string>,
): Promise<ImportPlan> {
  const turn = takeTurns();
  const codes = matchCodes(file.codes, data.codes);
  const { matched, unmatched } = await matchSelections(file, data);
  const states = new Map(
    data.codings.map(({ statementId, code, state }) => [`${statementId} ${code}`, state]),
  );
  const plan: ImportPlan = { codes, fresh: [], known: 0, conflicts: [], unmatched, homeless: 0, repeated: 0 };
  const planned = new Set<string>();
  for (const { selection, statement } of matched) {
    await turn();
    const targets = selection.codes.map((guid) => codes.targets.get(guid) ?? null);
    const staysInAreas = targets.some((target) => target !== null && isArea(target));
    for (const target of targets) {
      if (target === null) {
        plan.homeless += 1;
        continue;
      }
      // Two selections of the same words, or two codes that are one here, are one coding.
      const key = `${statement.id} ${keyOf(target)}`;
      if (planned.has(key)) {
        plan.repeated += 1;
        continue;
      }
      planned.add(key);
      const answer = judge(target, statement, { states, rejectedThemes, staysInAreas });
      if (answer === "fresh") plan.fresh.push({ statement, target });
      else if (answer === "known") plan.known += 1;
      else plan.conflicts.push({ statement, code: nameOf(target), why: answer });
    }
  }
  return plan;
}

interface Standing {
  states: ReadonlyMap<string, string>;
  rejectedThemes: ReadonlySet<string>;
  /** The file lays the statement in an area too. */
  staysInAreas: boolean;
}

function judge(
  target: CodeTarget,
  statement: ExchangeStatement,
  { states, rejectedThemes, staysInAreas }: Standing,
): "fresh" | "known" | Conflict {
  const { place, reason } = statement;
  if (target.kind === "place") {
    const same = target.place === "rest" ? "rest" : "excluded";
    if (place === same) return reason === target.name ? "known" : "otherPlace";
    if (place === "waiting") return staysInAreas ? "coded" : "fresh";
    return place;
  }
  if (target.kind === "known") {
    const { id, guid, kind } = target.code;
    const state = states.get(`${statement.id} ${guid}`);
    if (state === "rejected") return "rejected";
    if (state !== undefined) return "known";
    if (kind === "theme") {
      if (rejectedThemes.has(`${id} ${statement.id}`)) return "rejected";
      return place === "excluded" ? "excluded" : "fresh";
    }
  } else if (target.code.kind === "theme") return place === "excluded" ? "excluded" : "fresh";
  return place === "rest" || place === "excluded" ? place : "fresh";
}

const isArea = (target: CodeTarget) => target.kind !== "place" && target.code.kind === "area";

const keyOf = (target: CodeTarget) =>
  target.kind === "place" ? `${target.place} ${target.name}` : target.code.guid;

export const nameOf = (target: CodeTarget) => (target.kind === "place" ? target.name : target.code.name);
