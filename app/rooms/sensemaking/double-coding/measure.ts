import { type AgreementReport, agreementReport } from "#sense/agreement/agree-csv.ts";
import type { Judgement } from "#sense/agreement/judgement.ts";
import { SenseProblem } from "#sense/problem.ts";
import type { Codes } from "./sample.ts";

/** How far two people and the machine agree on one sample, as it stood on delivery. */
export interface AgreementResult {
  /** Statements of the sample, and those of them the first coder had not coded: they are in no number below. */
  size: number;
  missingFirst: number;
  /** First and second coder; null when they have no statement in common. */
  people: AgreementReport | null;
  /** The machine's best proposals as a coder of their own, beside each of the two; null where there is no proposal. */
  firstMachine: AgreementReport | null;
  secondMachine: AgreementReport | null;
}

/** Names of the three in the codings, also in the file. They sort in this order. */
const coderNames = { first: "1", second: "2", machine: "maskine" } as const;
/** What stands for a statement left out; the rest is no code: read, and nothing fits. */
export const exclusionCode = "(udeladt)";
/** The seed of `sense agree` when none is given. */
const seed = 1;

export interface Compared {
  number: number;
  first: Codes;
  second: Codes;
  machine: Codes;
}

/** @param nameOf the name of an area by its id */
export function measureAgreement(
  members: readonly Compared[],
  nameOf: (areaId: string) => string,
): AgreementResult {
  const between = (one: "first" | "second", other: "second" | "machine") => {
    const judged = members.filter((each) => each[one].target !== "none" && each[other].target !== "none");
    return report([...judgementsOf(judged, one, nameOf), ...judgementsOf(judged, other, nameOf)]);
  };
  return {
    size: members.length,
    missingFirst: members.filter((one) => one.first.target === "none").length,
    people: between("first", "second"),
    firstMachine: between("first", "machine"),
    secondMachine: between("second", "machine"),
  };
}

/** What one of the three says, in the form that agreement is computed from. */
export function judgementsOf(
  members: readonly Compared[],
  coder: "first" | "second" | "machine",
  nameOf: (areaId: string) => string,
): Judgement[] {
  return members
    .filter((one) => one[coder].target !== "none")
    .map((one) => ({
      unit: String(one.number),
      coder: coderNames[coder],
      codes: one[coder].target === "exclusion" ? [exclusionCode] : one[coder].areaIds.map(nameOf),
    }));
}

function report(judgements: Judgement[]): AgreementReport | null {
  try {
    return agreementReport(judgements, seed);
  } catch (error) {
    // No statement that both have judged: there is nothing to say, and nothing is wrong
    if (error instanceof SenseProblem) return null;
    throw error;
  }
}
