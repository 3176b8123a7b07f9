import { aloneIn, toldOf } from "./alone-in.ts";
import { type Derivable, findDerivable, findGone } from "./find-derivable.ts";
import type { Before, KnownBefore } from "./known-before.ts";
import { isFew } from "./small-cells.ts";

/** What is not told so that few are not. */
export interface Cover<Id> {
  /** Areas whose number is not told though they are not few. */
  areas: ReadonlySet<string>;
  /** Statements that lie in no area that is told: a list of nothing but these is not told either. */
  alone: ReadonlySet<Id>;
  /** Those of the areas that are not told only because of what was published before. */
  kept: readonly Kept[];
  /** What can be worked out all the same, whatever else is hidden: for a person to decide. */
  derivable: readonly Derivable<Id>[];
}

export interface Kept {
  area: string;
  /** The publication whose small number would be known; null where the area only stands beside one that is kept. */
  publicationId: string | null;
}

const nothingBefore: Before<never> = { known: [], opened: new Set() };

/**
 * All that are coded less those of every area that is told leaves the statements of the few: as
 * a list, for each number opens one. So the smallest areas beside them are not told either, until
 * what is left is five or more, of two areas or more. Secondary suppression (Eurostat, Handbook on
 * Statistical Disclosure Control, ch. 4) for sets that overlap.
 *
 * Who kept an earlier page can subtract across the two. So an area that hid a small one stays
 * hidden while the other is small, and one that was small itself is told again only where that
 * does not tell how small it was.
 *
 * @param areas ids of the coded statements in each area
 */
export function coverFew<Id>(
  areas: ReadonlyMap<string, readonly Id[]>,
  before: Before<Id> = nothingBefore,
): Cover<Id> {
  const few = new Set([...areas].filter(([, ids]) => isFew(ids.length)).map(([area]) => area));
  const hidden = partnersOf(areas, few, before);
  hideBeside(areas, few, hidden);
  let derivable = findDerivable(areas, few, hidden, before);
  while (derivable.length > 0) {
    const better = nextToHide(areas, few, hidden, before, derivable.length);
    if (!better) break;
    hidden.add(better);
    hideBeside(areas, few, hidden);
    derivable = findDerivable(areas, few, hidden, before);
  }
  const alone = aloneIn(areas, few, hidden);
  return {
    areas: hidden,
    alone: few.size + hidden.size > 0 ? alone : new Set(),
    kept: before.known.length === 0 ? [] : keptFor(areas, few, hidden, before.known),
    derivable: [...derivable, ...findGone(areas, few, hidden, before)],
  };
}

/** What stood hidden beside an area while it was small stays so while it is. */
function partnersOf<Id>(
  areas: ReadonlyMap<string, readonly Id[]>,
  few: ReadonlySet<string>,
  { known }: Before<Id>,
): Set<string> {
  const partners = known
    .filter((each) => [...each.few].some((area) => few.has(area)))
    .flatMap((each) => [...each.hidden]);
  return new Set(partners.filter((area) => !few.has(area) && (areas.get(area)?.length ?? 0) > 0));
}

/** Hides the smallest beside what is not told, until that is five or more, of two areas or more. */
function hideBeside<Id>(
  areas: ReadonlyMap<string, readonly Id[]>,
  few: ReadonlySet<string>,
  hidden: Set<string>,
): void {
  for (;;) {
    const { size } = aloneIn(areas, few, hidden);
    const untold = few.size + hidden.size;
    if (untold === 0 || size === 0 || (size >= 5 && untold > 1)) return;
    const [smallest] = toldOf(areas, few, hidden);
    if (!smallest) return;
    hidden.add(smallest[0]);
  }
}

/** The area whose hiding leaves the least to be worked out; null when none leaves less than now. */
function nextToHide<Id>(
  areas: ReadonlyMap<string, readonly Id[]>,
  few: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
  before: Before<Id>,
  now: number,
): string | null {
  let best: { area: string; left: number } | null = null;
  for (const [area] of toldOf(areas, few, hidden)) {
    const left = findDerivable(areas, few, new Set([...hidden, area]), before).length;
    if (left < (best?.left ?? now)) best = { area, left };
  }
  return best?.area ?? null;
}

function keptFor<Id>(
  areas: ReadonlyMap<string, readonly Id[]>,
  few: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
  known: readonly KnownBefore<Id>[],
): Kept[] {
  const today = coverFew(areas).areas;
  return [...hidden]
    .filter((area) => !today.has(area))
    .map((area) => {
      const small = few.size === 0 || known.some((each) => each.few.has(area));
      const newest = known.findLast((each) => each.few.has(area) || each.hidden.has(area));
      return { area, publicationId: small ? (newest?.publicationId ?? null) : null };
    });
}
