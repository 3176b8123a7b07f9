import { aloneIn, toldOf } from "./alone-in.ts";
import { type Before, type KnownBefore, untoldIn } from "./known-before.ts";
import { isFew } from "./small-cells.ts";

/*
 * What can be worked out of two publications together though neither tells it: one list less
 * another, or what both hold. Four to one statements that must be those of a small area, as it is
 * now or as it was.
 */

export interface Derivable<Id> {
  /** The area that is or was small, or whose telling shows it. */
  area: string;
  when: "isSmall" | "wasSmall";
  publicationId: string;
  /** The statements that are found out. */
  ids: readonly Id[];
}

/** The name of »this area may be told though it was small then, and before«. */
export const openKey = (area: string, publicationId: string) => `${area}:${publicationId}`;

/**
 * @param areas ids of the coded statements in each area, as they are now
 * @param few areas of which it is said that they are fewer than five
 * @param hidden areas of which nothing is said
 * @returns each set once, however many publications tell it
 */
export function findDerivable<Id>(
  areas: ReadonlyMap<string, readonly Id[]>,
  few: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
  { known, opened }: Before<Id>,
): Derivable<Id>[] {
  if (known.length === 0) return [];
  const found = new Map<string, Derivable<Id>>();
  const add = (each: Derivable<Id>) => {
    if (isFew(each.ids.length)) found.set(`${each.area} ${each.when} ${each.ids.join()}`, each);
  };
  const alone = aloneIn(areas, few, hidden);
  const told = toldOf(areas, few, hidden);
  for (const [at, each] of known.entries()) {
    for (const one of smallNow(each, each.told, few, hidden, alone)) add(one);
    // Who says that an area may be told has all that was published until then in mind.
    const since = known.slice(at);
    const mayBeTold = (area: string) =>
      since.some(({ publicationId }) => opened.has(openKey(area, publicationId)));
    for (const one of smallThen(each, told, mayBeTold)) add(one);
  }
  for (const one of smallNow(known.at(-1)!, newestTold(known), few, hidden, alone)) add(one);
  return [...found.values()];
}

/**
 * Of what is told in no area now: what is left of the list an area had while it was told, and
 * where its small number can be, when what other hidden areas held before is taken to be there still.
 */
function* smallNow<Id>(
  before: KnownBefore<Id>,
  told: ReadonlyMap<string, ReadonlySet<Id>>,
  few: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
  alone: ReadonlySet<Id>,
): Generator<Derivable<Id>> {
  if (few.size === 0) return;
  const { publicationId } = before;
  const wereUntold = untoldIn(before);
  const stay = [...before.few, ...before.hidden].filter((area) => few.has(area) || hidden.has(area));
  const elsewhere = [...hidden].flatMap((area) => told.get(area) ?? []);
  const left = [...alone].filter((id) => !elsewhere.some((held) => held.has(id)));
  for (const area of few) {
    // An area that was not there yet held nothing.
    const isNew = before.coded !== null && !before.few.has(area) && !before.hidden.has(area);
    const was = told.get(area) ?? (isNew ? new Set<Id>() : undefined);
    if (was) {
      const ids = [...was].filter((id) => alone.has(id));
      yield { area, when: "isSmall", publicationId, ids };
    }
    // What one page tells by itself is not for two of them to hide.
    if (left.length < alone.size) yield { area, when: "isSmall", publicationId, ids: left };
    if (!was || !wereUntold || !stay.some((each) => each !== area)) continue;
    yield { area, when: "isSmall", publicationId, ids: left.filter((id) => !wereUntold.has(id)) };
  }
}

/** Of what was told in no area then: what an area tells of it now that was small, and what one that hid it leaves. */
function* smallThen<Id>(
  before: KnownBefore<Id>,
  told: readonly (readonly [string, readonly Id[]])[],
  mayBeTold: (area: string) => boolean,
): Generator<Derivable<Id>> {
  const { publicationId, few, hidden } = before;
  const untold = few.size > 0 || hidden.size > 0 ? untoldIn(before) : null;
  if (!untold) return;
  const shown = told.filter(([area]) => !mayBeTold(area));
  for (const [area, ids] of shown)
    if (few.has(area))
      yield { area, when: "wasSmall", publicationId, ids: ids.filter((id) => untold.has(id)) };
  const partners = shown.filter(([area]) => hidden.has(area));
  if (partners.length === 0 || [...few].every(mayBeTold)) return;
  const theirs = new Set(partners.flatMap(([, ids]) => ids));
  const ids = [...untold].filter((id) => !theirs.has(id));
  yield { area: partners[0]![0], when: "wasSmall", publicationId, ids };
}

/**
 * An area that was small and holds none of it now, or is no more: what is told elsewhere of all
 * that was hidden then is what it held. Nothing that could be hidden now would hide that.
 */
export function findGone<Id>(
  areas: ReadonlyMap<string, readonly Id[]>,
  few: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
  { known }: Before<Id>,
): Derivable<Id>[] {
  const told = new Map(toldOf(areas, few, hidden).map(([area, ids]) => [area, new Set(ids)]));
  const alone = aloneIn(areas, few, hidden);
  return known.flatMap((before) => {
    const untold = untoldIn(before);
    const gone = [...before.few].filter((area) => !few.has(area) && !hidden.has(area));
    if (!untold || gone.length === 0) return [];
    const left = [...untold].filter(
      (id) => !alone.has(id) && ![...before.few, ...before.hidden].some((area) => told.get(area)?.has(id)),
    );
    if (!isFew(left.length)) return [];
    const [area] = gone;
    return [{ area: area!, when: "wasSmall" as const, publicationId: before.publicationId, ids: left }];
  });
}

/** What was told of each area the last time it was told. */
function newestTold<Id>(known: readonly KnownBefore<Id>[]): Map<string, ReadonlySet<Id>> {
  return new Map(known.flatMap(({ told }) => [...told]));
}
