import { createHash } from "node:crypto";
import type { Change, ChangeKind, Codebook, RunPlace } from "#sense/themes/codebook-change.ts";
import { declinedPairs, isAgain } from "#sense/themes/declined-changes.ts";

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
  const known = new Set(places.map((place) => place.id));
  const members = codebook.members.filter((member) => known.has(member.statementId));
  const themesOf = new Map<string, string[]>();
  for (const { themeId, statementId } of members) push(themesOf, statementId, themeId);
  const groups = makeGroups(places, (place) => place.group, themesOf);
  const fineGroups = makeGroups(places, (place) => place.fine, themesOf);
  const sizes = new Map<string, number>();
  for (const { themeId } of members) sizes.set(themeId, (sizes.get(themeId) ?? 0) + 1);
  const book: Book = {
    order: new Map(codebook.themeIds.map((id, at) => [id, at])),
    sizes,
    themesOf,
    isFree: (place) => !themesOf.has(place.id),
    confirmed: pairs(members.filter((member) => member.state === "confirmed")),
    refused: pairs([...codebook.refused, ...declinedPairs(codebook)]),
  };
  const splits = findSplits(groups, book);
  const parted = new Set(splits.map((split) => split.group.number));
  const changes = [
    ...findNew(groups, fineGroups, book),
    ...splits,
    ...findMergers(groups, book),
    ...findJoins(groups, fineGroups, book, parted),
    ...findLeaving(groups, book, parted),
  ];
  return changes.filter((change) => !codebook.declined.some((one) => isAgain(change, one)));
}

interface Group {
  number: number;
  places: RunPlace[];
  /** How many of it lie in each theme. */
  held: Map<string, number>;
}

interface Book {
  order: Map<string, number>;
  sizes: Map<string, number>;
  themesOf: Map<string, string[]>;
  isFree(place: RunPlace): boolean;
  confirmed: Set<string>;
  refused: Set<string>;
}

function makeGroups(
  places: readonly RunPlace[],
  groupOf: (place: RunPlace) => number | null,
  themesOf: Map<string, string[]>,
): Group[] {
  const groups = new Map<number, Group>();
  for (const place of places) {
    const number = groupOf(place);
    if (number === null) continue;
    const group: Group = groups.get(number) ?? { number, places: [], held: new Map() };
    groups.set(number, group);
    group.places.push(place);
    for (const theme of themesOf.get(place.id) ?? []) group.held.set(theme, (group.held.get(theme) ?? 0) + 1);
  }
  return [...groups.values()].sort((a, b) => a.number - b.number);
}

/** Themes that hold a group, the one with most of it first. */
function holdersOf({ held, places }: Group, { order, sizes }: Book): string[] {
  return [...held]
    .filter(
      ([theme, count]) =>
        count >= shareOfGroup * places.length ||
        (count >= leastShareOfGroup * places.length && count >= shareOfTheme * sizes.get(theme)!),
    )
    .sort((a, b) => b[1] - a[1] || order.get(a[0])! - order.get(b[0])!)
    .map(([theme]) => theme);
}

function findNew(groups: Group[], fineGroups: Group[], book: Book): Change[] {
  const whole = groups
    .filter((group) => holdersOf(group, book).length === 0)
    .map((group) => change("new", [], group, group.places.filter(book.isFree)));
  // Where several themes share a large group, a part of it that none of them knows is new.
  const shared = new Set(
    groups.filter((group) => holdersOf(group, book).length > 1).map((group) => group.number),
  );
  const parts = fineGroups
    .filter((fine) => fine.held.size === 0 && shared.has(fine.places[0]!.group ?? -1))
    .map((fine) => change("new", [], fine, fine.places, "fine"));
  return [...whole, ...parts]
    .filter((each) => each.statementIds.length >= fewest)
    .sort(
      (a, b) =>
        b.statementIds.length - a.statementIds.length || (a.statementIds[0]! < b.statementIds[0]! ? -1 : 1),
    );
}

function findSplits(groups: Group[], book: Book): Change[] {
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
        group.places.filter((place) => book.themesOf.get(place.id)?.includes(theme)),
      ),
    );
  });
}

function findMergers(groups: Group[], book: Book): Change[] {
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
        group.places.filter((place) =>
          book.themesOf.get(place.id)?.some((one) => one === first || one === other),
        ),
      ),
    );
  });
}

function findJoins(groups: Group[], fineGroups: Group[], book: Book, parted: Set<number>): Change[] {
  const belonging = new Map<string, { group: Group; places: RunPlace[]; level: "asked" | "fine" }>();
  const add = (theme: string, group: Group, level: "asked" | "fine") => {
    const places = group.places.filter(
      (place) => book.isFree(place) && !book.refused.has(pair(theme, place.id)),
    );
    if (places.length === 0) return;
    const known = belonging.get(theme);
    if (!known) belonging.set(theme, { group, places, level });
    else {
      if (places.length > known.places.length) Object.assign(known, { group, level });
      known.places = [...known.places, ...places];
    }
  };
  for (const group of groups) {
    if (parted.has(group.number)) continue;
    const holders = holdersOf(group, book);
    if (holders.length === 1) add(holders[0]!, group, "asked");
    if (holders.length > 1)
      for (const fine of fineGroups.filter((each) => each.places[0]!.group === group.number)) {
        const [best] = holdersOf(fine, book);
        if (best) add(best, fine, "fine");
      }
  }
  return [...belonging]
    .map(([theme, { group, places, level }]) => change("join", [theme], group, places, level))
    .sort(
      (a, b) =>
        b.statementIds.length - a.statementIds.length ||
        book.order.get(a.themeIds[0]!)! - book.order.get(b.themeIds[0]!)!,
    );
}

function findLeaving(groups: Group[], book: Book, parted: Set<number>): Change[] {
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
            group.places.filter(
              (place) =>
                place.firm &&
                book.themesOf.get(place.id)?.includes(theme) &&
                !book.confirmed.has(pair(theme, place.id)) &&
                !book.refused.has(`leave ${pair(theme, place.id)}`) &&
                (to === undefined || !book.refused.has(pair(to, place.id))),
            ),
          ),
        )
        .filter((each) => each.statementIds.length > 0)
    );
  });
}

function change(
  kind: ChangeKind,
  themeIds: string[],
  group: Group,
  places: readonly RunPlace[],
  level: "asked" | "fine" = "asked",
): Change {
  const statementIds = places.map((place) => place.id).sort();
  const hash = createHash("sha256")
    .update(JSON.stringify([kind, themeIds, statementIds]), "utf8")
    .digest("hex");
  return { kind, themeIds, group: { level, number: group.number }, statementIds, hash };
}

function pairs(of: readonly { themeId: string; statementId: string }[]): Set<string> {
  return new Set(of.map(({ themeId, statementId }) => pair(themeId, statementId)));
}

function pair(themeId: string, statementId: string): string {
  return `${themeId} ${statementId}`;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
