import { aloneIn } from "../alone-in.ts";
import type { Cover } from "../cover-few.ts";
import type { Before, KnownBefore } from "../known-before.ts";
import { isFew } from "../small-cells.ts";

/** The statements of each area, by number. */
export type Areas = Map<string, number[]>;

/** What a page of these areas tells, as pages do it. */
export function tellOn(
  at: number,
  areas: Areas,
  { areas: hidden }: Pick<Cover<number>, "areas">,
): KnownBefore<number> {
  const few = new Set([...areas].filter(([, ids]) => isFew(ids.length)).map(([area]) => area));
  return {
    publicationId: `p${at}`,
    publishedAt: new Date(at),
    all: null,
    coded: new Set([...areas.values()].flat()),
    told: new Map(
      [...areas]
        .filter(([area]) => !few.has(area) && !hidden.has(area))
        .map(([area, ids]) => [area, new Set(ids)]),
    ),
    few,
    hidden,
    findings: new Map(),
  };
}

/**
 * What a reader finds who holds one page against others: every list of the one less those of the
 * others, or what both hold, that is nothing but the few of one small area of the one.
 */
export function subtractions(
  areas: Areas,
  now: Pick<Cover<number>, "areas">,
  { known }: Pick<Before<number>, "known">,
): number[][] {
  const today = tellOn(99, areas, now);
  const untoldToday = aloneIn(areas, today.few, now.areas);
  const small = [...today.few].map((area) => new Set(areas.get(area)));
  const tells = (ids: readonly number[]) =>
    ids.length > 1 && small.some((few) => few.size === ids.length && ids.every((id) => few.has(id)));
  const found: number[][] = [];
  for (const then of known) {
    const kept = [...then.told].filter(([area]) => !today.told.has(area));
    // What is left of a hidden area's list may lie there still.
    for (const [area, list] of kept)
      if (today.few.has(area)) found.push([...list].filter((id) => untoldToday.has(id)));
    const partners = kept.filter(([area]) => now.areas.has(area)).flatMap(([, list]) => [...list]);
    if (partners.length > 0) found.push([...untoldToday].filter((id) => !partners.includes(id)));
  }
  return found.filter(tells);
}
