import type { Example } from "#sense/types.ts";
import { vectorParameters } from "#sense/vectors/parameters.ts";
import type { RunRecord } from "../queries.ts";

/** What two runs were made from, where it differs. */
export interface MadeOfDifference {
  /** Decisions the later run knew and the earlier did not, and those it no longer knew. */
  decided: Example[];
  undecided: Example[];
  areasNew: string[];
  areasGone: string[];
  /** The same area with another name or definition. */
  areasEdited: string[];
  parameters: string[];
  version: boolean;
  /** They were not made with the same text of the house. */
  background: boolean;
  /** Where sure and suggestion begin, when that was learnt. */
  sure: [number, number] | null;
  suggestion: [number, number] | null;
}

/** Names are those of the later run, of areas that are gone those of the earlier. */
export function compareMadeOf(earlier: RunRecord, later: RunRecord): MadeOfDifference {
  const areasBefore = new Map((earlier.areas ?? []).map((area) => [area.id, area]));
  const areasAfter = new Map((later.areas ?? []).map((area) => [area.id, area]));
  const bothKnown = earlier.areas !== undefined && later.areas !== undefined;
  const bothRead = earlier.background !== undefined && later.background !== undefined;
  const names = [...new Set([...Object.keys(earlier.parameters), ...Object.keys(later.parameters)])].sort();
  return {
    decided: without(later.examples, earlier.examples),
    undecided: without(earlier.examples, later.examples),
    areasNew: bothKnown ? missing(areasAfter, areasBefore) : [],
    areasGone: bothKnown ? missing(areasBefore, areasAfter) : [],
    areasEdited: [...areasAfter.values()]
      .filter((area) => {
        const before = areasBefore.get(area.id);
        return before && (before.name !== area.name || before.description !== area.description);
      })
      .map((area) => area.name),
    // Those of the vectors stand only where something was learnt from.
    parameters: names.filter(
      (name) =>
        earlier.parameters[name] !== later.parameters[name] && (bothRead || !(name in vectorParameters)),
    ),
    version: earlier.version !== later.version,
    background: earlier.background?.hash !== later.background?.hash,
    sure: moved(sureOf(earlier), sureOf(later)),
    suggestion: moved(suggestionOf(earlier), suggestionOf(later)),
  };
}

function without(some: readonly Example[], others: readonly Example[]): Example[] {
  const known = new Set(others.map(keyOf));
  return some.filter((one) => !known.has(keyOf(one)));
}

const keyOf = ({ id, areaId, state }: Example) => `${id} ${areaId} ${state}`;

type Areas = Map<string, { name: string }>;

function missing(some: Areas, others: Areas): string[] {
  return [...some].filter(([id]) => !others.has(id)).map(([, area]) => area.name);
}

/** Runs from before bands were learnt were cut where their parameters say. */
export function sureOf(run: RunRecord): number | null {
  return run.calibration?.sureConfidence ?? numberIn(run.parameters.sureConfidence);
}

export function suggestionOf(run: RunRecord): number | null {
  return run.calibration?.suggestionConfidence ?? numberIn(run.parameters.suggestionConfidence);
}

function numberIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function moved(before: number | null, after: number | null): [number, number] | null {
  return before !== null && after !== null && before !== after ? [before, after] : null;
}
