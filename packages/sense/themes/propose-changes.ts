import { createHash } from "node:crypto";
import { classifyPlaces } from "#sense/themes/classify-places.ts";
import type { Change, ChangeKind, ChangeOutline, Codebook, RunPlace } from "#sense/themes/codebook-change.ts";
import { isAgain } from "#sense/themes/declined-changes.ts";
import type { Bond, ClassedCodebook, PlaceClass } from "#sense/themes/place-class.ts";

/*
 * What a new run says about a codebook that people have accepted. It moves nothing: where its
 * groups and the themes overlap differently, that becomes a proposal. A group is held by a theme
 * that has a third of the group, or a fifth when half of the theme's own statements lie there.
 */

const shareOfGroup = 1 / 3;
const shareOfTheme = 1 / 2;
/** A theme that is less than this of a group does not speak for it, even when all of the theme lies there. */
const leastShareOfGroup = 1 / 5;
const fewest = 3;

/** @returns proposals: new themes first, then splits, mergers, those that belong with a theme, those that do not */
export function proposeChanges(places: readonly RunPlace[], codebook: Codebook): Change[] {
  const { classes, codebook: classed, members } = classifyPlaces(places, codebook);
  return outlineChanges(classes, classed).map((outline) => ({
    ...outline,
    statementIds: outline.keys.flatMap((key) => members.get(key) ?? []).sort(),
  }));
}

/** The same from statements in classes, with counts for statements: whoever asks looks up those it shows. */
export function outlineChanges(
  classes: readonly PlaceClass[],
  { themeIds, declined }: ClassedCodebook,
): ChangeOutline[] {
  const groups = makeGroups(classes, (one) => one.group);
  const fineGroups = makeGroups(classes, (one) => one.fine);
  const sizes = new Map<string, number>();
  for (const one of classes)
    for (const theme of themesOf(one)) sizes.set(theme, (sizes.get(theme) ?? 0) + one.count);
  const book: Book = { order: new Map(themeIds.map((id, at) => [id, at])), sizes };
  const splits = findSplits(groups, book);
  const parted = new Set(splits.map((split) => split.group.number));
  const changes = [
    ...findNew(groups, fineGroups, book),
    ...splits,
    ...findMergers(groups, book),
    ...findJoins(groups, fineGroups, book, parted),
    ...findLeaving(groups, book, parted),
  ];
  return changes.filter((change) => !declined.some((one) => isAgain(change, one)));
}

interface Group {
  number: number;
  classes: PlaceClass[];
  size: number;
  /** How many of it lie in each theme. */
  held: Map<string, number>;
}

interface Book {
  order: Map<string, number>;
  sizes: Map<string, number>;
}

function themesOf({ bonds }: PlaceClass): string[] {
  return bonds.flatMap(({ themeId, bond }) => (bond === "placed" || bond === "confirmed" ? themeId : []));
}

const isFree = (one: PlaceClass) => themesOf(one).length === 0;

const has = ({ bonds }: PlaceClass, theme: string, wanted: Bond) =>
  bonds.some(({ themeId, bond }) => themeId === theme && bond === wanted);

function makeGroups(classes: readonly PlaceClass[], groupOf: (one: PlaceClass) => number | null): Group[] {
  const groups = new Map<number, Group>();
  for (const one of classes) {
    const number = groupOf(one);
    if (number === null) continue;
    const group: Group = groups.get(number) ?? { number, classes: [], size: 0, held: new Map() };
    groups.set(number, group);
    group.classes.push(one);
    group.size += one.count;
    for (const theme of themesOf(one)) group.held.set(theme, (group.held.get(theme) ?? 0) + one.count);
  }
  return [...groups.values()].sort((a, b) => a.number - b.number);
}

/** Themes that hold a group, the one with most of it first. */
function holdersOf({ held, size }: Group, { order, sizes }: Book): string[] {
  return [...held]
    .filter(
      ([theme, count]) =>
        count >= shareOfGroup * size ||
        (count >= leastShareOfGroup * size && count >= shareOfTheme * sizes.get(theme)!),
    )
    .sort((a, b) => b[1] - a[1] || order.get(a[0])! - order.get(b[0])!)
    .map(([theme]) => theme);
}

function findNew(groups: Group[], fineGroups: Group[], book: Book): ChangeOutline[] {
  const whole = groups
    .filter((group) => holdersOf(group, book).length === 0)
    .map((group) => change("new", [], group, group.classes.filter(isFree)));
  // Where several themes share a large group, a part of it that none of them knows is new.
  const shared = new Set(
    groups.filter((group) => holdersOf(group, book).length > 1).map((group) => group.number),
  );
  const parts = fineGroups
    .filter((fine) => fine.held.size === 0 && shared.has(fine.classes[0]!.group ?? -1))
    .map((fine) => change("new", [], fine, fine.classes, "fine"));
  return [...whole, ...parts]
    .filter((each) => each.count >= fewest)
    .sort((a, b) => b.count - a.count || a.group.number - b.group.number);
}

function findSplits(groups: Group[], book: Book): ChangeOutline[] {
  return [...book.order.keys()].flatMap((theme) => {
    const parts = groups
      .filter((group) => {
        const count = group.held.get(theme) ?? 0;
        return (
          count >= fewest &&
          count >= shareOfGroup * book.sizes.get(theme)! &&
          holdersOf(group, book)[0] === theme
        );
      })
      .sort((a, b) => b.held.get(theme)! - a.held.get(theme)! || a.number - b.number);
    return parts.slice(1).map((group) =>
      change(
        "split",
        [theme],
        group,
        group.classes.filter((one) => themesOf(one).includes(theme)),
      ),
    );
  });
}

function findMergers(groups: Group[], book: Book): ChangeOutline[] {
  return groups.flatMap((group) => {
    const mostly = holdersOf(group, book).filter(
      (theme) => group.held.get(theme)! >= shareOfTheme * book.sizes.get(theme)!,
    );
    const [first, ...others] = mostly.sort(
      (a, b) => book.sizes.get(b)! - book.sizes.get(a)! || book.order.get(a)! - book.order.get(b)!,
    );
    return others.map((other) =>
      change(
        "merge",
        [first!, other],
        group,
        group.classes.filter((each) => themesOf(each).some((one) => one === first || one === other)),
      ),
    );
  });
}

function findJoins(groups: Group[], fineGroups: Group[], book: Book, parted: Set<number>): ChangeOutline[] {
  const belonging = new Map<string, { group: Group; classes: PlaceClass[]; level: "asked" | "fine" }>();
  const add = (theme: string, group: Group, level: "asked" | "fine") => {
    const classes = group.classes.filter((one) => isFree(one) && !has(one, theme, "refused"));
    if (classes.length === 0) return;
    const known = belonging.get(theme);
    if (!known) belonging.set(theme, { group, classes, level });
    else {
      if (sum(classes) > sum(known.classes)) Object.assign(known, { group, level });
      known.classes = [...known.classes, ...classes];
    }
  };
  for (const group of groups) {
    if (parted.has(group.number)) continue;
    const holders = holdersOf(group, book);
    if (holders.length === 1) add(holders[0]!, group, "asked");
    if (holders.length > 1)
      for (const fine of fineGroups.filter((each) => each.classes[0]!.group === group.number)) {
        const [best] = holdersOf(fine, book);
        if (best) add(best, fine, "fine");
      }
  }
  return [...belonging]
    .map(([theme, { group, classes, level }]) => change("join", [theme], group, classes, level))
    .sort((a, b) => b.count - a.count || book.order.get(a.themeIds[0]!)! - book.order.get(b.themeIds[0]!)!);
}

function findLeaving(groups: Group[], book: Book, parted: Set<number>): ChangeOutline[] {
  return groups.flatMap((group) => {
    if (parted.has(group.number)) return [];
    const holders = holdersOf(group, book);
    if (holders.length > 1) return [];
    const [to] = holders;
    return (
      [...group.held.keys()]
        // Most of a theme cannot look unlike it.
        .filter((theme) => theme !== to && group.held.get(theme)! < shareOfTheme * book.sizes.get(theme)!)
        .sort((a, b) => book.order.get(a)! - book.order.get(b)!)
        .map((theme) =>
          change(
            "leave",
            to === undefined ? [theme] : [theme, to],
            group,
            group.classes.filter(
              (one) =>
                one.firm &&
                has(one, theme, "placed") &&
                !has(one, theme, "stays") &&
                (to === undefined || !has(one, to, "refused")),
            ),
          ),
        )
        .filter((each) => each.count > 0)
    );
  });
}

function sum(classes: readonly PlaceClass[]): number {
  return classes.reduce((all, { count }) => all + count, 0);
}

function change(
  kind: ChangeKind,
  themeIds: string[],
  group: Group,
  classes: readonly PlaceClass[],
  level: "asked" | "fine" = "asked",
): ChangeOutline {
  const count = sum(classes);
  const mark = classes.reduce((all, one) => all + one.mark, 0n);
  const hash = createHash("sha256")
    .update(JSON.stringify([kind, themeIds, count, String(mark)]), "utf8")
    .digest("hex");
  const keys = classes.map(({ key }) => key);
  return { kind, themeIds, group: { level, number: group.number }, count, keys, hash };
}
