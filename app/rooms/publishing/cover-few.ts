import { isFew } from "./small-cells.ts";

/** What is not told so that few are not. */
export interface Cover {
  /** Areas whose number is not told though they are not few. */
  areas: ReadonlySet<string>;
  /** Statements that lie in no area that is told: a list of nothing but these is not told either. */
  alone: ReadonlySet<string>;
}

/**
 * All that are coded less those of every area that is told leaves the statements of the few: as
 * a list, for each number opens one. So the smallest areas beside them are not told either, until
 * what is left is five or more, of two areas or more. Secondary suppression (Eurostat, Handbook on
 * Statistical Disclosure Control, ch. 4) for sets that overlap.
 *
 * @param areas ids of the coded statements in each area
 */
export function coverFew(areas: ReadonlyMap<string, readonly string[]>): Cover {
  const few = new Set([...areas].filter(([, ids]) => isFew(ids.length)).map(([area]) => area));
  const hidden = new Set<string>();
  const told = () =>
    [...areas].filter(([area, ids]) => ids.length > 0 && !few.has(area) && !hidden.has(area));
  const aloneNow = () => {
    const elsewhere = new Set(told().flatMap(([, ids]) => ids));
    return new Set([...areas.values()].flat().filter((id) => !elsewhere.has(id)));
  };
  let alone = aloneNow();
  while (few.size > 0 && alone.size > 0 && (alone.size < 5 || few.size + hidden.size < 2)) {
    const [smallest] = told().sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1));
    if (!smallest) break;
    hidden.add(smallest[0]);
    alone = aloneNow();
  }
  return { areas: hidden, alone: few.size > 0 ? alone : new Set() };
}
