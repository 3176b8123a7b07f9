import { correctForMany } from "#sense/compare/benjamini-hochberg.ts";
import { smallestCell } from "#sense/compare/count-table.ts";
import { fisherExact } from "#sense/compare/fisher.ts";
import { statementsInTheme } from "./proof.ts";
import type { ReportData } from "./report-data.ts";

/*
 * What takes up more in one place, from one kind of sender or in one source than in all the others.
 * All of it is looked for at once, ways in too, and corrected for every place looked. A group is
 * looked at when five senders or more are behind it and behind the others, and said when five statements or more are: a
 * note speaks for its groups, of which each counts for one.
 */

/** In this order: where two part the statements alike, the first says it. Tables are too few people each to be named. */
export const differenceDimensions = ["place", "senderKind", "source"] as const;
export type DifferenceDimension = (typeof differenceDimensions)[number];

export interface GroupDifference {
  by: DifferenceDimension;
  group: string;
  area: string | null;
  theme: string | null;
  mentions: number;
  of: number;
  share: number;
  /** Of all that is compared in the dimension. */
  whole: number;
  corrected: number;
  /** Every group that is looked at, the largest share first. */
  shares: { group: string; mentions: number; of: number }[];
}

const surest = 0.05;
const known = new WeakMap<ReportData, GroupDifference[]>();

/** All that hold, the surest first. */
export function differencesBy(data: ReportData): GroupDifference[] {
  const found = known.get(data) ?? findDifferences(data);
  known.set(data, found);
  return found;
}

/** The one that says most of each area and theme in each dimension. */
export function sharpestDifferences(data: ReportData): GroupDifference[] {
  const said = new Set<string>();
  return differencesBy(data).filter(({ by, area, theme }) => {
    const key = `${by} ${area} ${theme}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}

type By = DifferenceDimension | "channel";

interface Grouping {
  by: By;
  /** Statements that are compared: those whose group is known. */
  size: number;
  groups: { group: string; ids: ReadonlySet<string> }[];
  groupOf: ReadonlyMap<string, string>;
}

function findDifferences(data: ReportData): GroupDifference[] {
  const codes = codesOf(data);
  const groupings = groupingsOf(data);
  const rows = groupings.flatMap((grouping) =>
    codes.map((code) => {
      const mentions = new Map<string, number>();
      let all = 0;
      for (const id of code.ids) {
        const group = grouping.groupOf.get(id);
        if (group === undefined) continue;
        all += 1;
        mentions.set(group, (mentions.get(group) ?? 0) + 1);
      }
      const cells = grouping.groups.map(({ group, ids }) => ({
        group,
        mentions: mentions.get(group) ?? 0,
        of: ids.size,
      }));
      return { grouping, code, all, cells };
    }),
  );
  const corrected = correctForMany(
    rows.flatMap(({ grouping, all, cells }) =>
      cells.map(({ mentions, of }) => fisherExact(mentions, of, all - mentions, grouping.size - of)),
    ),
  );
  let at = 0;
  const found: GroupDifference[] = [];
  for (const { grouping, code, all, cells } of rows)
    for (const { group, mentions, of } of cells) {
      const test = corrected[at++]!;
      const { by } = grouping;
      const whole = all / grouping.size;
      if (by === "channel" || test > surest || mentions < smallestCell || mentions / of <= whole) continue;
      const { area, theme } = code;
      const shares = [...cells].sort((a, b) => b.mentions / b.of - a.mentions / a.of);
      found.push({
        by,
        group,
        area,
        theme,
        mentions,
        of,
        share: mentions / of,
        whole,
        corrected: test,
        shares,
      });
    }
  const order = (one: GroupDifference) => differenceDimensions.indexOf(one.by);
  return found.sort(
    (a, b) => a.corrected - b.corrected || b.share - b.whole - (a.share - a.whole) || order(a) - order(b),
  );
}

/** Areas and themes with the statements in them that nobody has left out. */
function codesOf(data: ReportData): { area: string | null; theme: string | null; ids: string[] }[] {
  const leftOut = leftOutOf(data);
  const counted = (ids: readonly string[]) => ids.filter((id) => data.byId.has(id) && !leftOut.has(id));
  return [
    ...data.areas.map(({ id }) => ({ area: id, theme: null, ids: counted(data.byArea.get(id) ?? []) })),
    ...data.themes.map(({ id }) => ({
      area: null,
      theme: id,
      ids: counted(statementsInTheme(data, id).map((each) => each.id)),
    })),
  ].filter(({ ids }) => ids.length >= smallestCell);
}

const leftOutOf = ({ places }: ReportData) =>
  new Set(places.filter(({ place }) => place === "excluded").map(({ statementId }) => statementId));

/** Ways in are looked at too, though their differences are said elsewhere: what parts the statements as they do is not said twice. */
function groupingsOf(data: ReportData): Grouping[] {
  const leftOut = leftOutOf(data);
  const contributions = new Map(data.contributions.map((each) => [each.id, each]));
  const seen = new Set<string>();
  return (["channel", ...differenceDimensions] as const).flatMap((by): Grouping[] => {
    const groupOf = new Map<string, string>();
    const members = new Map<string, Set<string>>();
    const senders = new Map<string, Map<string, number>>();
    for (const { id, contributionId, documentId, intakeId } of data.statements) {
      const contribution = contributions.get(contributionId);
      if (!contribution || leftOut.has(id)) continue;
      const from = {
        channel: contribution.channel === "unknown" ? null : contribution.channel,
        place: contribution.place,
        senderKind: contribution.senderKind,
        source: documentId ?? intakeId,
      }[by]?.trim();
      if (!from) continue;
      groupOf.set(id, from);
      members.set(from, (members.get(from) ?? new Set()).add(id));
      const behind = senders.get(from) ?? new Map<string, number>();
      senders.set(
        from,
        behind.set(contributionId, contribution.kind === "input" ? 1 : (contribution.groups ?? 1)),
      );
    }
    const sizes = new Map(
      [...senders].map(([group, behind]) => [
        group,
        [...behind.values()].reduce((sum, each) => sum + each, 0),
      ]),
    );
    const all = [...sizes.values()].reduce((sum, each) => sum + each, 0);
    const groups = [...members]
      // What is said of all but a few is said of the few.
      .filter(([group]) => sizes.get(group)! >= smallestCell && all - sizes.get(group)! >= smallestCell)
      .filter(([, ids]) => {
        const key = [...ids].join();
        return seen.has(key) ? false : seen.add(key);
      })
      .map(([group, ids]) => ({ group, ids }))
      .sort((a, b) => (a.group < b.group ? -1 : 1));
    return members.size < 2 || groups.length === 0 ? [] : [{ by, size: groupOf.size, groups, groupOf }];
  });
}
