import type { Lang } from "#base/i18n.ts";
import { compareGroups, type ThemeComparison } from "#sense/compare/compare-groups.ts";
import { smallestCell } from "#sense/compare/count-table.ts";
import {
  type DifferenceDimension,
  differencesBy,
  type GroupDifference,
  sharpestDifferences,
} from "./differences-by.ts";
import { anyStatement, type FindingQuery } from "./finding.ts";
import { provenBy, statementsIn, statementsInRest, statementsInTheme } from "./proof.ts";
import type { ReportData } from "./report-data.ts";
import { isWide, type Spread, type SpreadDimension, spreadDimensions, spreadOf } from "./spread.ts";
import { textsIn } from "./texts.ts";

/*
 * Sentences the house can set from counts alone. A finding made of one keeps which, so that it can
 * be asked again whether it is still so: what is no longer so is struck through like any other
 * sentence that does not hold.
 */

export type TemplateUse =
  /** More statements than in any other area. */
  | { kind: "largestArea"; area: string }
  | { kind: "area"; area: string }
  /** The theme most statements of an area lie in. */
  | { kind: "largestTheme"; theme: string; area: string }
  /** Spoken of through every channel. */
  | { kind: "commonGround"; area: string }
  /** Takes up more through one channel than through the others, and not by chance. */
  | { kind: "difference"; area: string; channel: string }
  /** The same of a place, a kind of sender or a source, and of a theme too: one of the two is null. */
  | {
      kind: "differenceBy";
      by: DifferenceDimension;
      group: string;
      area: string | null;
      theme: string | null;
    }
  /** Spoken of at more than half of the tables, or in more than half of the places. */
  | { kind: "spread"; by: SpreadDimension; area: string }
  | { kind: "copies"; set: number }
  | { kind: "rest"; rest: string };

/** The one group a sentence is about; for a source its id. */
export interface NamedGroup {
  by: DifferenceDimension | "channel";
  group: string;
}

/** The group that is named by what the template says; null where it names none. */
export function groupNamedBy(use: TemplateUse | null): NamedGroup | null {
  if (use?.kind === "difference") return { by: "channel", group: use.channel };
  return use?.kind === "differenceBy" ? { by: use.by, group: use.group } : null;
}

/** Of a channel's statements at least so many speak of what is common ground. */
const leastCommon = 0.1;
const surest = 0.05;

/** What the template says of the data as they are; null when it is not so, or no longer. */
export function sayTemplate(data: ReportData, use: TemplateUse, lang: Lang): string | null {
  const t = textsIn(lang).templates;
  const area = "area" in use && use.area !== null ? data.areas.find(({ id }) => id === use.area) : undefined;
  if ("area" in use && use.area !== null && (!area || countIn(data, use.area) === 0)) return null;
  switch (use.kind) {
    case "area":
      return t.area(area!.name);
    case "largestArea":
      return largestArea(data) === use.area ? t.largestArea(area!.name) : null;
    case "largestTheme": {
      const theme = largestTheme(data, use.area);
      return theme?.id === use.theme ? t.largestTheme(area!.name, theme.name) : null;
    }
    case "commonGround":
      return isCommonGround(comparisonOf(data).get(use.area)) ? t.commonGround(area!.name) : null;
    case "difference": {
      const named = textsIn(lang).channels[use.channel] ?? use.channel;
      const holds = differencesOf(comparisonOf(data).get(use.area)).includes(use.channel);
      return holds ? t.difference(area!.name, named) : null;
    }
    case "differenceBy": {
      const holds = differencesBy(data).find((one) => isSame(one, use));
      const about = area?.name ?? data.themes.find(({ id }) => id === use.theme)?.name;
      const named = use.by === "source" ? data.titles.get(use.group) : use.group;
      return holds && about && named ? t.differenceBy[use.by](about, named) : null;
    }
    case "spread":
      return isWide(spreadIn(data, use.area, use.by)) ? t.spread[use.by](area!.name) : null;
    case "copies":
      return data.copies.some(({ number }) => number === use.set) ? t.copies : null;
    case "rest":
      return statementsInRest(data, use.rest).length > 0 ? t.rest(use.rest) : null;
  }
}

/** One number of a comparison, and the list behind it. */
export interface ComparedShare {
  name: string;
  mentions: number;
  of: number;
  /** A way in, or a group as the page of groups knows it. */
  list:
    | { channel: string }
    | { by: DifferenceDimension; group: string; of: "areas" | "themes"; code: string };
}

/** The numbers a comparison stands on, for those who choose among the proposals. */
export function comparedShares(data: ReportData, use: TemplateUse, lang: Lang): ComparedShare[] {
  if (use.kind === "differenceBy") {
    const shares = differencesBy(data).find((one) => isSame(one, use))?.shares ?? [];
    const of = use.area === null ? ("themes" as const) : ("areas" as const);
    const code = use.area ?? use.theme ?? "";
    return shares.map(({ group, ...counts }) => ({
      ...counts,
      name: use.by === "source" ? (data.titles.get(group) ?? "–") : group,
      list: { by: use.by, group, of, code },
    }));
  }
  if (use.kind !== "commonGround" && use.kind !== "difference") return [];
  const groups = comparisonOf(data).get(use.area)?.groups ?? [];
  return groups
    .map(({ group, mentions, of }) => ({
      name: textsIn(lang).channels[group] ?? group,
      mentions,
      of,
      list: { channel: group },
    }))
    .sort((a, b) => b.mentions / b.of - a.mentions / a.of);
}

/** How widely what the template is about was spoken of, where that can be told. */
export function spreadsOf(data: ReportData, use: TemplateUse): Spread[] {
  const ids = provenBy(data, templateQuery(data, use)).map(({ id }) => id);
  if (use.kind === "copies" || use.kind === "rest") return [];
  return spreadDimensions.flatMap((by) => spreadOf(data, ids, by) ?? []);
}

const spreadIn = (data: ReportData, area: string, by: SpreadDimension) =>
  spreadOf(
    data,
    statementsIn(data, area).map(({ id }) => id),
    by,
  );

const isSame = (one: GroupDifference, use: Extract<TemplateUse, { kind: "differenceBy" }>) =>
  one.by === use.by && one.group === use.group && one.area === use.area && one.theme === use.theme;

/** The statements that show what the template says. */
export function templateQuery(data: ReportData, template: TemplateUse): FindingQuery {
  const query = { ...anyStatement, template };
  switch (template.kind) {
    case "area":
    case "largestArea":
    case "commonGround":
    case "difference":
    case "spread":
      return { ...query, focusAreaId: template.area };
    case "differenceBy":
      return { ...query, focusAreaId: template.area, themeId: template.theme };
    case "largestTheme":
      return { ...query, focusAreaId: template.area, themeId: template.theme };
    case "copies": {
      const set = data.copies.find(({ number }) => number === template.set);
      return { ...query, statementIds: set?.members.map(({ statementId }) => statementId) ?? [] };
    }
    case "rest":
      return { ...query, rest: template.rest };
  }
}

/** All that may be said of the data now, the weightiest first. */
export function possibleTemplates(data: ReportData): TemplateUse[] {
  const filled = data.areas.filter(({ id }) => countIn(data, id) > 0);
  const comparison = comparisonOf(data);
  const largest = largestArea(data);
  const common = filled
    .filter(({ id }) => isCommonGround(comparison.get(id)))
    .sort((a, b) => comparison.get(b.id)!.commonGround.share - comparison.get(a.id)!.commonGround.share)
    .slice(0, 3);
  const wide = spreadDimensions.flatMap((by): TemplateUse[] => {
    const [widest] = filled
      .map(({ id }) => ({ area: id, spread: spreadIn(data, id, by) }))
      .filter(({ spread }) => isWide(spread))
      .sort((a, b) => b.spread!.mentioning - a.spread!.mentioning);
    return widest ? [{ kind: "spread", by, area: widest.area }] : [];
  });
  return [
    ...(largest === null ? [] : [{ kind: "largestArea" as const, area: largest }]),
    ...common.map(({ id }) => ({ kind: "commonGround" as const, area: id })),
    ...filled.flatMap(({ id }) =>
      differencesOf(comparison.get(id)).map((channel) => ({
        kind: "difference" as const,
        area: id,
        channel,
      })),
    ),
    ...sharpestDifferences(data).map(({ by, group, area, theme }) => ({
      kind: "differenceBy" as const,
      by,
      group,
      area,
      theme,
    })),
    ...wide,
    ...filled.flatMap(({ id }): TemplateUse[] => {
      const theme = largestTheme(data, id);
      return theme ? [{ kind: "largestTheme", area: id, theme: theme.id }] : [];
    }),
    ...filled.map(({ id }) => ({ kind: "area" as const, area: id })),
    ...data.copies
      .filter(({ kind, members }) => kind === "campaign" && members.length >= smallestCell)
      .slice(0, 5)
      .map(({ number }) => ({ kind: "copies" as const, set: number })),
    ...data.ledger.rest.map(({ name }) => ({ kind: "rest" as const, rest: name })),
  ];
}

const countIn = (data: ReportData, area: string) => statementsIn(data, area).length;

function largestArea(data: ReportData): string | null {
  const counts = data.areas.map(({ id }) => ({ id, count: countIn(data, id) }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first && first.count > (second?.count ?? 0) ? first.id : null;
}

/** A theme of few would name what few have said. */
function largestTheme(data: ReportData, area: string) {
  const counts = data.themes.map((theme) => ({
    theme,
    count: statementsInTheme(data, theme.id, area).length,
  }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first && first.count >= smallestCell && first.count > (second?.count ?? 0) ? first.theme : null;
}

const comparisons = new WeakMap<ReportData, Map<string, ThemeComparison>>();

/** Areas by channel; statements that came by an unknown way are in no group. */
function comparisonOf(data: ReportData): Map<string, ThemeComparison> {
  const known = comparisons.get(data);
  if (known) return known;
  const channels = new Map(data.contributions.map(({ id, channel }) => [id, channel]));
  const areasOf = new Map<string, string[]>();
  for (const [area, ids] of data.byArea)
    for (const id of ids) areasOf.set(id, [...(areasOf.get(id) ?? []), area]);
  const { themes } = compareGroups(
    data.statements.map(({ id, contributionId }) => {
      const channel = channels.get(contributionId) ?? "unknown";
      return { id, group: channel === "unknown" ? null : channel, themes: areasOf.get(id) ?? [] };
    }),
  );
  const found = new Map(themes.map((theme) => [theme.theme, theme]));
  comparisons.set(data, found);
  return found;
}

/** Two channels or more, none of them of few, and a tenth of what came through each. */
function isCommonGround(comparison: ThemeComparison | undefined): boolean {
  if (!comparison || comparison.groups.length < 2) return false;
  return comparison.groups.every(({ of, share }) => of >= smallestCell && share >= leastCommon);
}

function differencesOf(comparison: ThemeComparison | undefined): string[] {
  if (!comparison) return [];
  const share = comparison.mentions / comparison.of;
  return comparison.groups
    .filter((one) => one.corrected <= surest && one.share > share && one.mentions >= smallestCell)
    .map(({ group }) => group);
}
