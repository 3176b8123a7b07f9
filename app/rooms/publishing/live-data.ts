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
import type { Before } from "./known-before.ts";
import { type KnownGroups, knowGroups } from "./known-groups.ts";
import { arrivedSince } from "./tells-movers.ts";

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
  /** What was published before; absent where nothing was. */
  before?: Before<number>;
}

export interface Counting {
  groups: KnownGroups;
  cover: Cover<number>;
  builder: ArtefactBuilder;
}

/** Every page of one gathering knows the same groups, and hides the same areas. */
const gathered = new WeakMap<LiveData["report"], Omit<Counting, "builder">>();

export function startCounting(live: Pick<LiveData, "report" | "before">): Counting {
  const { report } = live;
  const { groups, cover } = gathered.get(report) ?? gather(live);
  gathered.set(report, { groups, cover });
  const leftOut = new Set(
    report.places.filter(({ place }) => place === "excluded").map(({ statementId }) => statementId),
  );
  return { groups, cover, builder: new ArtefactBuilder({ leftOut, groups }) };
}

function gather({ report, before }: Pick<LiveData, "report" | "before">): Omit<Counting, "builder"> {
  const areas = new Map(
    report.areas.map(({ id }) => [id, statementsIn(report, id).map((each) => each.number)]),
  );
  const { contributions, statements, titles } = report;
  return {
    groups: knowGroups(contributions, titles, arrivedSince(statements, before?.known ?? [])),
    cover: coverFew(areas, before),
  };
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
