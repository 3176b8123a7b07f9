import type { Contribution } from "#rooms/contributions/door.ts";
import type { FrozenStatement, FrozenVersion } from "#rooms/sensemaking/door.ts";
import type { SourceStatement } from "./artefact-builder.ts";
import { type Cover, coverFew } from "./cover-few.ts";
import type { Before } from "./known-before.ts";
import { knowGroups } from "./known-groups.ts";
import { publicTextsIn } from "./public-texts.ts";
import { arrivedSince } from "./tells-movers.ts";
import { mayName, type Unnamed, withoutNames } from "./unnamed-sentences.ts";

/** What a summary on its way to the public is made from. */
export interface SummarySource {
  version: FrozenVersion;
  slug: string;
  /** The number it will have in its address. */
  number: number;
  /** As they stand now, for what a note speaks for. */
  contributions: readonly Contribution[];
  titles: ReadonlyMap<string, string>;
  /** What was published before the version first was; absent where nothing was. */
  before?: Before<number>;
}

const covers = new WeakMap<SummarySource, Cover<number>>();

/** What is not told of the areas of a version, and why. */
export function coverOfVersion(source: SummarySource): Cover<number> {
  const cover = covers.get(source) ?? coverFew(areasOf(source.version), source.before);
  covers.set(source, cover);
  return cover;
}

const heards = new WeakMap<SummarySource, ReturnType<typeof hear>>();

/** The statements that were counted, and what may be told of where they came from. */
export function heardIn(source: SummarySource) {
  const heard = heards.get(source) ?? hear(source);
  heards.set(source, heard);
  return heard;
}

function hear({ version, contributions, titles, before }: SummarySource) {
  // What came later is no cover for what was few when it was approved
  const counted = new Set(version.statements.map(({ contributionId }) => contributionId));
  const heard = contributions.filter(({ id }) => counted.has(id));
  const byId = new Map(contributions.map((each) => [each.id, each]));
  const statements = version.statements.map((each) => sourceOf(each, byId));
  const groups = knowGroups(heard, titles, arrivedSince(statements, before?.known ?? []));
  return { heard, statements, groups };
}

/** The version without sentences that name what may not be named, and which those are. */
export function namelessVersion(source: SummarySource): {
  version: FrozenVersion;
  unnamed: Unnamed[];
} {
  const { heard, groups } = heardIn(source);
  return withoutNames(source.version, {
    mayName: (group) => mayName(group, heard, groups),
    titles: source.titles,
    instead: publicTextsIn(source.version.report.language).unnamed,
  });
}

function sourceOf(each: FrozenStatement, byId: ReadonlyMap<string, Contribution>): SourceStatement {
  const contribution = byId.get(each.contributionId);
  return {
    id: each.id,
    number: each.number,
    text: each.text,
    contributionId: each.contributionId,
    documentId: contribution?.documentId ?? null,
    intakeId: contribution?.intakeId ?? null,
  };
}

/** The coded statements of each area, by number, as they stood when the version was approved. */
export function areasOf({ areas, statements }: FrozenVersion): Map<string, number[]> {
  const coded = statements.filter(({ place }) => place === "coded");
  return new Map(
    areas.map(({ id }) => [id, coded.filter((each) => each.areaIds.includes(id)).map((each) => each.number)]),
  );
}
