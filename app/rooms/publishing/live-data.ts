import type { Contribution } from "#rooms/contributions/door.ts";
import type { ProcessParts } from "#rooms/process/door.ts";
import {
  type CountedTheme,
  type ReportData,
  statementsIn,
  type ThemeMember,
} from "#rooms/sensemaking/door.ts";
import { ArtefactBuilder, type SourceStatement } from "./artefact-builder.ts";
import { type Cover, coverFew } from "./cover-few.ts";
import { type KnownGroups, knowGroups } from "./known-groups.ts";

/** Everything a page of what stands now is composed from, read in one transaction. */
export interface LiveData {
  report: ReportData;
  parts: ProcessParts;
  themes: readonly CountedTheme[];
  themeMembers: readonly ThemeMember[];
  /** ISO date-time of the newest event that is counted. */
  countedAt: string;
  /** The number each focus area has in its address. */
  areaNumbers: ReadonlyMap<string, number>;
}

export interface Counting {
  groups: KnownGroups;
  cover: Cover;
  builder: ArtefactBuilder;
}

/** Every page of one gathering knows the same groups. */
const groupsOf = new WeakMap<ReportData, KnownGroups>();

export function startCounting({ report }: Pick<LiveData, "report">): Counting {
  const groups = groupsOf.get(report) ?? knowGroups(report.contributions, report.titles);
  groupsOf.set(report, groups);
  const leftOut = new Set(
    report.places.filter(({ place }) => place === "excluded").map(({ statementId }) => statementId),
  );
  const areas = new Map(report.areas.map(({ id }) => [id, statementsIn(report, id).map((each) => each.id)]));
  return { groups, cover: coverFew(areas), builder: new ArtefactBuilder({ leftOut, groups }) };
}

/** Statements in one place of the ledger, by name where it has one. */
export function placed(
  report: Pick<ReportData, "places" | "statements">,
  place: string,
  reason?: string,
): ReportData["statements"] {
  const ids = new Set(
    report.places
      .filter((each) => each.place === place && (reason === undefined || (each.reason ?? "") === reason))
      .map((each) => each.statementId),
  );
  return report.statements.filter((each) => ids.has(each.id));
}

/** How many of these statements each contribution holds. */
export function countByContribution(statements: readonly SourceStatement[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { contributionId } of statements)
    counts.set(contributionId, (counts.get(contributionId) ?? 0) + 1);
  return counts;
}

export const holding = (contributions: readonly Contribution[], counts: ReadonlyMap<string, number>) =>
  contributions.filter((each) => counts.has(each.id));
